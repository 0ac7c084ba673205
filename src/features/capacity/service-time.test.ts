import assert from 'node:assert/strict'
import { test } from 'node:test'
import { posting } from '../../../test/support/posting-factory.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { leaversOf, startersOf, toServiceTimes } from './service-time.ts'

const spans = (postings: Parameters<typeof toServiceTimes>[0]) =>
  toServiceTimes(postings).map(({ personId, from, to }) => [
    personId,
    toIsoDate(from),
    to === null ? null : toIsoDate(to),
  ])

test('a change of hours or of post is no break in somebody’s time in the service', () => {
  const postings = [
    posting('ann', '2020-04-01', '2022-01-01'),
    posting('ann', '2022-01-01', '2023-01-01', { fullTimeEquivalent: 0.6 }),
    posting('ann', '2022-06-01', null, { kind: 'iro-manager' }),
  ]
  assert.deepEqual(spans(postings), [['ann', '2020-04-01', null]])
})

test('a day without a post is a break, and so another time in the service', () => {
  const postings = [posting('ann', '2020-04-01', '2022-01-01'), posting('ann', '2022-01-02', null)]
  assert.deepEqual(spans(postings), [
    ['ann', '2020-04-01', '2022-01-01'],
    ['ann', '2022-01-02', null],
  ])
})

test('somebody’s time in the service ends on the day they left, and two people are never one', () => {
  const left = posting('ann', '2020-04-01', null, { personLeftOn: isoDay('2021-02-01') })
  assert.deepEqual(spans([left, posting('bob', '2021-02-01', null)]), [
    ['ann', '2020-04-01', '2021-02-01'],
    ['bob', '2021-02-01', null],
  ])
})

test('starters and leavers of a period are those of its first and its last day, too', () => {
  const times = toServiceTimes([
    posting('ann', '2020-04-01', '2021-04-01'),
    posting('bob', '2021-03-31', '2021-04-02'),
    posting('cat', '2021-04-01', null),
    posting('dan', '2019-04-01', '2020-04-01'),
  ])
  const names = (found: typeof times) => found.map(({ personId }) => personId)
  const [first, last] = [isoDay('2020-04-01'), isoDay('2021-03-31')] as const
  assert.deepEqual(names(startersOf(times, first, last)), ['ann', 'bob'])
  assert.deepEqual(names(leaversOf(times, first, last)), ['ann'])
})
