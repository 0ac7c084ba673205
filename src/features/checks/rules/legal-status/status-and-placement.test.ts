import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule214 } from './rule-214.ts'
import { rule378 } from './rule-378.ts'
import { rule382 } from './rule-382.ts'
import { rule384 } from './rule-384.ts'
import { rule398 } from './rule-398.ts'
import { rule408 } from './rule-408.ts'
import { rule426 } from './rule-426.ts'
import { rule446 } from './rule-446.ts'
import { rule553 } from './rule-553.ts'
import { rule554 } from './rule-554.ts'

const under = (LS: string, DECOM: string, DEC = '') => ({ LS, DECOM, DEC, REC: DEC === '' ? '' : 'X1' })

testRules([
  { rule: rule378, what: 'section 20 with parents', Episodes: [{ PLACE: 'P1' }], found: ['Episodes 2'] },
  { rule: rule378, what: 'a care order with parents', Episodes: [{ PLACE: 'P1', LS: 'C2' }], found: [] },
  {
    rule: rule382,
    what: 'a short break in a temporary placement',
    Episodes: [{ PLACE: 'T4', LS: 'V4' }],
    found: ['Episodes 2'],
  },
  { rule: rule382, what: 'a short break in foster care', Episodes: [{ LS: 'V3' }], found: [] },
  {
    rule: rule384,
    what: 'a short break in long-term foster care',
    Episodes: [{ PLACE: 'U4', LS: 'V3' }],
    found: ['Episodes 2'],
  },
  { rule: rule384, what: 'long-term foster care under section 20', Episodes: [{ PLACE: 'U1' }], found: [] },
  {
    rule: rule398,
    what: 'a short break with a home postcode',
    Episodes: [{ LS: 'V4', PL_POST: '' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule398,
    what: 'a short break without postcodes',
    Episodes: [{ LS: 'V4', PL_POST: '', HOME_POST: '' }],
    found: [],
  },
  {
    rule: rule214,
    what: 'a short break with an Ofsted number',
    Episodes: [{ LS: 'V4', PL_POST: '' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule214,
    what: 'a short break without number or placement postcode',
    Episodes: [{ LS: 'V4', PL_POST: '', URN: '' }],
    found: [],
  },
  {
    rule: rule408,
    what: 'placement for adoption under another order',
    Episodes: [{ PLACE: 'A5', LS: 'C2' }],
    found: ['Episodes 2'],
  },
  { rule: rule408, what: 'placement for adoption with consent', Episodes: [{ PLACE: 'A3' }], found: [] },
  {
    rule: rule408,
    what: 'placement for adoption under a placement order',
    Episodes: [{ PLACE: 'A6', LS: 'E1' }],
    found: [],
  },
  {
    rule: rule446,
    what: 'a placement order of 30 November 2005',
    Episodes: [under('E1', '30/11/2005')],
    found: ['Episodes 2'],
  },
  {
    rule: rule446,
    what: 'a placement order of 1 December 2005',
    Episodes: [under('E1', '01/12/2005')],
    found: [],
  },
  {
    rule: rule426,
    what: 'V3 and V4 in one year',
    Episodes: [
      under('V3', '01/05/2025', '03/05/2025'),
      under('V4', '01/06/2025', '03/06/2025'),
      under('V2', '01/07/2025'),
    ],
    found: ['Episodes 2', 'Episodes 3'],
  },
  { rule: rule426, what: 'V4 alone', Episodes: [under('V4', '01/06/2025')], found: [] },
  {
    rule: rule553,
    what: 'a placement order without a decision',
    Episodes: [{ LS: 'E1' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule553,
    what: 'an open placement order whose plan was ended',
    Episodes: [{ LS: 'E1' }],
    PlacedAdoption: [{ DATE_PLACED: '01/04/2025', REASON_PLACED_CEASED: 'RD1' }],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule553,
    what: 'an ended placement order whose plan was ended',
    Episodes: [under('E1', '01/05/2025', '01/06/2025')],
    PlacedAdoption: [{ DATE_PLACED: '01/04/2025', REASON_PLACED_CEASED: 'RD1' }],
    found: [],
  },
  {
    rule: rule554,
    what: 'a decision the day after the order',
    Episodes: [{ LS: 'E1' }],
    PlacedAdoption: [{ DATE_PLACED: '02/05/2025' }],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule554,
    what: 'a decision on the day of the order',
    Episodes: [{ LS: 'E1' }],
    PlacedAdoption: [{ DATE_PLACED: '01/05/2025' }],
    found: [],
  },
])
