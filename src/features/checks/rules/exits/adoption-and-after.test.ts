import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule1000 } from './rule-1000.ts'
import { rule1007 } from './rule-1007.ts'
import { rule1011 } from './rule-1011.ts'
import { rule1016 } from './rule-1016.ts'
import { rule557 } from './rule-557.ts'
import { rule558 } from './rule-558.ts'
import { rule582 } from './rule-582.ts'
import { rule601 } from './rule-601.ts'
import { rule602 } from './rule-602.ts'
import { rule607 } from './rule-607.ts'
import { rule625 } from './rule-625.ts'

const ADOPTED = { LS: 'E1', PLACE: 'A6', DEC: '01/12/2025', REC: 'E12' }
const HOME = { ...ADOPTED, REC: 'E4A' }
const PLAN = { DATE_PLACED: '01/06/2025' }
const ENDED = { ...PLAN, DATE_PLACED_CEASED: '01/10/2025', REASON_PLACED_CEASED: 'RD1' }
const DETAILS = {
  DATE_INT: '01/06/2025',
  DATE_MATCH: '01/07/2025',
  FOSTER_CARE: '0',
  NB_ADOPTR: '2',
  SEX_ADOPTR: 'MF',
  LS_ADOPTR: 'L11',
}
const OC3 = [{ IN_TOUCH: 'YES' }]
const GIRL = { SEX: 'F' }
const SEVENTEEN = [{ DOB: '01/12/2008' }]

