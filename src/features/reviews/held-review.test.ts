import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../test/support/sourced-child.ts'
import { type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { decideHeldReview, type RecordingFacts } from './held-review.ts'
import type { Review } from './review.ts'
import { bareRecord, type ReviewRecord } from './review-record.ts'

const TODAY = isoDay('2026-11-21')

/** In care since Friday 13 March 2026: the first review is due by Tuesday 14 April. */
function theFacts(given: Partial<RecordingFacts> = {}): RecordingFacts {
  return {
    child: aSourcedChild('C1', [aCarePeriod('2026-03-13')]),
    reviews: [],
    policy: DEFAULT_POLICY,
    correcting: null,
    apartFrom: [],
    ...given,
  }
}

function aKnownReview(id: string, on: IsoDate, known: 'file' | 'recorded'): Review {
  return {
    id,
    childId: 'C1',
    parts: [isoDay(on)],
    completedOn: isoDay(on),
    hadMeeting: null,
    code: null,
    inFile: known === 'file',
    record: known === 'file' ? null : bareRecord(on),
    lateReason: null,
    version: 1,
  }
}

function aRecord(on: IsoDate, given: Partial<ReviewRecord> = {}): ReviewRecord {
  return { ...bareRecord(on), ...given }
}

function decide(facts: RecordingFacts, record: ReviewRecord) {
  const decided = decideHeldReview(facts, record, TODAY)
  if (!decided.ok) throw new Error(`refused: ${decided.failure.says}`)
  return decided.value
}

function refusal(facts: RecordingFacts, record: ReviewRecord) {
  const decided = decideHeldReview(facts, record, TODAY)
  if (decided.ok) throw new Error('it was not refused')
  return decided.failure
}

test('a review on its last day is in time, and the next is counted from it', () => {
  const { judged, next, answers, claims } = decide(theFacts(), aRecord('2026-04-14'))
  assert.equal(answers, 'answers')
  assert.equal(claims, null)
  assert.deepEqual(
    judged.obligations.map(({ rule, due, status }) => [rule, due, status]),
    [['LAR1', '2026-04-14', 'met']],
  )
  assert.equal(next?.due && toIsoDate(next.due), '2026-07-14')
})

test('a review a day late is recorded when it says why', () => {
  const { judged, record } = decide(theFacts(), aRecord('2026-04-15', { lateReason: 'miscalculation' }))
  assert.deepEqual(
    judged.obligations.map(({ status, workingDaysLate }) => [status, workingDaysLate]),
    [['late', 1]],
  )
  assert.equal(record.lateReason, 'miscalculation')
})

test('a late review without a reason is asked for one', () => {
  const { code, field } = refusal(theFacts(), aRecord('2026-04-15'))
  assert.deepEqual([code, field], ['late-reason-needed', 'late-reason'])
})

test('a reason for lateness is left out of a review in time', () => {
  const given = { lateReason: 'other', lateNote: 'x' } as const
  const { record } = decide(theFacts(), aRecord('2026-04-14', given))
  assert.deepEqual([record.lateReason, record.lateNote], [null, ''])
})

test('a day before the child was born is refused, the day of birth is not', () => {
  const child = { ...aSourcedChild('C1', [aCarePeriod('2026-03-13')]), born: isoDay('2026-03-13') }
  const early = refusal(theFacts({ child }), aRecord('2026-03-12'))
  assert.equal(early.code, 'before-birth')
  assert.equal(
    early.says,
    'The date the review was held must be on or after the day the child was born, Friday 13 March 2026',
  )
  assert.equal(decide(theFacts({ child }), aRecord('2026-03-13')).answers, 'answers')
})

test('today may be recorded and tomorrow may not', () => {
  decide(theFacts(), aRecord('2026-11-21', { lateReason: 'miscalculation' }))
  const { code, field, says } = refusal(theFacts(), aRecord('2026-11-22'))
  assert.deepEqual([code, field], ['after-today', 'part-1-on-day'])
  assert.equal(says, 'The date the review was held must be today or in the past')
})

test('parts are put in order, and the first of them counts', () => {
  const parts = [
    { on: isoDay('2026-04-20'), format: null },
    { on: isoDay('2026-04-14'), format: null },
  ]
  const { record, judged } = decide(theFacts(), aRecord('2026-04-14', { parts }))
  assert.deepEqual(
    record.parts.map(({ on }) => toIsoDate(on)),
    ['2026-04-14', '2026-04-20'],
  )
  assert.equal(record.completedOn, isoDay('2026-04-20'))
  assert.equal(judged.obligations[0]?.status, 'met')
})

test('a part after today is named', () => {
  const parts = [
    { on: isoDay('2026-11-20'), format: null },
    { on: isoDay('2026-11-22'), format: null },
  ]
  const { says, field } = refusal(theFacts(), aRecord('2026-11-20', { parts }))
  assert.deepEqual([says, field], ['The date of part 2 must be today or in the past', 'part-2-on-day'])
})

test('a review outside every period answers nothing and is not refused', () => {
  const { answers, judged } = decide(theFacts(), aRecord('2026-03-01'))
  assert.equal(answers, 'outside')
  assert.deepEqual(judged.obligations, [])
  const nowhere = decide(theFacts({ child: aSourcedChild('C1') }), aRecord('2026-03-01'))
  assert.equal(nowhere.answers, 'outside')
})

test('a review on the day of a file’s review claims it', () => {
  const reviews = [aKnownReview('f1', '2026-04-14', 'file')]
  assert.equal(decide(theFacts({ reviews }), aRecord('2026-04-14')).claims, 'f1')
})

test('a part on the day of another review of the file takes that one in', () => {
  const reviews = [aKnownReview('f1', '2026-04-08', 'file'), aKnownReview('f2', '2026-04-14', 'file')]
  const parts = [
    { on: isoDay('2026-04-08'), format: null },
    { on: isoDay('2026-04-14'), format: null },
  ]
  const { claims, absorbs } = decide(theFacts({ reviews }), aRecord('2026-04-08', { parts }))
  assert.deepEqual([claims, absorbs], ['f1', ['f2']])
})

test('a review on the day of a recorded one is refused, and says which', () => {
  const reviews = [aKnownReview('r1', '2026-04-14', 'recorded')]
  const { code, other, says } = refusal(theFacts({ reviews }), aRecord('2026-04-14'))
  assert.deepEqual([code, other], ['already-recorded', 'r1'])
  assert.equal(says, 'The review of Tuesday 14 April 2026 is already recorded')
})

for (const [on, asked] of [
  ['2026-04-07', true],
  ['2026-04-06', false],
] as const) {
  test(`a review on ${on} is ${asked ? '' : 'not '}asked whether it is that of 14 April`, () => {
    const facts = theFacts({ reviews: [aKnownReview('f1', '2026-04-14', 'file')] })
    const decided = decideHeldReview(facts, aRecord(on), TODAY)
    assert.equal(!decided.ok && decided.failure.code === 'perhaps-the-same', asked)
  })
}

test('a review said to be another one is recorded beside it', () => {
  const reviews = [aKnownReview('f1', '2026-04-14', 'file')]
  assert.equal(decide(theFacts({ reviews, apartFrom: ['f1'] }), aRecord('2026-04-09')).claims, null)
})

test('a correction of the newest version takes the place of the review', () => {
  const reviews = [aKnownReview('r1', '2026-04-14', 'recorded')]
  const correcting = { reviewId: 'r1', basedOn: 2, newest: 2 }
  const { claims, judged } = decide(theFacts({ reviews, correcting }), aRecord('2026-04-13'))
  assert.equal(claims, 'r1')
  assert.equal(judged.obligations[0]?.rule, 'LAR1')
})

test('a correction of a version that is no longer the newest is refused', () => {
  const reviews = [aKnownReview('r1', '2026-04-14', 'recorded')]
  const correcting = { reviewId: 'r1', basedOn: 1, newest: 2 }
  const { code, other } = refusal(theFacts({ reviews, correcting }), aRecord('2026-04-14'))
  assert.deepEqual([code, other], ['changed-first', 'r1'])
})

test('a participation code that the age rules out is refused with its source', () => {
  const { code, field, cites } = refusal(theFacts(), aRecord('2026-04-14', { code: 'PN0' }))
  assert.deepEqual([code, field, cites], ['code-against-age', 'code', ['SSDA903 440']])
})

test('a doubtful code on the fourth birthday is recorded with a warning', () => {
  const child = aSourcedChild('C1', [aCarePeriod('2026-03-13')], { born: isoDay('2022-04-14') })
  const { warnings } = decide(theFacts({ child }), aRecord('2026-04-14', { code: 'PN0' }))
  assert.match(warnings.join(' '), /fourth birthday, Thursday 14 April 2026|fourth birthday/)
})

test('a next date after the last day of law is recorded with a warning', () => {
  const { warnings } = decide(theFacts(), aRecord('2026-04-14', { nextOn: isoDay('2026-07-15') }))
  assert.deepEqual(warnings, [
    'The next review is booked for Wednesday 15 July 2026, after the last day the law allows, Tuesday 14 July 2026.',
  ])
  const inTime = decide(theFacts(), aRecord('2026-04-14', { nextOn: isoDay('2026-07-14') }))
  assert.deepEqual(inTime.warnings, [])
})

test('a child among those who came with a code that says otherwise is a warning', () => {
  const { warnings } = decide(theFacts(), aRecord('2026-04-14', { people: ['Child'], code: 'PN7' }))
  assert.match(warnings.join(' '), /PN7 says that the child did not come/)
})
