import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { parseChildSearch } from './search-text.ts'

const dates = [
  '2/9/2014',
  '02/09/2014',
  '2.9.2014',
  '2 9 2014',
  '2014-09-02',
  '2 Sept 2014',
  '2 september 2014',
]

for (const typed of dates) {
  test(`${typed} is a birth date`, () => {
    assert.deepEqual(parseChildSearch(typed), { kind: 'birth-date', born: isoDay('2014-09-02') })
  })
}

test('what is not a real date is looked for as words', () => {
  assert.deepEqual(parseChildSearch('31/2/2014'), { kind: 'words', words: ['31', '2', '2014'] })
  assert.deepEqual(parseChildSearch('2 abc 2014'), { kind: 'words', words: ['2', 'abc', '2014'] })
})

test('words are folded', () => {
  assert.deepEqual(parseChildSearch('  O’Brien, ZOË '), { kind: 'words', words: ['obrien', 'zoe'] })
})

test('nothing typed is no search', () => {
  assert.equal(parseChildSearch(' , '), null)
})
