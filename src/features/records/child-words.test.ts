import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listReplacements, toPieces, withChildWords } from './child-words.ts'

const WORDS = [
  { means: 'Jane Marsh', says: 'Nan' },
  { means: 'foster carer', says: 'my Jo' },
  { means: 'Jo', says: 'Josie' },
  { means: 'Marsh', says: 'never' },
]

const ROWS: readonly (readonly [string, string, string])[] = [
  ['a name is put in whole', 'You see Jane Marsh on Sunday.', 'You see Nan on Sunday.'],
  ['a part of a longer word stays', 'The Marshes and Jonah came.', 'The Marshes and Jonah came.'],
  ['small and capital letters are alike', 'JANE MARSH and jane marsh', 'Nan and Nan'],
  ['a capital at the beginning of a sentence is kept', 'Foster carer and foster carer', 'My Jo and my Jo'],
  ['what was put in is not changed again', 'Your foster carer', 'Your my Jo'],
  ['the longest comes first', 'Jane Marsh, then Marsh', 'Nan, then never'],
  ['the owner’s s stays', 'Jane Marsh’s dog', 'Nan’s dog'],
  ['a line end within a name counts as a space', 'Jane\nMarsh', 'Nan'],
  ['letters with accents are letters', 'Joé and éJo', 'Joé and éJo'],
]

for (const [says, text, expected] of ROWS)
  test(says, () => assert.equal(withChildWords(text, WORDS), expected))

test('pieces together say what was put in for what', () => {
  assert.deepEqual(toPieces('See Jane Marsh.', WORDS), [
    { text: 'See ', insteadOf: null },
    { text: 'Nan', insteadOf: 'Jane Marsh' },
    { text: '.', insteadOf: null },
  ])
})

test('replacements are counted over every text, and unused words are left out', () => {
  const found = listReplacements(['Jane Marsh and Jane Marsh', 'Jo'], WORDS)
  assert.deepEqual(
    found.map(({ means, times }) => [means, times]),
    [
      ['Jane Marsh', 2],
      ['Jo', 1],
    ],
  )
})

test('signs that mean something to a pattern are only signs', () => {
  assert.equal(withChildWords('Mr. X (dad) came', [{ means: 'Mr. X (dad)', says: 'Dad' }]), 'Dad came')
  assert.equal(withChildWords('MrsX (dad)', [{ means: 'Mr. X (dad)', says: 'Dad' }]), 'MrsX (dad)')
})

test('without words a text is as it was', () => {
  assert.equal(withChildWords('As it was', []), 'As it was')
  assert.equal(withChildWords('As it was', [{ means: '', says: 'x' }]), 'As it was')
})
