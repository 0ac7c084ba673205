import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type FileReviews, type HeldHere, matchFileReviews } from './file-reviews.ts'

const NOTHING = { added: [], marked: [], unmarked: [], withdrawn: [], childIds: [] }

const inFile = (...days: readonly string[]): FileReviews[] => [
  { childId: 'a', reviews: days.map((day) => ({ on: isoDay(day), code: 'PN1' })) },
]

const held = (given: Partial<HeldHere> = {}): HeldHere => ({
  id: 'r1',
  childId: 'a',
  parts: ['2026-06-22', '2026-07-06'],
  code: 'PN1',
  inFile: true,
  fileDay: '2026-06-22',
  recorded: true,
  ...given,
})

test('a review only in the file is added', () => {
  assert.deepEqual(matchFileReviews(inFile('2026-06-22'), []), {
    ...NOTHING,
    added: [{ childId: 'a', on: isoDay('2026-06-22'), code: 'PN1' }],
    childIds: ['a'],
  })
})

for (const day of ['2026-06-22', '2026-07-06']) {
  test(`a date in the file equal to the day of a part, ${day}, is the same review`, () => {
    const recorded = held({ inFile: false, fileDay: null })
    assert.deepEqual(matchFileReviews(inFile(day), [recorded]), {
      ...NOTHING,
      marked: [{ id: 'r1', on: isoDay(day), code: 'PN1' }],
      childIds: ['a'],
    })
  })
}

test('a date in the file one day from a part is another review', () => {
  const { added, unmarked } = matchFileReviews(inFile('2026-06-23'), [held()])
  assert.equal(added.length, 1)
  assert.deepEqual(unmarked, ['r1'])
})

test('both parts in the file are one review', () => {
  assert.deepEqual(matchFileReviews(inFile('2026-06-22', '2026-07-06'), [held()]), NOTHING)
})

test('the same date twice in the file is one review', () => {
  assert.equal(matchFileReviews(inFile('2026-06-22', '2026-06-22'), []).added.length, 1)
})

test('another code in the file changes a review known from the file alone', () => {
  const known = held({ recorded: false, code: 'PN6' })
  assert.deepEqual(matchFileReviews(inFile('2026-06-22'), [known]).marked, [
    { id: 'r1', on: isoDay('2026-06-22'), code: 'PN1' },
  ])
})

test('another code in the file does not touch what staff recorded', () => {
  assert.deepEqual(matchFileReviews(inFile('2026-06-22'), [held({ code: 'PN6' })]), NOTHING)
})

test('a review no longer in the file is withdrawn where nobody recorded it', () => {
  const { withdrawn, unmarked } = matchFileReviews(inFile(), [held({ recorded: false })])
  assert.deepEqual([withdrawn, unmarked], [['r1'], []])
})

test('a review no longer in the file stays where staff recorded it', () => {
  const { withdrawn, unmarked } = matchFileReviews(inFile(), [held()])
  assert.deepEqual([withdrawn, unmarked], [[], ['r1']])
})

test('a review recorded here that was never in the file is left alone', () => {
  assert.deepEqual(matchFileReviews(inFile(), [held({ inFile: false, fileDay: null })]), NOTHING)
})

test('a review whose day staff put right is the one that the file still has on the day before', () => {
  const corrected = held({ parts: ['2026-06-24'] })
  assert.deepEqual(matchFileReviews(inFile('2026-06-22'), [corrected]), NOTHING)
})

test('when the file follows the corrected day it knows the review under that day', () => {
  const corrected = held({ parts: ['2026-06-24'] })
  assert.deepEqual(matchFileReviews(inFile('2026-06-24'), [corrected]).marked, [
    { id: 'r1', on: isoDay('2026-06-24'), code: 'PN1' },
  ])
})

test('a review recorded on a day goes before one that the file had on that day', () => {
  const corrected = held({ parts: ['2026-07-06'] })
  const onTheDay = held({ id: 'r2', parts: ['2026-06-22'], inFile: false, fileDay: null })
  const { marked, unmarked } = matchFileReviews(inFile('2026-06-22'), [corrected, onTheDay])
  assert.deepEqual([marked.map(({ id }) => id), unmarked], [['r2'], ['r1']])
})

test('the order of dates in the file changes nothing', () => {
  assert.deepEqual(matchFileReviews(inFile('2026-07-06', '2026-06-22'), [held()]), NOTHING)
})
