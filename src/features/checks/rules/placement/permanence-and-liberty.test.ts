import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule630 } from './rule-630.ts'
import { rule632 } from './rule-632.ts'
import { rule634 } from './rule-634.ts'
import { rule709 } from './rule-709.ts'
import { rule710 } from './rule-710.ts'

const told = (PREV_PERM: string, LA_PERM = '', DATE_PERM = '') => [{ PREV_PERM, LA_PERM, DATE_PERM }]
const order = (DOLO_START: string, DOLO_END = '') => [{ DOLO_START, DOLO_END }]
const HOME = { PLACE: 'K2', DECOM: '01/05/2026', DEC: '01/08/2026', REC: 'X1' }
const MOVED = { PLACE: 'K3', DECOM: '01/08/2026', RNE: 'P' }

testRules([
  {
    rule: rule630,
    what: 'a start of care with nothing told',
    Episodes: [{ DECOM: '01/04/2025' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule630,
    what: 'a start of care on 31 March with nothing told',
    Episodes: [{ DECOM: '31/03/2025' }],
    found: [],
  },
  { rule: rule630, what: 'no permanence before', Episodes: [{}], PrevPerm: told('Z1'), found: [] },
  {
    rule: rule630,
    what: 'adoption before, told without a date,',
    Episodes: [{}],
    PrevPerm: told('P1', '306'),
    found: ['Episodes 2'],
  },
  {
    rule: rule630,
    what: 'adoption before, told in full,',
    Episodes: [{}],
    PrevPerm: told('P1', '306', 'zz/zz/2019'),
    found: [],
  },
  {
    rule: rule632,
    what: 'permanence on the day care began',
    Episodes: [{}],
    PrevPerm: told('P1', '306', '01/05/2025'),
    found: ['PrevPerm 2'],
  },
  {
    rule: rule632,
    what: 'permanence the day before care began',
    Episodes: [{}],
    PrevPerm: told('P1', '306', '30/04/2025'),
    found: [],
  },
  {
    rule: rule632,
    what: 'permanence on an unknown day of the month care began',
    Episodes: [{ DECOM: '02/05/2025' }],
    PrevPerm: told('P1', '306', 'zz/05/2025'),
    found: [],
  },
  {
    rule: rule632,
    what: 'permanence in a later year',
    Episodes: [{}],
    PrevPerm: told('P1', '306', 'zz/zz/2026'),
    found: ['PrevPerm 2'],
  },
  {
    rule: rule632,
    what: 'permanence on no real day',
    Episodes: [{}],
    PrevPerm: told('P1', '306', '31/04/2020'),
    found: ['PrevPerm 2'],
  },
  {
    rule: rule634,
    what: 'permanence told of a child in care since March 2016',
    Episodes: [{ DECOM: '31/03/2016' }],
    PrevPerm: told('Z1'),
    found: ['PrevPerm 2'],
  },
  {
    rule: rule634,
    what: 'permanence told of a child in care since April 2016',
    Episodes: [{ DECOM: '01/04/2016' }],
    PrevPerm: told('Z1'),
    found: [],
  },
  {
    rule: rule709,
    what: 'supported accommodation under an order',
    Episodes: [HOME, MOVED],
    DoLo: order('02/08/2026'),
    year: 2027,
    found: ['Episodes 3'],
  },
  {
    rule: rule709,
    what: 'a children’s home under an order',
    Episodes: [HOME, MOVED],
    DoLo: order('01/06/2026', '31/07/2026'),
    year: 2027,
    found: [],
  },
  {
    rule: rule709,
    what: 'supported accommodation under an order before the rule held',
    Episodes: [{ PLACE: 'K3' }],
    DoLo: order('02/08/2025'),
    found: [],
  },
  {
    rule: rule710,
    what: 'supported accommodation on the last day of an order',
    Episodes: [HOME, MOVED],
    DoLo: order('01/06/2026', '01/08/2026'),
    year: 2027,
    found: ['Episodes 3'],
  },
  {
    rule: rule710,
    what: 'foster care under an order',
    Episodes: [{ ...HOME, PLACE: 'U6' }],
    DoLo: order('01/06/2026'),
    year: 2027,
    found: [],
  },
])
