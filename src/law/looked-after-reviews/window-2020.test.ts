import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory } from './index.ts'

const reviewed = (start: string, ...on: readonly string[]): CareHistory =>
  aHistory(aPeriod(start, { reviews: on.map((day) => aReview(day)) }))

describe('the 2020 window', () => {
  const third = (second: string, ...held: readonly string[]): string[] =>
    obligationLines(reviewed('2019-06-03', '2019-07-01', second, ...held), '2020-12-01').slice(2, 3)
  const rows = [
    [
      'due the day before it, held in it: late',
      third('2019-10-23', '2020-05-01'),
      'LAR3+ 2020-04-23 late 8/6',
    ],
    [
      'due on its first day, held in it: flexible',
      third('2019-10-24', '2020-05-01'),
      'LAR3+ 2020-04-24 flexible',
    ],
    [
      'due in it, held on its last day: flexible',
      third('2019-12-10', '2020-09-25'),
      'LAR3+ 2020-06-10 flexible',
    ],
    [
      'due in it, held the day after: late by one day',
      third('2019-12-10', '2020-09-26'),
      'LAR3+ 2020-06-10 late 1/0',
    ],
    ['due in it and held in time: met', third('2019-12-10', '2020-06-10'), 'LAR3+ 2020-06-10 met'],
    ['due the day after it: ordinary', third('2020-03-26', '2020-09-28'), 'LAR3+ 2020-09-26 late 2/1'],
  ] as const
  for (const [title, found, line] of rows) test(title, () => assert.deepEqual(found, [line]))
  test('a second review due in it is ordinary', () =>
    assert.equal(
      obligationLines(reviewed('2020-01-06', '2020-02-03', '2020-05-05'), '2020-06-01')[1],
      'LAR2 2020-05-03 late 2/2',
    ))
  test('due in it, not held, and care ended while it lasted: not needed', () => {
    const reviews = ['2019-07-01', '2019-10-01', '2020-01-15'].map((on) => aReview(on))
    const history = aHistory(aPeriod('2019-06-03', { end: isoDay('2020-09-01'), reviews }))
    assert.equal(obligationLines(history, '2020-12-01').at(-1), 'LAR3+ 2020-07-15 not-required')
  })
  test('not held while it lasts is still due', () =>
    assert.equal(
      obligationLines(reviewed('2019-06-03', '2019-07-01', '2019-10-01', '2020-01-15'), '2020-09-25').at(-1),
      'LAR3+ 2020-07-15 due',
    ))
})
