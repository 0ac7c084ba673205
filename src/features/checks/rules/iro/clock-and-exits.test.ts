import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { ruleIro05 } from './rule-iro05.ts'
import { ruleIro06 } from './rule-iro06.ts'
import { ruleIro07 } from './rule-iro07.ts'
import { ruleIro08 } from './rule-iro08.ts'
import { ruleIro10 } from './rule-iro10.ts'

const on = (...days: string[]) => days.map((REVIEW) => ({ REVIEW }))
const LEFT = { DEC: '01/08/2025', REC: 'E4A' }
const OLD = { DECOM: '01/05/2024' }

testRules([
  {
    rule: ruleIro05,
    what: 'a review 6 months and 29 days after the one before',
    Episodes: [{}],
    Reviews: on('20/05/2025', '19/12/2025'),
    found: ['Reviews 3'],
  },
  {
    rule: ruleIro05,
    what: 'a review 6 months and 28 days after the one before',
    Episodes: [{}],
    Reviews: on('20/05/2025', '18/12/2025'),
    found: [],
  },
  {
    rule: ruleIro05,
    what: 'an open episode with no review to the end of the year',
    Episodes: [{}],
    Reviews: on('20/05/2025'),
    found: ['Episodes 2'],
  },
  {
    rule: ruleIro05,
    what: 'a long silence that ends with care',
    Episodes: [{ DEC: '18/12/2025', REC: 'E4A' }],
    Reviews: on('20/05/2025'),
    found: [],
  },
  {
    rule: ruleIro05,
    what: 'a silence that a review of the year before shortens',
    Episodes: [OLD],
    Reviews: on('10/09/2025'),
    before: { Episodes: [OLD], Reviews: on('10/03/2025') },
    found: [],
  },
  {
    rule: ruleIro05,
    what: 'a silence after the 18th birthday',
    Header: [{ DOB: '01/09/2007' }],
    Episodes: [{}],
    Reviews: on('20/05/2025'),
    found: [],
  },
  {
    rule: ruleIro05,
    what: 'a child in short breaks, whose reviews the return does not hold',
    Episodes: [{ LS: 'V4' }],
    found: [],
  },
  {
    rule: ruleIro06,
    what: 'a return to the same carer within 7 days',
    Episodes: [LEFT, { DECOM: '08/08/2025' }],
    found: ['Episodes 3'],
  },
  {
    rule: ruleIro06,
    what: 'a return to the same carer after 8 days',
    Episodes: [LEFT, { DECOM: '09/08/2025' }],
    found: [],
  },
  {
    rule: ruleIro06,
    what: 'a return to another carer',
    Episodes: [LEFT, { DECOM: '03/08/2025', PL_POST: 'ZB2 2BB', URN: '7654321' }],
    found: [],
  },
  {
    rule: ruleIro06,
    what: 'a return to the same carer over the turn of the year',
    Episodes: [{ DECOM: '02/04/2025' }],
    before: { Episodes: [{ ...OLD, DEC: '29/03/2025', REC: 'E8' }] },
    found: ['Episodes 2'],
  },
  {
    rule: ruleIro07,
    what: 'an episode still open after the 18th birthday',
    Header: [{ DOB: '30/03/2008' }],
    Episodes: [{}],
    found: ['Episodes 2'],
  },
  {
    rule: ruleIro07,
    what: 'an 18th birthday on the last day',
    Header: [{ DOB: '31/03/2008' }],
    Episodes: [{}],
    found: [],
  },
  {
    rule: ruleIro07,
    what: 'an adult in a children’s home under section 20',
    Header: [{ DOB: '30/03/2007' }],
    Episodes: [{ PLACE: 'K2' }],
    found: [],
  },
  {
    rule: ruleIro08,
    what: 'a child open last year who has no episode this year',
    Header: [],
    before: { Episodes: [{ ...OLD, DEC: '01/06/2024', REC: 'X1' }, { DECOM: '01/06/2024' }] },
    found: ['Episodes 3'],
  },
  {
    rule: ruleIro08,
    what: 'a child who left last year',
    Header: [],
    before: { Episodes: [{ ...OLD, ...LEFT }] },
    found: [],
  },
  {
    rule: ruleIro08,
    what: 'a child open last year with an episode this year',
    Episodes: [OLD],
    before: { Episodes: [OLD] },
    found: [],
  },
  {
    rule: ruleIro10,
    what: 'a first review on the 21st working day',
    Episodes: [{}],
    Reviews: on('03/06/2025'),
    found: ['Reviews 2'],
  },
  {
    rule: ruleIro10,
    what: 'a first review on the 20th working day, and a second 3 months later',
    Episodes: [{}],
    Reviews: on('30/05/2025', '30/08/2025'),
    found: [],
  },
  {
    rule: ruleIro10,
    what: 'a second review 3 months and a day after the first',
    Episodes: [{}],
    Reviews: on('20/05/2025', '21/08/2025'),
    found: ['Reviews 3'],
  },
  {
    rule: ruleIro10,
    what: 'a later review 6 months and a day after the one before',
    Episodes: [{}],
    Reviews: on('20/05/2025', '20/08/2025', '21/02/2026'),
    found: ['Reviews 4'],
  },
  {
    rule: ruleIro10,
    what: 'a later review 6 months after the one before',
    Episodes: [{}],
    Reviews: on('20/05/2025', '20/08/2025', '20/02/2026'),
    found: [],
  },
])
