import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { parseReviewAnswers } from './record-held-review/form.ts'
import { toAnswers, withOneMore, withoutRow, withPage } from './review-answers.ts'
import type { ReviewRecord } from './review-record.ts'

const RECORD: ReviewRecord = {
  parts: [
    { on: isoDay('2026-06-22'), format: 'in-person' },
    { on: isoDay('2026-07-06'), format: 'video' },
  ],
  completedOn: isoDay('2026-07-06'),
  meeting: true,
  people: ['Child', 'Dan Petrov, social worker', 'Grandmother'],
  didNotCome: ['Ann Marsh, parent', 'Independent visitor'],
  chair: 'child',
  spokenTo: { outcome: 'not-appropriate', how: null, alone: null, reason: 'In hospital' },
  code: 'PN1',
  discussion: {
    model: 'signs-of-safety',
    answers: [
      { heading: 'working-well', says: 'School\nand the garden' },
      { heading: 'worried-about', says: 'Sleep' },
    ],
    scale: { score: 0, chosenBy: 'Grandmother' },
  },
  officerView: {
    planQuality: 'needs-work',
    permanencePlan: 'long-term-fostering',
    permanenceOn: isoDay('2026-02-03'),
    drift: 'some',
    rightsExplained: false,
    advocacyOffered: true,
  },
  decisions: [
    { says: 'A', owner: 'B', by: isoDay('2026-08-01') },
    { says: 'C', owner: 'D', by: isoDay('2026-09-01') },
  ],
  nextOn: isoDay('2026-12-01'),
  lateReason: 'other',
  lateNote: 'Snow',
}

test('the answers of a record give the same record', () => {
  assert.deepEqual(parseReviewAnswers(toAnswers(RECORD)), { ok: true, value: RECORD })
})

test('a row that is taken away lets the rows after it move up', () => {
  const answers = withoutRow(toAnswers(RECORD), 'decision', 1)
  const parsed = parseReviewAnswers(answers)
  assert.deepEqual(parsed.ok && parsed.value.decisions, [RECORD.decisions[1]])
})

test('one row more is there and empty, up to the most', () => {
  const three = withOneMore(toAnswers(RECORD), 'part')
  assert.equal(three['part-count'], '3')
  assert.equal(withOneMore(withOneMore(three, 'part'), 'part')['part-count'], '4')
})

test('posting a page replaces that page and nothing else, and takes no other field', () => {
  const posted = new URLSearchParams({
    chair: 'officer',
    spoken: 'not-recorded',
    'late-note': 'x',
    csrf: 'y',
    'came-child': '',
  })
  const answers = withPage(toAnswers(RECORD), 'people', posted)
  const parsed = parseReviewAnswers(answers)
  assert.equal(parsed.ok, true)
  assert.deepEqual(parsed.ok && { ...parsed.value }, {
    ...RECORD,
    people: [],
    didNotCome: [],
    chair: 'officer',
    spokenTo: null,
    code: null,
  })
  assert.equal(answers['csrf'], undefined)
})
