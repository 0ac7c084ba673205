import assert from 'node:assert/strict'
import { test } from 'node:test'
import { syllable } from 'syllable'
import { CASE, line, WHOLE } from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toStaff } from '../../law/reviewing-officers/index.ts'
import { toReallocationLetter } from './reallocation-letter.ts'
import { decideUndo, type UndoFacts } from './reallocation-undo.ts'

const today = isoDay('2026-11-20')
const day = isoDay('2026-11-16')
const since = isoDay('2026-03-06')
const owen = { id: 'owen', name: 'Owen Birtles' }
const ruth = { id: 'ruth', name: 'Ruth Adeyemi', leftOn: null }
const known: UndoFacts = {
  reallocation: { day, decidedOn: today },
  child: { officer: owen, heldFrom: since, decision: 3 },
  before: ruth,
  held: [
    { officer: ruth, from: since, to: day },
    { officer: owen, from: day, to: null },
  ],
  version: 3,
  care: { end: null },
  staff: toStaff(WHOLE),
  facts: CASE,
  today,
}
const dependent = toStaff({ ...WHOLE, lines: [...WHOLE.lines, line('dan', 'ruth')] })

// What differs, and what comes of it.
const ROWS: readonly (readonly [says: string, given: Partial<UndoFacts>, expected: unknown])[] = [
  ['on the day it was decided it was never so', {}, { kind: 'never', day, heldFrom: since }],
  [
    'on a later day the officer is back from that day',
    { reallocation: { day, decidedOn: day } },
    { kind: 'from', day: today },
  ],
  ['a later decision keeps the child where they are', { version: 4 }, /decided since/],
  [
    'a child held by somebody else stays',
    { held: [{ officer: { id: 'grace', name: 'Grace Holt' }, from: today, to: null }] },
    /Grace Holt has held/,
  ],
  ['a child whom nobody holds stays so', { held: [{ officer: owen, from: day, to: today }] }, /Nobody holds/],
  ['a child who left care stays', { care: { end: today } }, /left care/],
  [
    'an officer who has left does not come back',
    { before: { ...ruth, leftOn: today } },
    /Ruth Adeyemi left on 20 November 2026/,
  ],
  [
    'somebody without a post does not come back',
    { before: { id: 'dan', name: 'Dan Petrov', leftOn: null } },
    /no post as IRO/,
  ],
  ['somebody who is not independent does not come back', { staff: dependent }, /cannot be this child’s IRO/],
]
for (const [says, given, expected] of ROWS) {
  test(`undone: ${says}`, () => {
    const undone = decideUndo({ ...known, ...given })
    if (expected instanceof RegExp) assert.match(undone.ok ? '' : undone.failure, expected)
    else assert.deepEqual(undone, { ok: true, value: expected })
  })
}

/** School years by Flesch and Kincaid, and five more for the age. */
function readingAge(text: string): number {
  const sentences = text.split(/[.?!]+\s*/).filter(Boolean)
  const words = text.split(/\s+/).filter(Boolean)
  const sounds = words.reduce((sum, word) => sum + syllable(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59 + 5
}

test('the letter can be read at 11, says both names and the day, and never blames the child', () => {
  for (const why of ['leaves', 'share', 'other'] as const) {
    const facts = {
      givenName: 'Tilly',
      born: isoDay('2016-01-01'),
      before: 'Ruth Lee',
      next: 'Tom Price',
      from: day,
      why,
      today,
    }
    const letter = toReallocationLetter(facts)
    const text = letter.parts.flatMap(({ says }) => says).join(' ')
    assert.match(text, /Your IRO was Ruth Lee\. Since 16 November 2026, Tom Price has been your IRO\./)
    assert.match(text, /You did nothing wrong/)
    assert.ok(readingAge(text) <= 11, `reading age ${readingAge(text)}`)
    assert.equal(letter.forCarer, null)
  }
})

test('a letter to a young child asks whoever cares for them to read it, and one without a name greets all the same', () => {
  const facts = {
    givenName: null,
    born: isoDay('2023-01-01'),
    before: 'A',
    next: 'B',
    from: day,
    why: 'other',
    today,
  } as const
  const { forCarer, greeting, parts } = toReallocationLetter(facts)
  assert.ok(!parts.some(({ heading }) => heading === 'Why'), 'nothing is said of why')
  const left = toReallocationLetter({ ...facts, why: 'leaves' })
  assert.doesNotMatch(left.parts.flatMap(({ says }) => says).join(' '), /is going to/)
  assert.match(forCarer ?? '', /read the letter to them/)
  assert.equal(greeting, 'Hello')
})
