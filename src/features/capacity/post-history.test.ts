import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { EstablishedPost } from '../people/index.ts'
import { toPostHistory, vacantSince } from './post-history.ts'
import { posting } from '../../../test/support/posting-factory.ts'

const POST: EstablishedPost = {
  id: 'one',
  reference: 'IRO-01',
  kind: 'iro',
  teamId: null,
  fullTimeEquivalent: 1,
  from: isoDay('2020-04-01'),
  to: null,
  version: 1,
}

const lines = (post: EstablishedPost, postings: Parameters<typeof toPostHistory>[1]) =>
  toPostHistory(post, postings).map(({ from, holders, vacant }) => [
    toIsoDate(from),
    holders.map(({ personId }) => personId).join('+'),
    vacant,
  ])

test('a post that nobody was ever in is vacant from the day it is paid for', () => {
  assert.deepEqual(lines(POST, []), [['2020-04-01', '', 1]])
  assert.equal(vacantSince(toPostHistory(POST, []), isoDay('2026-01-01')), POST.from)
})

test('before the first person on record it is not known whether the post was vacant', () => {
  assert.deepEqual(lines(POST, [posting('ann', '2021-01-01', null)]), [
    ['2020-04-01', '', null],
    ['2021-01-01', 'ann', 0],
  ])
})

test('a part-timer leaves the rest of the post vacant, and somebody beside them fills it', () => {
  const part = { ...posting('ann', '2020-04-01', null), fullTimeEquivalent: 0.6 }
  const rest = { ...posting('bob', '2021-01-01', null), fullTimeEquivalent: 0.4 }
  assert.deepEqual(lines(POST, [part, rest]), [
    ['2020-04-01', 'ann', 0.4],
    ['2021-01-01', 'ann+bob', 0],
  ])
})

test('whoever left is in the post no more, even where nobody ended it', () => {
  const left = { ...posting('ann', '2020-04-01', null), personLeftOn: isoDay('2022-02-01') }
  assert.deepEqual(lines(POST, [left]), [
    ['2020-04-01', 'ann', 0],
    ['2022-02-01', '', 1],
  ])
})

test('a vacancy lasts since the last day on which nothing was vacant', () => {
  const gone = posting('ann', '2020-04-01', '2022-02-01')
  const half = { ...posting('bob', '2022-06-01', '2022-09-01'), fullTimeEquivalent: 0.5 }
  const history = toPostHistory(POST, [gone, half])
  assert.equal(vacantSince(history, isoDay('2022-12-01')), isoDay('2022-02-01'))
  assert.equal(vacantSince(history, isoDay('2021-12-01')), null)
})

test('a post that is not paid for any more has no history after that day', () => {
  const ended = { ...POST, to: isoDay('2021-01-01') }
  assert.deepEqual(
    toPostHistory(ended, [posting('ann', '2020-04-01', null)]).map(({ to }) => to),
    [isoDay('2021-01-01')],
  )
})
