import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { missingInShort, nameReview, titleReview, toDeadline } from './obligation-words.ts'

test('a review is named by its place in its clock', () => {
  assert.equal(nameReview({ rule: 'LAR3+', sequence: 4 }), 'fourth review')
  assert.equal(nameReview({ rule: 'LAR3+', sequence: 12 }), '12th review')
  assert.equal(nameReview({ rule: 'LAR3+', sequence: 21 }), '21st review')
  assert.equal(nameReview({ rule: 'LAR3+', sequence: null }), 'next review')
  assert.equal(nameReview({ rule: 'LARX', sequence: 2 }), 'second review, brought forward')
  assert.equal(nameReview({ rule: 'LTFM', sequence: 1 }), 'yearly meeting')
  assert.equal(titleReview({ rule: 'ADA1', sequence: 1 }), 'First adoption review')
})

const OWED = {
  rule: 'LAR2',
  duty: 'must',
  due: isoDay('2026-11-18'),
  atLatest: false,
  knownTo: null,
  stopsOn: null,
  missing: null,
} as const
const TODAY = isoDay('2026-11-20')

test('a review not held by its day is overdue by the days since', () => {
  const verdict = { status: 'overdue', daysLate: 2, workingDaysLate: 2, missing: null } as const
  assert.deepEqual(toDeadline(OWED, verdict, TODAY, ENGLAND), {
    status: 'overdue',
    duty: 'must',
    due: OWED.due,
    today: TODAY,
    daysLate: 2,
    workingDaysLate: 2,
  })
})

test('a review still to come says how many working days are left', () => {
  const verdict = { status: 'due', daysLate: 0, workingDaysLate: 0, missing: null } as const
  const deadline = toDeadline({ ...OWED, due: isoDay('2026-11-24') }, verdict, TODAY, ENGLAND)
  assert.deepEqual(deadline.status === 'due' && deadline.workingDaysLeft, 2)
})

test('what cannot be told says in a few words what is missing', () => {
  assert.equal(missingInShort({ ...OWED, knownTo: isoDay('2026-03-31') }), 'no data after 31 March 2026')
  assert.equal(missingInShort({ ...OWED, atLatest: true }), 'earlier review not recorded')
  assert.equal(
    missingInShort({ ...OWED, rule: 'LTFM', missing: 'Whether the review had a meeting.' }),
    'meeting not recorded',
  )
  assert.equal(missingInShort({ ...OWED, rule: 'SB1', knownTo: isoDay('2026-03-31') }), 'not in the return')
})
