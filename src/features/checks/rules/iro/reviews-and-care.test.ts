import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { ruleIro01 } from './rule-iro01.ts'
import { ruleIro02 } from './rule-iro02.ts'
import { ruleIro03 } from './rule-iro03.ts'
import { ruleIro04 } from './rule-iro04.ts'
import { ruleIro09 } from './rule-iro09.ts'

const on = (...days: string[]) => days.map((REVIEW) => ({ REVIEW }))
const LEFT = { DEC: '01/08/2025', REC: 'E4A' }

testRules([
  {
    rule: ruleIro01,
    what: 'a review the day before care began',
    Episodes: [{}],
    Reviews: on('30/04/2025', '01/05/2025'),
    found: ['Reviews 2'],
  },
  {
    rule: ruleIro01,
    what: 'a review before an episode that does not say when care began',
    Episodes: [{ RNE: 'P' }],
    Reviews: on('30/04/2025'),
    found: [],
  },
  {
    rule: ruleIro01,
    what: 'a review nearer to the next period than to the one before',
    Episodes: [LEFT, { DECOM: '01/12/2025' }],
    Reviews: on('01/11/2025'),
    found: ['Reviews 2'],
  },
  {
    rule: ruleIro02,
    what: 'a review the day after care ended',
    Episodes: [LEFT],
    Reviews: on('02/08/2025', '01/08/2025'),
    found: ['Reviews 2'],
  },
  {
    rule: ruleIro02,
    what: 'a review after care that ended in the year before',
    Reviews: on('02/04/2025'),
    before: { Episodes: [{ DECOM: '01/05/2024', DEC: '01/03/2025', REC: 'E4A' }] },
    found: ['Reviews 2'],
  },
  {
    rule: ruleIro02,
    what: 'a review in care that this year’s file says went on',
    Episodes: [{ DECOM: '01/05/2024' }],
    Reviews: on('02/04/2025'),
    before: { Episodes: [{ DECOM: '01/05/2024', DEC: '01/03/2025', REC: 'E4A' }] },
    found: [],
  },
  {
    rule: ruleIro03,
    what: 'a review that is in the table twice',
    Episodes: [{}],
    Reviews: on('20/05/2025', '21/05/2025', '20/05/2025'),
    found: ['Reviews 4'],
  },
  {
    rule: ruleIro04,
    what: 'a second review 27 days after the first',
    Episodes: [{}],
    Reviews: on('15/05/2025', '11/06/2025'),
    found: ['Reviews 3'],
  },
  {
    rule: ruleIro04,
    what: 'a second review 28 days after the first',
    Episodes: [{}],
    Reviews: on('15/05/2025', '12/06/2025'),
    found: [],
  },
  {
    rule: ruleIro04,
    what: 'a second review 28 days later but still inside the 20 working days',
    Episodes: [{}],
    Reviews: on('01/05/2025', '29/05/2025'),
    found: ['Reviews 3'],
  },
  {
    rule: ruleIro04,
    what: 'two reviews close together when earlier ones are not in the files',
    Episodes: [{ RNE: 'P' }],
    Reviews: on('15/05/2025', '20/05/2025'),
    found: [],
  },
  {
    rule: ruleIro09,
    what: 'a review on a Saturday, a bank holiday or a day with two',
    Episodes: [{}],
    Reviews: on('24/05/2025', '26/05/2025', '27/05/2025', '28/05/2025', '28/05/2025'),
    found: ['Reviews 2', 'Reviews 3', 'Reviews 5', 'Reviews 6'],
  },
])
