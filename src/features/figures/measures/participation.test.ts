import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf } from '../../../../test/support/figure-rows.ts'
import type { RecordedReview } from '../figure-facts.ts'
import { now } from '../../../../test/support/return-rows.ts'

const CARE = ['2025-04-10 S V2 U6']
const CODES = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7', 'XX']
const EVERY_CODE = now(
  CARE,
  CODES.map((code, index) => `2025-05-0${index + 1} ${code}`),
)

const countsBy = (id: string): string[] => rowsOf(id, EVERY_CODE).map((row) => row.slice(11))

test('views heard are PN1, PN2, PN3, PN5 and PN6, out of PN1 to PN7', () => {
  assert.deepEqual(countsBy('participation-rate'), [
    'under-4',
    'numerator',
    'numerator',
    'numerator',
    'denominator-only',
    'numerator',
    'numerator',
    'denominator-only',
    'not-recorded',
  ])
})

test('with all ages PN0 is in both halves', () => {
  assert.equal(countsBy('participation-rate-all-ages')[0], 'numerator')
  assert.deepEqual(countsBy('participation-rate-all-ages').slice(1), countsBy('participation-rate').slice(1))
})

test('a child came with PN1 to PN4', () => {
  assert.deepEqual(countsBy('attendance-rate'), [
    'under-4',
    'numerator',
    'numerator',
    'numerator',
    'numerator',
    'denominator-only',
    'denominator-only',
    'denominator-only',
    'not-recorded',
  ])
})

test('every review has its code, and one that is no code is not recorded', () => {
  const keys = keysOf('participation-by-code', 'code', EVERY_CODE)
  assert.deepEqual(keys, [...CODES.slice(0, 8), 'not-recorded'])
})

const everyReview = (codes: readonly string[], born = '2015-01-01') =>
  rowsOf(
    'children-participated-in-every-review',
    now(
      CARE,
      codes.map((code, index) => `2025-0${index + 5}-01 ${code}`),
    ),
    { born },
  ).map((row) => row.slice(11))

test('a child took part in every review when none is without their views', () => {
  assert.deepEqual(everyReview(['PN1', 'PN6']), ['numerator'])
  assert.deepEqual(everyReview(['PN1', 'PN7']), ['denominator-only'])
  assert.deepEqual(everyReview(['PN1', 'XX']), ['not-recorded'])
  assert.deepEqual(everyReview([]), [])
})

test('a child under 4 at one review stands beside; one who turned 4 that day does not', () => {
  assert.deepEqual(everyReview(['PN1'], '2021-05-02'), ['under-4'])
  assert.deepEqual(everyReview(['PN1'], '2021-05-01'), ['numerator'])
})

test('chairing and being spoken to before are counted where they were recorded', () => {
  const care = now(CARE, ['2025-05-01'])
  const counts = (id: string, said: Partial<RecordedReview>) =>
    rowsOf(id, care, { born: '2015-01-01', recorded: { '2025-05-01': said } })[0]?.slice(11)
  assert.equal(counts('child-chaired', { childChaired: true }), 'numerator')
  assert.equal(counts('child-chaired', { childChaired: false }), 'denominator-only')
  assert.equal(counts('child-chaired', {}), 'not-recorded')
  const spoken = (outcome: 'spoken' | 'seen'): Partial<RecordedReview> => ({
    spokenTo: { outcome, how: null, alone: null, reason: '' },
  })
  assert.equal(counts('child-spoken-to-before', spoken('spoken')), 'numerator')
  assert.equal(counts('child-spoken-to-before', spoken('seen')), 'denominator-only')
  assert.equal(counts('child-spoken-to-before', {}), 'not-recorded')
  const baby = { born: '2023-01-01', recorded: { '2025-05-01': spoken('seen') } }
  assert.deepEqual(rowsOf('child-spoken-to-before', care, baby), ['2025-05-01 under-4'])
})
