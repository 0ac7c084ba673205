import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentLines, draftLines } from './document-lines.ts'
import { type Entry, personWhoCame, PROPOSED, toPassage } from './passage.ts'
import { decideCopy, type Redactions, stillReadable, withoutWords, wordsNotIn } from './redaction.ts'
import { passagesOf, type SubjectRecord } from './subject-record.ts'

const mother = toPassage('named', 'Jane Marsh, mother')
const said = toPassage('said', 'Jane Marsh asked for a later day, and Tilly agreed')
const staff = toPassage('staff', 'Dan Petrov, social worker')

const recordOf = (lines: Entry['lines']): SubjectRecord => ({
  parts: [{ key: 'reviews', title: 'Your reviews', entries: [{ title: 'A review', lines }] }],
})

const RECORD = recordOf([
  { label: 'Held on', says: '1 May 2026' },
  { label: 'Who came', says: mother },
  { label: 'Who came', says: staff },
  { label: 'What', says: said },
  { label: 'What, again', says: said },
])

const KEEP = { choice: 'keep' } as const
const OUT = { choice: 'black-out', ground: 'other-person', words: [] } as const
const DECIDED: Redactions = {
  [mother.id]: OUT,
  [staff.id]: KEEP,
  [said.id]: { ...OUT, words: ['jane marsh'] },
}

test('a passage that stands twice is decided once', () => {
  assert.deepEqual(
    passagesOf(RECORD).map(({ text }) => text),
    [mother.text, staff.text, said.text],
  )
})

test('nothing is copied while a passage is undecided', () => {
  const { [said.id]: _open, ...others } = DECIDED
  const copy = decideCopy(RECORD, others, 'today')
  assert.deepEqual(copy, { ok: false, failure: { undecided: 1 } })
})

test('what is blacked out is not in the copy, and what is kept is', () => {
  const copy = decideCopy(RECORD, DECIDED, 'today')
  assert.ok(copy.ok)
  const text = JSON.stringify(copy.value)
  assert.ok(!/jane|marsh/i.test(text), text)
  assert.match(text, /Dan Petrov/)
  assert.match(text, / asked for a later day, and Tilly agreed/)
})

test('words are blacked out in capitals or not, the longest first', () => {
  assert.deepEqual(withoutWords('Ann and ANNA (ann)', ['ann', 'anna'], 'serious-harm'), [
    { blackedOut: 'serious-harm' },
    { says: ' and ' },
    { blackedOut: 'serious-harm' },
    { says: ' (' },
    { blackedOut: 'serious-harm' },
    { says: ')' },
  ])
})

test('signs in words mean themselves', () => {
  assert.deepEqual(wordsNotIn('a+b (c)', ['a+b', '(C)', 'd']), ['d'])
  assert.deepEqual(withoutWords('a+b', ['+'], 'other-person'), [
    { says: 'a' },
    { blackedOut: 'other-person' },
    { says: 'b' },
  ])
})

test('a name that was blacked out and still stands elsewhere is found', () => {
  const redactions = { ...DECIDED, [said.id]: KEEP }
  const copy = decideCopy(RECORD, redactions, 'today')
  assert.ok(copy.ok)
  assert.deepEqual(stillReadable(RECORD, redactions, copy.value), ['Jane Marsh'])
})

test('staff who came in their work stay by proposal, others are proposed for blacking out', () => {
  const kindOf = (text: string) => {
    const person = personWhoCame(text)
    return typeof person === 'string' ? 'plain' : PROPOSED[person.kind]
  }
  assert.equal(kindOf('Dan Petrov, social worker'), 'keep')
  assert.equal(kindOf('Jane Marsh, parent'), 'other-person')
  assert.equal(kindOf('Mr Okafor'), 'other-person')
  assert.equal(kindOf('Parent'), 'plain')
})

test('what staff wrote of a review is for a person to read, and its days and choices are plain', () => {
  const lines = documentLines('review', {
    parts: [{ on: '2026-05-01', format: 'video' }],
    decisions: [{ says: 'See Jane', owner: 'Dan', by: null }],
    lateNote: '',
  })
  assert.deepEqual(lines, [
    { label: 'Meeting, day', says: '1 May 2026' },
    { label: 'Meeting, how', says: 'video' },
    { label: 'Decision, what', says: toPassage('said', 'See Jane') },
    { label: 'Decision, who does it', says: toPassage('said', 'Dan') },
  ])
})

test('a key that nobody knows counts as words that somebody wrote', () => {
  assert.deepEqual(documentLines('review', { wishes: 'to see Jane' }), [
    { label: 'Wishes', says: toPassage('said', 'to see Jane') },
  ])
})

test('where somebody lives is a passage, and codes of care are words', () => {
  const care = { periods: [{ placements: [{ code: 'U6', postcode: 'ZZ1 1AA' }] }] }
  const [kind, postcode] = documentLines('care', care)
  assert.equal(typeof kind?.says, 'string')
  assert.deepEqual(postcode?.says, toPassage('place', 'ZZ1 1AA'))
})

test('notes that are not finished are read by a person', () => {
  const [plain, written] = draftLines({ answers: { chair: 'officer', 'decision-1-says': 'See Jane' } })
  assert.equal(plain?.says, 'officer')
  assert.deepEqual(written?.says, toPassage('said', 'See Jane'))
})

test('legal advice is left out of the copy unless somebody releases it, and nobody need decide it', () => {
  const advice = toPassage('advice', 'The order does not hold')
  const record = recordOf([{ label: 'The advice', says: advice }])
  assert.equal(PROPOSED.advice, 'legal-privilege')
  const copy = decideCopy(record, {}, 'today')
  assert.ok(copy.ok)
  assert.match(JSON.stringify(copy.value), /"blackedOut":"legal-privilege"/)
  assert.doesNotMatch(JSON.stringify(copy.value), /does not hold/)
  const released = decideCopy(record, { [advice.id]: KEEP }, 'today')
  assert.ok(released.ok)
  assert.match(JSON.stringify(released.value), /does not hold/)
})
