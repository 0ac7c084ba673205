import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule1010 } from './rule-1010.ts'
import { rule199 } from './rule-199.ts'
import { rule502 } from './rule-502.ts'
import { rule503A } from './rule-503a.ts'
import { rule503B } from './rule-503b.ts'
import { rule503C } from './rule-503c.ts'
import { rule503D } from './rule-503d.ts'
import { rule503E } from './rule-503e.ts'
import { rule503F } from './rule-503f.ts'
import { rule562 } from './rule-562.ts'
import { ruleNoE } from './rule-noe.ts'

const OPEN = { DECOM: '01/05/2024' }
const before = { Episodes: [OPEN] }
const same = { Episodes: [OPEN], before, found: [] }

testRules([
  { rule: rule502, what: 'the open episode of last year, carried over', ...same },
  {
    rule: rule502,
    what: 'a first episode that begins on another day than the open one of last year',
    Episodes: [{ DECOM: '02/05/2024' }, { DECOM: '01/06/2025' }],
    before,
    found: ['Episodes 2'],
  },
  {
    rule: rule502,
    what: 'another first episode where last year’s last had ended',
    Episodes: [{}],
    before: { Episodes: [{ ...OPEN, DEC: '01/06/2024', REC: 'E4A' }] },
    found: [],
  },
  {
    rule: rule502,
    what: 'an end that cannot be read, as if the episode were open,',
    Episodes: [{}],
    before: { Episodes: [{ ...OPEN, DEC: '31/06/2024', REC: 'E4A' }] },
    found: [],
  },
  { rule: rule503A, what: 'the same reason', ...same },
  {
    rule: rule503A,
    what: 'another reason',
    ...same,
    Episodes: [{ ...OPEN, RNE: 'P' }],
    found: ['Episodes 2'],
  },
  { rule: rule503B, what: 'the same legal status', ...same },
  {
    rule: rule503B,
    what: 'another legal status',
    ...same,
    Episodes: [{ ...OPEN, LS: 'C2' }],
    found: ['Episodes 2'],
  },
  { rule: rule503C, what: 'the same need', ...same },
  {
    rule: rule503C,
    what: 'another need',
    ...same,
    Episodes: [{ ...OPEN, CIN: 'N2' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule503D,
    what: 'another placement',
    ...same,
    Episodes: [{ ...OPEN, PLACE: 'U5' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule503D,
    what: 'Z1 that became Z12',
    Episodes: [{ ...OPEN, PLACE: 'Z12' }],
    before: { Episodes: [{ ...OPEN, PLACE: 'Z1' }] },
    found: [],
  },
  {
    rule: rule503D,
    what: 'H5 that became K3',
    Episodes: [{ DECOM: '01/05/2023', PLACE: 'K3' }],
    before: { Episodes: [{ DECOM: '01/05/2023', PLACE: 'H5' }] },
    year: 2025,
    found: [],
  },
  { rule: rule503E, what: 'the same provider', ...same },
  {
    rule: rule503E,
    what: 'another provider',
    ...same,
    Episodes: [{ ...OPEN, PLACE_PROVIDER: 'PR4' }],
    found: ['Episodes 2'],
  },
  { rule: rule503F, what: 'the same Ofsted number', ...same },
  {
    rule: rule503F,
    what: 'another Ofsted number',
    ...same,
    Episodes: [{ ...OPEN, URN: '7654321' }],
    found: ['Episodes 2'],
  },
  { rule: rule562, what: 'an episode that is in both years', ...same },
  {
    rule: rule562,
    what: 'an episode of 31 March that last year does not have',
    Episodes: [{ DECOM: '31/03/2025' }],
    before,
    found: ['Episodes 2'],
  },
  { rule: rule562, what: 'an episode of 1 April', Episodes: [{ DECOM: '01/04/2025' }], before, found: [] },
  {
    rule: rule562,
    what: 'an earlier episode of a child who is not in last year',
    Episodes: [OPEN],
    found: ['Episodes 2'],
  },
  {
    rule: ruleNoE,
    what: 'an episode of 31 March without any last year',
    Episodes: [
      { DECOM: '31/03/2025', DEC: '01/04/2025', REC: 'X1' },
      { DECOM: '01/04/2025', RNE: 'P' },
    ],
    found: ['Episodes 2'],
  },
  { rule: ruleNoE, what: 'a child whom last year has too', ...same },
  {
    rule: rule1010,
    what: 'care-leaver data of a child open last year and gone',
    OC3: [{ IN_TOUCH: 'YES' }],
    before,
    found: ['OC3 2'],
  },
  {
    rule: rule1010,
    what: 'care-leaver data of a child who is still there',
    ...same,
    OC3: [{ IN_TOUCH: 'YES' }],
  },
  {
    rule: rule1010,
    what: 'care-leaver data of a child who left last year',
    OC3: [{ IN_TOUCH: 'YES' }],
    before: { Episodes: [{ ...OPEN, DEC: '01/06/2024', REC: 'E4A' }] },
    found: [],
  },
  {
    rule: rule199,
    what: 'an episode after adoption last year',
    Episodes: [{}],
    before: { Episodes: [{ ...OPEN, DEC: '01/06/2024', REC: 'E11' }] },
    found: ['Episodes 2'],
  },
  {
    rule: rule199,
    what: 'an episode after adoption this year, though not the adoption itself,',
    Episodes: [{ DEC: '01/06/2025', REC: 'E12' }, { DECOM: '01/07/2025' }],
    found: ['Episodes 3'],
  },
  {
    rule: rule199,
    what: 'adoption as the last episode',
    Episodes: [{ DEC: '01/06/2025', REC: 'E12' }],
    found: [],
  },
])
