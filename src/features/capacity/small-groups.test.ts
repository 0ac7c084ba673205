import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideSmallGroups } from './small-groups.ts'

const shown = (...counts: readonly number[]) =>
  hideSmallGroups(counts.map((people, place) => ({ name: String(place), people }))).map(
    ({ people }) => people,
  )

const CASES: readonly (readonly [string, readonly number[], readonly (number | null)[]])[] = [
  ['counts of 5 and more and of 0 are shown', [12, 5, 0], [12, 5, 0]],
  ['one small count hides the smallest other with it', [12, 6, 3], [12, null, null]],
  ['two small counts that could be 5 stand alone', [12, 4, 4], [12, null, null]],
  ['two small counts that could not hide one more', [12, 6, 1, 1], [12, null, null, null]],
  ['many small counts protect each other', [1, 1, 1, 1, 1, 20], [null, null, null, null, null, null]],
  ['a service of four shows nothing', [3, 1], [null, null]],
  ['a nought protects nobody', [0, 3, 9], [0, null, null]],
]

test('small groups are hidden, and what would reveal them', () => {
  for (const [says, counts, expected] of CASES) assert.deepEqual(shown(...counts), expected, says)
})
