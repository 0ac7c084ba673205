import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule101 } from './rule-101.ts'
import { rule102 } from './rule-102.ts'
import { rule103 } from './rule-103.ts'
import { rule301 } from './rule-301.ts'
import { rule302 } from './rule-302.ts'
import { rule351 } from './rule-351.ts'
import { rule352 } from './rule-352.ts'

testRules([
  {
    rule: rule101,
    what: 'a sex that is blank or no code',
    Header: [{ SEX: '' }, { SEX: '1' }],
    found: ['Header 2', 'Header 3'],
  },
  {
    rule: rule101,
    what: '1 for male in a return before 2024/25',
    Header: [{ SEX: '1' }],
    year: 2024,
    found: [],
  },
  {
    rule: rule101,
    what: 'M in a return before 2024/25',
    Header: [{ SEX: 'M' }],
    year: 2024,
    found: ['Header 2'],
  },
  {
    rule: rule102,
    what: 'a birthday that is blank or no date',
    Header: [{ DOB: '' }, { DOB: '30/02/2012' }, {}],
    found: ['Header 2', 'Header 3'],
  },
  {
    rule: rule103,
    what: 'an ethnic group that is blank or no code',
    Header: [{ ETHNIC: '' }, { ETHNIC: 'XXXX' }, {}],
    found: ['Header 2', 'Header 3'],
  },
  { rule: rule103, what: 'the code that guidance misprints', Header: [{ ETHNIC: 'CNHE' }], found: [] },
  {
    rule: rule301,
    what: 'a birth the day after the year ended',
    Header: [{ DOB: '01/04/2026' }, { DOB: '31/03/2026' }],
    found: ['Header 2'],
  },
  {
    rule: rule302,
    what: 'a first episode before birth',
    Header: [{ DOB: '02/05/2025' }],
    Episodes: [{ DECOM: '01/05/2025' }],
    found: ['Episodes 2', 'Header 2'],
  },
  {
    rule: rule302,
    what: 'a first episode on the day of birth',
    Header: [{ DOB: '01/05/2025' }],
    Episodes: [{ DECOM: '01/05/2025' }],
    found: [],
  },
  {
    rule: rule351,
    what: 'a 26th birthday on the day the year began',
    Header: [{ DOB: '01/04/1999' }, { DOB: '02/04/1999' }],
    found: ['Header 2'],
  },
  {
    rule: rule352,
    what: 'care that starts on the 18th birthday',
    Header: [{ DOB: '01/05/2007' }],
    Episodes: [{}],
    found: ['Episodes 2'],
  },
  {
    rule: rule352,
    what: 'care that starts the day before the 18th birthday',
    Header: [{ DOB: '02/05/2007' }],
    Episodes: [{}],
    found: [],
  },
  {
    rule: rule352,
    what: 'a move after the 18th birthday',
    Header: [{ DOB: '01/05/2007' }],
    Episodes: [{ RNE: 'P' }],
    found: [],
  },
])