testRules([
  {
    rule: rule557,
    what: 'going home from a placement for adoption whose plan goes on',
    Episodes: [HOME],
    PlacedAdoption: [PLAN],
    found: ['Episodes 2'],
  },
  {
    rule: rule557,
    what: 'going home under a placement order without any plan',
    Episodes: [{ ...HOME, PLACE: 'U6' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule557,
    what: 'going home after the plan was ended',
    Episodes: [HOME],
    PlacedAdoption: [ENDED],
    found: [],
  },
  {
    rule: rule557,
    what: 'adoption, the plan of which goes on,',
    Episodes: [ADOPTED],
    PlacedAdoption: [PLAN],
    found: [],
  },
  {
    rule: rule558,
    what: 'adoption after two plans that were both ended',
    Episodes: [ADOPTED],
    PlacedAdoption: [ENDED, ENDED],
    found: ['Episodes 2'],
  },
  {
    rule: rule558,
    what: 'adoption after one plan was ended and one was not',
    Episodes: [ADOPTED],
    PlacedAdoption: [ENDED, PLAN],
    found: [],
  },
  {
    rule: rule582,
    what: 'adoption on the day of the match',
    Episodes: [ADOPTED],
    AD1: [{ ...DETAILS, DATE_MATCH: '01/12/2025' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule582,
    what: 'adoption the day after the match',
    Episodes: [ADOPTED],
    AD1: [{ ...DETAILS, DATE_MATCH: '30/11/2025' }],
    found: [],
  },
  {
    rule: rule601,
    what: 'adoption with one detail left out',
    Episodes: [ADOPTED],
    AD1: [{ ...DETAILS, LS_ADOPTR: '' }],
    found: ['Episodes 2'],
  },
  { rule: rule601, what: 'adoption without any details', Episodes: [ADOPTED], found: ['Episodes 2'] },
  { rule: rule601, what: 'adoption with all details', Episodes: [ADOPTED], AD1: [DETAILS], found: [] },
  {
    rule: rule602,
    what: 'adoption details of a child who went home',
    Episodes: [HOME],
    AD1: [DETAILS],
    found: ['AD1 2'],
  },
  { rule: rule602, what: 'an empty row of adoption details', Episodes: [HOME], AD1: [{}], found: [] },
  {
    rule: rule602,
    what: 'adoption details of an adopted child',
    Episodes: [ADOPTED],
    AD1: [DETAILS],
    found: [],
  },
  {
    rule: rule607,
    what: 'a girl who left without a mother flag',
    Header: [GIRL],
    Episodes: [HOME],
    found: ['Episodes 2'],
  },
  {
    rule: rule607,
    what: 'a girl, coded 2, who left without a mother flag',
    Header: [{ SEX: '2' }],
    Episodes: [{ ...HOME, DEC: '31/03/2024', DECOM: '01/05/2023' }],
    year: 2024,
    found: ['Episodes 2'],
  },
  {
    rule: rule607,
    what: 'a girl who left and is no mother',
    Header: [{ ...GIRL, MOTHER: '0' }],
    Episodes: [HOME],
    found: [],
  },
  { rule: rule607, what: 'a boy who left', Episodes: [HOME], found: [] },
  {
    rule: rule607,
    what: 'the end of a girl’s short breaks',
    Header: [GIRL],
    Episodes: [{ ...HOME, LS: 'V4' }],
    found: [],
  },
  {
    rule: rule625,
    what: 'a birth the day after the mother left',
    Header: [{ MC_DOB: '02/12/2025' }],
    Episodes: [HOME],
    found: ['Header 2'],
  },
  {
    rule: rule625,
    what: 'a birth on the day the mother left',
    Header: [{ MC_DOB: '01/12/2025' }],
    Episodes: [HOME],
    found: [],
  },
  {
    rule: rule625,
    what: 'a birth after the year',
    Header: [{ MC_DOB: '01/04/2026' }],
    Episodes: [{}],
    found: ['Header 2'],
  },
  {
    rule: rule1000,
    what: 'care-leaver data of a child who died last year',
    OC3,
    before: { Episodes: [{ ...HOME, REC: 'E2' }] },
    found: ['OC3 2'],
  },
  { rule: rule1000, what: 'care-leaver data of a child who went home', Episodes: [HOME], OC3, found: [] },
  {
    rule: rule1007,
    what: 'care-leaver data of one in care beyond the 17th birthday',
    Header: SEVENTEEN,
    Episodes: [{ DEC: '02/12/2025', REC: 'E4A' }],
    OC3,
    found: ['OC3 2'],
  },
  {
    rule: rule1007,
    what: 'care-leaver data of one who left on the 17th birthday',
    Header: SEVENTEEN,
    Episodes: [HOME],
    OC3,
    found: [],
  },
  {
    rule: rule1007,
    what: 'an empty row of one still in care',
    Header: SEVENTEEN,
    Episodes: [{}],
    OC3: [{}],
    found: [],
  },
  {
    rule: rule1007,
    what: 'care-leaver data of one of 16',
    Header: [{ DOB: '01/04/2009' }],
    Episodes: [{}],
    OC3,
    found: [],
  },
  {
    rule: rule1011,
    what: 'care-leaver data of one whom another authority took over',
    Episodes: [{ ...HOME, REC: 'E3' }],
    OC3,
    found: ['OC3 2'],
  },
  {
    rule: rule1011,
    what: 'care-leaver data of one who came back from another authority',
    Episodes: [{ ...HOME, REC: 'E3' }, { DECOM: '01/02/2026' }],
    OC3,
    found: [],
  },
  {
    rule: rule1016,
    what: 'care-leaver data of one who left the day after the 17th birthday',
    Header: SEVENTEEN,
    Episodes: [{ DEC: '02/12/2025', REC: 'E4A' }],
    OC3,
    found: ['OC3 2'],
  },
  {
    rule: rule1016,
    what: 'care-leaver data of one who left on the 17th birthday',
    Header: SEVENTEEN,
    Episodes: [HOME],
    OC3,
    found: [],
  },
  {
    rule: rule1016,
    what: 'the same before the rule held',
    Header: [{ DOB: '01/12/2005' }],
    Episodes: [{ DECOM: '01/05/2022', DEC: '02/12/2022', REC: 'E4A' }],
    OC3,
    year: 2023,
    found: [],
  },
])
