import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { NO_CARE } from '../children/index.ts'
import { bareRecord } from '../reviews/index.ts'
import { type RecordFacts, toFilling } from './filling.ts'

const FACTS: RecordFacts = {
  child: {
    id: 'c',
    identifier: '40213',
    givenName: 'Tilly',
    familyName: 'Marsh',
    born: null,
    sex: null,
    ethnic: null,
    siblingGroup: null,
    care: NO_CARE,
    isRestricted: false,
    version: 1,
  },
  record: bareRecord('2026-04-13'),
  officer: { name: 'Ruth Adeyemi', email: null },
  nextDue: isoDay('2026-07-13'),
  today: isoDay('2026-04-20'),
}
const filled = (given: Partial<RecordFacts['record']>) =>
  toFilling('letter', { ...FACTS, record: { ...FACTS.record, ...given } })

test('a child who came is thanked; one who did not is told that it was held', () => {
  assert.match(filled({ code: 'PN1' }).thanks, /^Thank you for coming to your review on Monday 13 April/)
  assert.equal(filled({ code: 'PN6' }).thanks, 'We held your review on Monday 13 April.')
})

test('a decision says who does it and by when, or leaves out what is not known', () => {
  const decisions = [
    { says: 'Book swimming', owner: 'Jo', by: isoDay('2026-05-08') },
    { says: 'Ask', owner: '', by: null },
  ]
  assert.equal(filled({ decisions })['decision-list'], '- Book swimming | Jo, by 8 May 2026\n- Ask | ')
})

test('the day booked for the next review comes before the last day for it', () => {
  assert.equal(filled({})['next-review'], 'We meet next by Monday 13 July 2026.')
  assert.equal(
    filled({ nextOn: isoDay('2026-07-02') })['next-review'],
    'We meet next on Thursday 2 July 2026.',
  )
  assert.match(filled({ nextOn: isoDay('2026-04-20') })['next-review'], /by Monday 13 July 2026/)
})

test('what was said under the headings goes where it belongs, and the rest under its heading', () => {
  const discussion = {
    model: 'signs-of-safety',
    answers: [
      { heading: 'working-well', says: 'School' },
      { heading: 'worried-about', says: 'Seeing Nan' },
    ],
    scale: { score: 7, chosenBy: 'Tilly' },
  } as const
  const { worries, scale, ...all } = filled({ discussion })
  assert.deepEqual([all['going-well'], worries, all['needs-to-happen']], ['School', 'Seeing Nan', ''])
  assert.equal(scale, 'On the scale from 0 to 10: 7, chosen by Tilly.')
  const other = { model: 'schedule-7', answers: [{ heading: 'health', says: 'Well' }], scale: null } as const
  assert.equal(filled({ discussion: other }).discussion, 'Health\nWell')
})
