import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerPlainWords, PLAIN_WORDS, withPlainWords } from './plain-words.ts'

test('long words are found, and only those chosen are changed', () => {
  const text = 'Accommodation: we will discuss it prior to June.'
  assert.deepEqual(
    offerPlainWords([text]).map(({ means }) => means),
    ['accommodation', 'discuss', 'prior to'],
  )
  assert.equal(withPlainWords(text, ['accommodation']), 'Home: we will discuss it prior to June.')
})

test('each long word is there once, in order, with something shorter to read', () => {
  const long = PLAIN_WORDS.map(({ means }) => means)
  assert.deepEqual(long, [...new Set(long)].toSorted())
  assert.ok(long.length >= 80)
})
