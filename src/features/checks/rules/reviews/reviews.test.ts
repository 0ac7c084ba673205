import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule1012 } from './rule-1012.ts'
import { rule166 } from './rule-166.ts'
import { rule167 } from './rule-167.ts'
import { rule399 } from './rule-399.ts'
import { rule440 } from './rule-440.ts'
import { rule441 } from './rule-441.ts'
import { ruleInt08 } from './rule-int08.ts'
import { ruleInt17 } from './rule-int17.ts'

const YOUNG = { DOB: '02/05/2021' }
const V4 = { LS: 'V4' }

testRules([
  {
    rule: rule166,
    what: 'a review without a date, or with text or a day that never was for one',
    Reviews: [{ REVIEW: '' }, { REVIEW: 'not known' }, { REVIEW: '31/06/2025' }, {}],
    found: ['Reviews 2', 'Reviews 3', 'Reviews 4'],
  },
  {
    rule: rule167,
    what: 'a date without a code, a code without a date, or an unknown code',
    Reviews: [
      { REVIEW_CODE: '' },
      { REVIEW: '' },
      { REVIEW_CODE: 'PN8' },
      { REVIEW: '', REVIEW_CODE: '' },
      {},
    ],
    found: ['Reviews 2', 'Reviews 3', 'Reviews 4'],
  },
  {
    rule: rule167,
    what: 'an unreadable date with an unknown code',
    Reviews: [{ REVIEW: 'soon', REVIEW_CODE: 'YES' }, { REVIEW: 'soon' }],
    found: ['Reviews 2'],
  },
  {
    rule: rule440,
    what: 'PN0 the day after the fourth birthday',
    Reviews: [
      { ...YOUNG, REVIEW: '03/05/2025', REVIEW_CODE: 'PN0' },
      { ...YOUNG, REVIEW: '02/05/2025', REVIEW_CODE: 'PN0' },
    ],
    found: ['Reviews 2'],
  },
  {
    rule: rule440,
    what: 'PN1 after the fourth birthday',
    Reviews: [{ ...YOUNG, REVIEW: '03/05/2025' }],
    found: [],
  },
  {
    rule: rule441,
    what: 'PN7 the day before the fourth birthday',
    Reviews: [
      { ...YOUNG, REVIEW: '01/05/2025', REVIEW_CODE: 'PN7' },
      { ...YOUNG, REVIEW: '02/05/2025', REVIEW_CODE: 'PN7' },
    ],
    found: ['Reviews 2'],
  },
  {
    rule: rule441,
    what: 'PN0, or no code at all, before the fourth birthday',
    Reviews: [
      { ...YOUNG, REVIEW: '01/05/2025', REVIEW_CODE: 'PN0' },
      { ...YOUNG, REVIEW: '01/05/2025', REVIEW_CODE: '' },
    ],
    found: [],
  },
  {
    rule: rule399,
    what: 'a review of a child whose every episode is a short break',
    Episodes: [V4, { ...V4, DECOM: '01/08/2025' }],
    Reviews: [{}, { REVIEW: '', REVIEW_CODE: '' }],
    found: ['Episodes 2', 'Episodes 3', 'Header 2', 'Reviews 2'],
  },
  {
    rule: rule399,
    what: 'the mother flag of a child who only has short breaks',
    Header: [{ MOTHER: '0' }],
    Episodes: [{ LS: 'V3' }],
    found: ['Episodes 2', 'Header 2'],
  },
  {
    rule: rule399,
    what: 'a review of a child who has had short breaks and other care',
    Episodes: [V4, {}],
    Reviews: [{}],
    found: [],
  },
  {
    rule: ruleInt08,
    what: 'every review of a child who is not in the Header',
    Header: [],
    Reviews: [{}, { REVIEW: '20/08/2025' }],
    found: ['Reviews 2', 'Reviews 3'],
  },
  { rule: ruleInt08, what: 'a review of a child in the Header', Reviews: [{}], found: [] },
  {
    rule: ruleInt17,
    what: 'another date of birth than in the Header',
    Reviews: [{ DOB: '03/05/2012' }, {}, { DOB: '' }],
    found: ['Reviews 2'],
  },
  {
    rule: ruleInt17,
    what: 'a date of birth where the Header has none that can be read',
    Header: [{ DOB: '2012' }],
    Reviews: [{}],
    found: [],
  },
  {
    rule: rule1012,
    what: 'each row of a child without an episode this year',
    Reviews: [{}, {}],
    Missing: [{ MISSING: 'M', MIS_START: '01/06/2025' }],
    OC2: [{}],
    OC3: [{}],
    before: { Episodes: [{}] },
    found: ['Reviews 2', 'Reviews 3', 'Missing 2', 'OC2 2'],
  },
  { rule: rule1012, what: 'a review of a child with an episode', Episodes: [{}], Reviews: [{}], found: [] },
])
