import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingAge } from './reading-age.ts'

test('short words in short sentences are read at the youngest age', () => {
  assert.deepEqual(readingAge('We met. You said you like the park.'), {
    grade: readingAge('We met. You said you like the park.').grade,
    age: 5,
    longWords: [],
  })
})

test('the grade is that of Flesch and Kincaid', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
  assert.equal(readingAge('The cat sat on the mat.').grade, -1.4)
})

test('long words in a long sentence are read later, and each is named once', () => {
  const { age, longWords } = readingAge(
    'The independent reviewing officer considered the accommodation arrangements, and the accommodation was determined to be satisfactory.',
  )
  assert.ok(age > 16, String(age))
  assert.deepEqual(longWords, [
    'independent',
    'reviewing',
    'officer',
    'considered',
    'accommodation',
    'arrangements',
    'determined',
    'satisfactory',
  ])
})

test('a line of its own is a sentence', () => {
  assert.equal(
    readingAge('How are you\nWhat do you like').grade,
    readingAge('How are you. What do you like.').grade,
  )
})

test('a text without words has the youngest age', () => {
  assert.deepEqual(readingAge(' … 😀 '), { grade: 0, age: 5, longWords: [] })
})
