import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule359 } from './rule-359.ts'
import { rule381 } from './rule-381.ts'
import { rule386 } from './rule-386.ts'
import { rule387 } from './rule-387.ts'
import { rule389 } from './rule-389.ts'
import { rule390 } from './rule-390.ts'
import { rule407 } from './rule-407.ts'
import { rule460 } from './rule-460.ts'
import { rule516 } from './rule-516.ts'
import { rule580 } from './rule-580.ts'

const LATER = '01/12/2025'
const turns = (age: number) => ({ Header: [{ DOB: `${LATER.slice(0, 6)}${2025 - age}` }] })
const left = (REC: string, DEC: string) => ({ DEC, REC })
const [DAY_BEFORE, DAY_AFTER] = ['30/11/2025', '02/12/2025']

testRules([
  {
    rule: rule359,
    what: 'an episode still open though 18 on 30 March',
    Header: [{ DOB: '30/03/2008' }],
    Episodes: [{}],
    found: ['Episodes 2'],
  },
  {
    rule: rule359,
    what: 'an open episode where the 18th birthday is the last day of the year',
    Header: [{ DOB: '31/03/2008' }],
    Episodes: [{}],
    found: [],
  },
  {
    rule: rule359,
    what: 'section 20 in a children’s home after 18',
    Header: [{ DOB: '30/03/2007' }],
    Episodes: [{ PLACE: 'K2' }],
    found: [],
  },
  {
    rule: rule359,
    what: 'a care order in a children’s home after 18',
    Header: [{ DOB: '30/03/2007' }],
    Episodes: [{ LS: 'C2', PLACE: 'K2' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule359,
    what: 'an episode that has ended, after 18,',
    Header: [{ DOB: '30/03/2008' }],
    Episodes: [left('E17', '30/03/2026')],
    found: [],
  },
  {
    rule: rule381,
    what: 'leaving care from a temporary placement',
    Episodes: [{ PLACE: 'T4', ...left('E4A', LATER) }],
    found: ['Episodes 2'],
  },
  {
    rule: rule381,
    what: 'going back from a temporary placement',
    Episodes: [{ PLACE: 'T4', ...left('X1', LATER) }],
    found: [],
  },
  {
    rule: rule386,
    what: 'adoption on the 18th birthday',
    ...turns(18),
    Episodes: [left('E11', LATER)],
    found: ['Episodes 2'],
  },
  {
    rule: rule386,
    what: 'adoption the day before the 18th birthday',
    ...turns(18),
    Episodes: [left('E12', DAY_BEFORE)],
    found: [],
  },
  {
    rule: rule407,
    what: 'special guardianship the day after the 18th birthday',
    ...turns(18),
    Episodes: [left('E48', DAY_AFTER)],
    found: ['Episodes 2'],
  },
  {
    rule: rule407,
    what: 'special guardianship on the 18th birthday',
    ...turns(18),
    Episodes: [left('E45', LATER)],
    found: [],
  },
  {
    rule: rule387,
    what: 'independent living the day before the 14th birthday',
    ...turns(14),
    Episodes: [left('E5', DAY_BEFORE)],
    found: ['Episodes 2'],
  },
  {
    rule: rule387,
    what: 'independent living on the 14th birthday',
    ...turns(14),
    Episodes: [left('E6', LATER)],
    found: [],
  },
  {
    rule: rule389,
    what: 'adult social care the day before the 16th birthday',
    ...turns(16),
    Episodes: [left('E7', DAY_BEFORE)],
    found: ['Episodes 2'],
  },
  {
    rule: rule389,
    what: 'adult social care on the 16th birthday',
    ...turns(16),
    Episodes: [left('E7', LATER)],
    found: [],
  },
  {
    rule: rule460,
    what: 'staying with carers the day before the 18th birthday',
    ...turns(18),
    Episodes: [left('E17', DAY_BEFORE)],
    found: ['Episodes 2'],
  },
  {
    rule: rule460,
    what: 'staying with carers on the 18th birthday',
    ...turns(18),
    Episodes: [left('E17', LATER)],
    found: [],
  },
  { rule: rule390, what: 'adoption from foster care', Episodes: [left('E12', LATER)], found: ['Episodes 2'] },
  {
    rule: rule390,
    what: 'adoption from a placement for adoption',
    Episodes: [{ PLACE: 'A6', ...left('E12', LATER) }],
    found: [],
  },
  {
    rule: rule516,
    what: 'special guardianship to foster carers from a children’s home',
    Episodes: [{ PLACE: 'K2', ...left('E46', LATER) }],
    found: ['Episodes 2'],
  },
  {
    rule: rule516,
    what: 'special guardianship to foster carers from foster care',
    Episodes: [{ PLACE: 'U1', ...left('E45', LATER) }],
    found: [],
  },
  {
    rule: rule516,
    what: 'special guardianship to others from a children’s home',
    Episodes: [{ PLACE: 'K2', ...left('E47', LATER) }],
    found: [],
  },
  {
    rule: rule580,
    what: 'E17 for one missing until the 18th birthday',
    ...turns(18),
    Episodes: [left('E17', LATER)],
    Missing: [{ MISSING: 'M', MIS_START: '01/11/2025', MIS_END: LATER }],
    found: ['Episodes 2'],
  },
  {
    rule: rule580,
    what: 'E8 for one missing until the 18th birthday',
    ...turns(18),
    Episodes: [left('E8', LATER)],
    Missing: [{ MISSING: 'M', MIS_START: '01/11/2025', MIS_END: LATER }],
    found: [],
  },
  {
    rule: rule580,
    what: 'E17 for one who was back the day before the 18th birthday',
    ...turns(18),
    Episodes: [left('E17', LATER)],
    Missing: [{ MISSING: 'M', MIS_START: '01/11/2025', MIS_END: DAY_BEFORE }],
    found: [],
  },
])
