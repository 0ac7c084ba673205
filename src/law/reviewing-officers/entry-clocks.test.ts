import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOn, saidBy } from '../../../test/support/due-on.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { whenAppointmentDue, whenNoticeDue } from './entry-clocks.ts'

const notice = (from: string) => whenNoticeDue(isoDay(from), ENGLAND)
const appointment = (from: string, review: string | null) =>
  whenAppointmentDue(
    { lookedAfterFrom: isoDay(from), firstReviewOn: review === null ? null : isoDay(review) },
    ENGLAND,
  )

const NOTICE_ROWS = [
  [
    'looked after on Friday 13 March 2026, the service is told by Tuesday 17 March 2026',
    '2026-03-13',
    '2026-03-17',
  ],
  [
    'looked after on Thursday 12 March 2026, the service is told by Monday 16 March 2026',
    '2026-03-12',
    '2026-03-16',
  ],
  [
    'looked after on a Saturday, the service has the same time as from the Friday',
    '2026-03-14',
    '2026-03-17',
  ],
  ['looked after on a Sunday, the service has the same time as from the Friday', '2026-03-15', '2026-03-17'],
  ['looked after on Thursday 2 April 2026, the service is told after Easter', '2026-04-02', '2026-04-08'],
  ['looked after on Christmas Eve 2026, the service is told by 30 December', '2026-12-24', '2026-12-30'],
  [
    'looked after on the last day of February 2028, a leap day, the service is told by 2 March',
    '2028-02-29',
    '2028-03-02',
  ],
  ['looked after on 31 March 2011, the earlier law is not worked out', '2011-03-31', 'cannot-tell'],
  ['looked after on 1 April 2011, the service is told by 5 April 2011', '2011-04-01', '2011-04-05'],
] as const

for (const [says, from, due] of NOTICE_ROWS) {
  test(says, () => {
    assert.equal(dueOn(notice(from)), due)
  })
}

const APPOINTMENT_ROWS = [
  [
    'looked after on Friday 13 March 2026, an officer is appointed by Friday 20 March 2026',
    '2026-03-13',
    null,
    '2026-03-20',
  ],
  ['a review after the five days changes nothing', '2026-03-13', '2026-03-24', '2026-03-20'],
  ['a review on the fifth day means an officer the day before', '2026-03-13', '2026-03-20', '2026-03-19'],
  ['a review sooner means an officer the day before it', '2026-03-13', '2026-03-18', '2026-03-17'],
] as const

for (const [says, from, review, due] of APPOINTMENT_ROWS) {
  test(says, () => {
    assert.equal(dueOn(appointment(from, review)), due)
  })
}

test('notice is guidance and says how it was counted', () => {
  const answer = notice('2026-04-02')
  assert.deepEqual(answer.kind === 'due' && answer.due, {
    on: isoDay('2026-04-08'),
    lastPracticalDay: isoDay('2026-04-08'),
    duty: 'should',
  })
  assert.deepEqual(saidBy(answer), [
    'The child became looked after on Thursday 2 April 2026. [Lester v Garland]',
    'The reviewing service is told within 2 working days, by Wednesday 8 April 2026. [HB notice]',
    'Not counted: Good Friday (3 April 2026), Easter Monday (6 April 2026). [CPPCR 2(1), 1971 Act]',
  ])
})

test('an officer before the first review is a duty under the Act', () => {
  const answer = appointment('2026-03-13', '2026-03-16')
  assert.deepEqual(answer.kind === 'due' && answer.due, {
    on: isoDay('2026-03-15'),
    lastPracticalDay: isoDay('2026-03-13'),
    duty: 'must',
  })
  assert.deepEqual(saidBy(answer), [
    'The child became looked after on Friday 13 March 2026. [Lester v Garland]',
    'A reviewing officer is appointed within 5 working days, by Friday 20 March 2026. [HB appointment]',
    'The first review is on Monday 16 March 2026, and an officer must be appointed before it. [CA 25A]',
  ])
})

test('an officer within five working days is guidance', () => {
  const answer = appointment('2026-03-13', null)
  assert.equal(answer.kind === 'due' && answer.due.duty, 'should')
})

test('without the day the child became looked after neither can be told', () => {
  const missing = { kind: 'cannot-tell', missing: 'the day the child became looked after', because: [] }
  assert.deepEqual(whenNoticeDue(null, ENGLAND), missing)
  assert.deepEqual(
    whenAppointmentDue({ lookedAfterFrom: null, firstReviewOn: isoDay('2026-03-16') }, ENGLAND),
    missing,
  )
})

test('before 1 April 2011 the answer names the earlier law', () => {
  const answer = notice('2011-03-31')
  assert.equal(answer.kind === 'cannot-tell' && answer.missing, 'the law before 1 April 2011')
  assert.deepEqual(saidBy(answer), [
    'The child became looked after before 1 April 2011, under an earlier law that is not worked out here. []',
  ])
})
