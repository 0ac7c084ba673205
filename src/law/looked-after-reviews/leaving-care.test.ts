import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type CareHistory, DEFAULT_POLICY, workReviewsOwed } from './index.ts'

const reviewed = (start: string, ...on: readonly string[]): CareHistory =>
  aHistory(aPeriod(start, { reviews: on.map((day) => aReview(day)) }))
const reasonsOf = (history: CareHistory, index: number): string[] =>
  workReviewsOwed(history, DEFAULT_POLICY)
    .obligations[index]?.because()
    .map(({ says }) => says) ?? []

describe('leaving care', () => {
  const left = (end: string, ...on: readonly string[]): CareHistory =>
    aHistory(aPeriod('2026-03-02', { end: isoDay(end), reviews: on.map((day) => aReview(day)) }))
  const rows = [
    ['the day before the review is due: not needed', left('2026-03-29'), ['LAR1 2026-03-30 not-required']],
    ['on the day it is due: not needed', left('2026-03-30'), ['LAR1 2026-03-30 not-required']],
    [
      'the day after it was due and not held: overdue until then',
      left('2026-03-31'),
      ['LAR1 2026-03-30 overdue 1/1'],
    ],
    [
      'with a review on the last day',
      left('2026-03-20', '2026-03-20'),
      ['LAR1 2026-03-30 met', 'LAR2 2026-06-20 not-required'],
    ],
    [
      'with a late review before the end',
      left('2026-04-10', '2026-04-09'),
      ['LAR1 2026-03-30 late 10/6', 'LAR2 2026-07-09 not-required'],
    ],
  ] as const
  for (const [title, history, lines] of rows)
    test(title, () => assert.deepEqual(obligationLines(history, '2026-12-01'), lines))

  test('coming back starts a new clock', () => {
    const history = aHistory(
      aPeriod('2026-01-05', { end: isoDay('2026-04-20'), reviews: [aReview('2026-01-30')] }),
      aPeriod('2026-05-11', { reviews: [aReview('2026-06-05')] }),
    )
    assert.deepEqual(obligationLines(history, '2026-06-10'), [
      'LAR1 2026-02-02 met',
      'LAR2 2026-04-30 not-required',
      'LAR1 2026-06-09 met',
      'LAR2 2026-09-05 due',
    ])
  })
  test('a review listed under the wrong period answers in the one it falls in', () => {
    const history = aHistory(
      aPeriod('2026-01-05', {
        end: isoDay('2026-02-20'),
        reviews: [aReview('2026-01-30'), aReview('2026-06-05')],
      }),
      aPeriod('2026-05-11'),
    )
    assert.deepEqual(obligationLines(history, '2026-06-10').slice(-2), [
      'LAR1 2026-06-09 met',
      'LAR2 2026-09-05 due',
    ])
  })
  test('a review on the 18th birthday or later is not needed, one due the day before is', () => {
    const born = isoDay('2008-06-30')
    const due30June = { ...reviewed('2026-03-02', '2026-03-30'), born }
    assert.deepEqual(obligationLines(due30June, '2026-07-10').slice(1), ['LAR2 2026-06-30 not-required'])
    const due29June = { ...reviewed('2026-03-02', '2026-03-29'), born }
    assert.deepEqual(obligationLines(due29June, '2026-07-10').slice(1), ['LAR2 2026-06-29 overdue 1/1'])
  })
  test('the reasons say why it is not needed', () => {
    assert.equal(
      reasonsOf(left('2026-03-20'), 0).at(-1),
      'Care ended on Friday 20 March 2026, before this fell due, so it is not needed.',
    )
    const died = aHistory(aPeriod('2026-03-02', { end: isoDay('2026-03-20'), endReason: 'E2' }))
    assert.equal(
      reasonsOf(died, 0).at(-1),
      'The child died on Friday 20 March 2026, before this fell due, so it is not needed.',
    )
    const adult = { ...reviewed('2026-03-02'), born: isoDay('2008-03-10') }
    assert.equal(
      reasonsOf(adult, 0).at(-1),
      'The 18th birthday is Tuesday 10 March 2026; a review due then or later is not needed.',
    )
  })
})
