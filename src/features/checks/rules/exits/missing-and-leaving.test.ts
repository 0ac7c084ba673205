import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule575 } from './rule-575.ts'
import { rule577 } from './rule-577.ts'
import { rule578 } from './rule-578.ts'
import { rule581 } from './rule-581.ts'

const missing = (MIS_START: string, MIS_END = '') => [{ MISSING: 'M', MIS_START, MIS_END }]
const LEFT = { DEC: '01/08/2025', REC: 'E4A' }
const MOVED = [
  { DEC: '01/08/2025', REC: 'X1' },
  { DECOM: '01/08/2025', RNE: 'P' },
]
const NEW_ORDER = [
  { DEC: '01/08/2025', REC: 'X1' },
  { DECOM: '01/08/2025', RNE: 'L', LS: 'C2' },
]

testRules([
  {
    rule: rule575,
    what: 'missing without end from a placement that ended',
    Episodes: MOVED,
    Missing: missing('31/07/2025'),
    found: ['Missing 2'],
  },
  {
    rule: rule575,
    what: 'missing without end from the placement that goes on',
    Episodes: MOVED,
    Missing: missing('01/08/2025'),
    found: [],
  },
  {
    rule: rule575,
    what: 'missing without end over a new legal status in one placement',
    Episodes: NEW_ORDER,
    Missing: missing('31/07/2025'),
    found: [],
  },
  {
    rule: rule575,
    what: 'missing without end over a new legal status, from a placement that ended later,',
    Episodes: [NEW_ORDER[0] ?? {}, { ...NEW_ORDER[1], DEC: '01/09/2025', REC: 'E4A' }],
    Missing: missing('31/07/2025'),
    found: ['Missing 2'],
  },
  {
    rule: rule575,
    what: 'missing and back, from a placement that ended,',
    Episodes: MOVED,
    Missing: missing('31/07/2025', '02/08/2025'),
    found: [],
  },
  {
    rule: rule577,
    what: 'leaving care while missing without end',
    Episodes: [LEFT],
    Missing: missing('31/07/2025'),
    found: ['Missing 2'],
  },
  {
    rule: rule577,
    what: 'a move while missing without end',
    Episodes: MOVED,
    Missing: missing('31/07/2025'),
    found: [],
  },
  {
    rule: rule577,
    what: 'leaving care after being back',
    Episodes: [LEFT],
    Missing: missing('30/07/2025', '31/07/2025'),
    found: [],
  },
  {
    rule: rule578,
    what: 'missing the day after leaving care',
    Episodes: [LEFT],
    Missing: missing('02/08/2025', '03/08/2025'),
    found: ['Missing 2'],
  },
  {
    rule: rule578,
    what: 'missing on the day of leaving care',
    Episodes: [LEFT],
    Missing: missing('01/08/2025', '03/08/2025'),
    found: [],
  },
  {
    rule: rule578,
    what: 'missing in a later period of care',
    Episodes: [LEFT, { DECOM: '01/12/2025' }],
    Missing: missing('01/12/2025', '03/12/2025'),
    found: [],
  },
  {
    rule: rule581,
    what: 'missing the day before care began',
    Episodes: [{}],
    Missing: missing('30/04/2025', '02/05/2025'),
    found: ['Missing 2'],
  },
  {
    rule: rule581,
    what: 'missing on the day care began',
    Episodes: [{}],
    Missing: missing('01/05/2025', '02/05/2025'),
    found: [],
  },
  {
    rule: rule581,
    what: 'missing before the first known episode of a child long in care',
    Episodes: [{ RNE: 'P' }],
    Missing: missing('30/04/2025', '02/05/2025'),
    found: [],
  },
  {
    rule: rule581,
    what: 'missing last year, where last year’s file has the start of care,',
    Episodes: [{ RNE: 'P' }],
    before: { Episodes: [{ DECOM: '01/05/2024', DEC: '01/05/2025', REC: 'X1' }] },
    Missing: missing('30/03/2025', '02/05/2025'),
    found: [],
  },
])
