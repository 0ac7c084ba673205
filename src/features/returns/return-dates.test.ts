import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day, isoDay } from '../../kit/dates/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import { lastDayTold, proposeReturnYear, reviewsKnownOf, sayWrongYear } from './index.ts'

const YEAR = returnYear(2026)

function every(step: number, from: string, to: string): Map<Day, number> {
  const days = new Map<Day, number>()
  for (let day = isoDay(from); day <= isoDay(to); day = addDays(day, step)) days.set(day, 1)
  return days
}

const NONE = new Map<Day, number>()

test('the return year is the one that the latest dates of reviews speak for', () => {
  const reviews = every(1, '2025-04-01', '2026-03-31')
  const others = every(1, '2020-01-01', '2026-04-20')
  assert.equal(proposeReturnYear({ reviews, others }), 2026)
  assert.equal(proposeReturnYear({ reviews: every(1, '2026-04-01', '2026-04-05'), others }), 2027)
})

test('a slip of the pen does not move the return year', () => {
  const reviews = every(1, '2025-04-01', '2026-03-31').set(isoDay('2062-01-01'), 1)
  assert.equal(proposeReturnYear({ reviews, others: NONE }), 2026)
})

test('without reviews other dates propose the year, and without dates nothing does', () => {
  const others = every(30, '2022-05-01', '2025-01-31')
  assert.equal(proposeReturnYear({ reviews: NONE, others }), 2025)
  assert.equal(proposeReturnYear({ reviews: NONE, others: NONE }), null)
})

test('a return that is busy up to the end tells of the whole year', () => {
  const reviews = every(1, '2025-04-01', '2026-03-25')
  assert.equal(lastDayTold(YEAR, { reviews, others: NONE }), YEAR.to)
})

test('a return that falls silent in December was made then', () => {
  const reviews = every(1, '2025-04-01', '2025-12-10')
  assert.equal(lastDayTold(YEAR, { reviews, others: NONE }), isoDay('2025-12-10'))
})

test('a small return with few events tells of the whole year', () => {
  const reviews = every(60, '2025-04-20', '2026-01-31')
  assert.equal(lastDayTold(YEAR, { reviews, others: NONE }), YEAR.to)
  assert.equal(lastDayTold(YEAR, { reviews: NONE, others: NONE }), YEAR.to)
})

const loaded = (collection: number, hasReviews: 'yes' | 'no') => ({
  collection,
  hasReviews,
  lastDay: returnYear(collection).to,
})

test('reviews are known from 1 April of the earliest return to 31 March of the latest', () => {
  const known = reviewsKnownOf([loaded(2026, 'yes'), loaded(2025, 'yes')])
  assert.deepEqual(known, {
    from: isoDay('2024-04-01'),
    to: isoDay('2026-03-31'),
    latestCollection: 2026,
  })
})

test('a year that is missing, or has no Reviews table, is not taken for silence', () => {
  assert.equal(reviewsKnownOf([loaded(2024, 'yes'), loaded(2026, 'yes')]).from, isoDay('2025-04-01'))
  const without = reviewsKnownOf([loaded(2024, 'yes'), loaded(2025, 'no'), loaded(2026, 'yes')])
  assert.equal(without.from, isoDay('2025-04-01'))
  assert.equal(reviewsKnownOf([loaded(2025, 'yes'), loaded(2026, 'no')]).to, isoDay('2025-03-31'))
  const nothing = reviewsKnownOf([loaded(2026, 'no')])
  assert.ok(nothing.to < nothing.from)
})

test('dates of another year than the return is for, or of several years, are a sentence; slips of the pen are not', () => {
  const said = (reviews: ReadonlyMap<Day, number>, others: ReadonlyMap<Day, number> = NONE) =>
    sayWrongYear({ reviews, others }, YEAR)
  const whole = every(1, '2025-04-01', '2026-03-31')
  assert.equal(said(whole, every(1, '2020-01-01', '2026-04-10')), null)
  assert.equal(said(new Map([...every(1, '2025-03-29', '2025-03-31'), ...whole])), null)
  assert.equal(
    said(every(1, '2024-05-01', '2024-05-04')),
    '4 of 4 reviews were held outside 2025-26 (1 April 2025 to 31 March 2026), in 2024-25. A return has the reviews of its own year: choose 2024-25, or use the files of 2025-26.',
  )
  assert.match(
    said(every(1, '2023-04-01', '2026-03-31')) ?? '',
    /^731 of 1,096 reviews .*, in 2023-24 and 2024-25\. .* use the files of one year at a time\.$/,
  )
  assert.match(
    said(NONE, every(1, '2026-01-01', '2026-12-31')) ?? '',
    /^275 of 365 dates come after 31 March 2026, the end of 2025-26\./,
  )
})
