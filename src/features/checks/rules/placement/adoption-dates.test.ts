import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule1003 } from './rule-1003.ts'
import { rule117 } from './rule-117.ts'
import { rule118 } from './rule-118.ts'
import { rule331 } from './rule-331.ts'
import { rule334 } from './rule-334.ts'
import { rule335 } from './rule-335.ts'
import { rule521 } from './rule-521.ts'
import { rule551 } from './rule-551.ts'
import { rule552 } from './rule-552.ts'

const PLACED = { LS: 'E1', PLACE: 'A5', DEC: '01/12/2025', REC: 'E12' }
const plan = (DATE_PLACED: string, DATE_PLACED_CEASED = '') => ({ DATE_PLACED, DATE_PLACED_CEASED })

testRules([
  {
    rule: rule551,
    what: 'placement for adoption without a decision',
    Episodes: [PLACED],
    found: ['Episodes 2'],
  },
  {
    rule: rule551,
    what: 'placement for adoption after a decision',
    Episodes: [PLACED],
    PlacedAdoption: [plan('01/04/2025')],
    found: [],
  },
  {
    rule: rule552,
    what: 'a last decision the day after the placement',
    Episodes: [PLACED],
    PlacedAdoption: [plan('02/05/2025'), plan('01/04/2025')],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule552,
    what: 'a decision on the day of the placement',
    Episodes: [PLACED],
    PlacedAdoption: [plan('01/05/2025')],
    found: [],
  },
  {
    rule: rule521,
    what: 'the choice of adoption the day after the placement',
    Episodes: [PLACED],
    AD1: [{ DATE_INT: '02/05/2025' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule521,
    what: 'the choice of adoption on the day of the placement',
    Episodes: [PLACED],
    AD1: [{ DATE_INT: '01/05/2025' }],
    found: [],
  },
  {
    rule: rule331,
    what: 'a match the day after the last placement began',
    Episodes: [PLACED],
    AD1: [{ DATE_MATCH: '02/05/2025' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule331,
    what: 'a match on the day the last placement began',
    Episodes: [PLACED],
    AD1: [{ DATE_MATCH: '01/05/2025' }],
    found: [],
  },
  {
    rule: rule334,
    what: 'the choice of adoption the day before care began',
    Episodes: [PLACED],
    AD1: [{ DATE_INT: '30/04/2025' }],
    found: ['AD1 2'],
  },
  {
    rule: rule334,
    what: 'the choice of adoption on the day care began',
    Episodes: [PLACED],
    AD1: [{ DATE_INT: '01/05/2025' }],
    found: [],
  },
  {
    rule: rule335,
    what: 'adoption by the carer that is said to be by others',
    Episodes: [PLACED],
    AD1: [{ FOSTER_CARE: '0' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule335,
    what: 'adoption by the carer',
    Episodes: [PLACED],
    AD1: [{ FOSTER_CARE: '1' }],
    found: [],
  },
  {
    rule: rule335,
    what: 'adoption by others that is said to be by the carer',
    Episodes: [{ ...PLACED, PLACE: 'A6' }],
    AD1: [{ FOSTER_CARE: '1' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule1003,
    what: 'a decision the day before care began',
    Episodes: [PLACED],
    PlacedAdoption: [plan('30/04/2025')],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule1003,
    what: 'a decision on the day care began',
    Episodes: [PLACED],
    PlacedAdoption: [plan('01/05/2025')],
    found: [],
  },
  {
    rule: rule1003,
    what: 'a decision before the first episode of a child long in care',
    Episodes: [{ ...PLACED, RNE: 'P' }],
    PlacedAdoption: [plan('30/04/2025')],
    found: [],
  },
  {
    rule: rule117,
    what: 'a plan ended the day after care',
    Episodes: [PLACED],
    PlacedAdoption: [plan('01/05/2025', '02/12/2025')],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule117,
    what: 'a plan ended on the last day of care',
    Episodes: [PLACED],
    PlacedAdoption: [plan('01/05/2025', '01/12/2025')],
    found: [],
  },
  {
    rule: rule117,
    what: 'a decision after the year',
    Episodes: [{}],
    PlacedAdoption: [plan('01/04/2026')],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule118,
    what: 'a plan ended the day before care began',
    Episodes: [{}],
    PlacedAdoption: [plan('01/05/2024', '30/04/2025')],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule118,
    what: 'a plan ended on 31 March before the year',
    Episodes: [{ DECOM: '01/05/2024' }],
    PlacedAdoption: [plan('01/05/2024', '31/03/2025')],
    found: ['PlacedAdoption 2'],
  },
  {
    rule: rule118,
    what: 'a plan ended on 1 April',
    Episodes: [{ DECOM: '01/05/2024' }],
    PlacedAdoption: [plan('01/05/2024', '01/04/2025')],
    found: [],
  },
])
