import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countOf, toCountSentences, toListSummary, toNumberWord } from './counts.ts'

test('one is singular, nought and two are plural, thousands are parted', () => {
  assert.deepEqual(
    [countOf(1, 'child', 'children'), countOf(0, 'review'), countOf(1593, 'review')],
    ['1 child', '0 reviews', '1,593 reviews'],
  )
})

test('numbers below ten are words in prose', () => {
  assert.deepEqual([toNumberWord(0), toNumberWord(9), toNumberWord(10)], ['no', 'nine', '10'])
})

test('a count of nought is left out of the sentence, and nothing at all has its own', () => {
  const phrases = [
    { count: 2, one: 'thing is overdue', many: 'things are overdue' },
    { count: 0, one: 'is due', many: 'are due' },
    { count: 1, one: 'is due this week', many: 'are due this week' },
  ]
  assert.equal(toCountSentences(phrases, 'Nothing.'), 'Two things are overdue. One is due this week.')
  assert.equal(toCountSentences([], 'Nothing is waiting.'), 'Nothing is waiting.')
})

test('a summary names the count and the filters that are set', () => {
  assert.equal(toListSummary('42 reviews', ['late', null, 'team North']), '42 reviews, late, team North')
})
