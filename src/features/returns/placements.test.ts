import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { now } from '../../../test/support/return-rows.ts'
import { placementsBetween } from './index.ts'

const iso = (day: Day | null): string | null => (day === null ? null : toIsoDate(day))

function authorised(...rows: string[]): string | null {
  return iso(now(rows).history.periods[0]?.authorisedToPlace ?? null)
}

function longTermFrom(...rows: string[]): string | null {
  return iso(now(rows).history.periods[0]?.longTermFosteringFrom ?? null)
}

function countInYear(...rows: string[]): number {
  return placementsBetween(now(rows), isoDay('2025-04-01'), isoDay('2026-03-31'))
}

test('a new legal status alone does not make a new placement', () => {
  const facts = now([
    '2025-04-10 S V2 U6 2025-05-01 X1',
    '2025-05-01 L C1 U6 2025-06-01 X1',
    '2025-06-01 P C1 K2',
  ])
  const placements = facts.periods[0]?.placements.map(({ from, to, code }) => [iso(from), iso(to), code])
  assert.deepEqual(placements, [
    ['2025-04-10', '2025-06-01', 'U6'],
    ['2025-06-01', null, 'K2'],
  ])
})

test('authority to place is the first placement order, else the first placement by consent', () => {
  assert.equal(
    authorised('2025-04-10 S C2 U6 2025-05-01 X1', '2025-05-01 L E1 U6 2025-06-01 X1', '2025-06-01 P E1 A6'),
    '2025-05-01',
  )
  assert.equal(authorised('2025-04-10 S V2 U6 2025-05-01 X1', '2025-05-01 P V2 A4'), '2025-05-01')
  assert.equal(authorised('2025-04-10 S V2 U6'), null)
})

test('a placement for adoption that ends in another placement is a return from adoption', () => {
  const facts = now([
    '2025-04-10 S E1 A5 2025-05-01 X1',
    '2025-05-01 T E1 A6 2025-06-01 X1',
    '2025-06-01 P E1 T1 2025-06-05 X1',
    '2025-06-05 P E1 A6 2025-08-01 X1',
    '2025-08-01 P C2 U6',
  ])
  const period = facts.history.periods[0]
  assert.deepEqual(period?.placedForAdoption, [{ from: isoDay('2025-04-10'), to: isoDay('2025-08-01') }])
  assert.deepEqual(period?.events, [
    { kind: 'returned-from-adoption', on: isoDay('2025-08-01'), before: null },
  ])
})

test('a placement for adoption that ends with care is no return', () => {
  const period = now(['2025-04-10 S E1 A5 2025-08-01 E11']).history.periods[0]
  assert.deepEqual(period?.placedForAdoption, [{ from: isoDay('2025-04-10'), to: isoDay('2025-08-01') }])
  assert.deepEqual(period?.events, [])
})

test('long-term fostering runs from the start with the present carer, over temporary moves', () => {
  const first = '2025-04-10 S C2 U4 2025-05-01 X1 ONE'
  const away = '2025-05-01 P C2 T1 2025-05-09 X1 -'
  assert.equal(longTermFrom(first, away, '2025-05-09 P C2 U4 - - ONE'), '2025-04-10')
  assert.equal(longTermFrom(first, '2025-05-01 P C2 U1 - - TWO'), '2025-05-01')
  assert.equal(longTermFrom(first, '2025-05-01 P C2 U6 - - TWO'), null)
})

test('a move is a change of placement and carer that is not to or back from a temporary one', () => {
  const facts = now([
    '2024-04-10 S V2 U6 2025-05-01 X1 ONE',
    '2025-05-01 P V2 T1 2025-05-09 X1 -',
    '2025-05-09 P V2 U6 2025-07-01 X1 ONE',
    '2025-07-01 B C1 K2 2025-08-01 X1 TWO',
    '2025-08-01 T C1 K1 2025-09-01 X1 TWO',
    '2025-09-01 P C1 T4 2025-09-05 X1 -',
    '2025-09-05 P C1 U6 - - THREE',
  ])
  const moves = facts.periods[0]?.moves.map(({ on, from, to }) => [iso(on), from, to])
  assert.deepEqual(moves, [
    ['2025-07-01', 'U6', 'K2'],
    ['2025-09-05', 'K1', 'U6'],
  ])
  assert.equal(placementsBetween(facts, isoDay('2025-04-01'), isoDay('2026-03-31')), 3)
})

test('placements in a year are the one open on the first day, or begun with S, and the moves', () => {
  assert.equal(countInYear('2024-04-10 S V2 U6'), 1)
  assert.equal(countInYear('2025-04-10 S V2 U6'), 1)
  assert.equal(countInYear('2024-04-10 S V2 U6 2024-06-01 X1', '2024-06-01 P V2 K2'), 1)
  assert.equal(countInYear('2024-04-10 S V2 U6 2024-06-01 E4A'), 0)
  assert.equal(
    countInYear(
      '2025-04-10 S V2 U6 2025-06-01 E4A',
      '2025-06-09 S V2 U6 2025-07-01 X1',
      '2025-07-01 P V2 K2',
    ),
    3,
  )
  assert.equal(countInYear('2025-04-10 S V4 R1'), 0)
})
