import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { obligationLines } from '../../test/support/care-factory.ts'
import {
  DEFAULT_POLICY,
  findWarnings,
  type WarningCode,
  workReviewsOwed,
} from '../../src/law/looked-after-reviews/index.ts'
import { toIsoDate } from '../../src/kit/dates/index.ts'
import { makeCouncil, STORY_CHILDREN, storyChild } from './council.ts'
import { toHistory } from './demo-child.ts'
import { demoReturnFiles } from './demo-return.ts'
import { DEMO_TODAY } from './people.ts'
import { PLANTED } from './planted-faults.ts'

/** What each story comes to on the day of the demonstration: the last obligations, and what is odd. */
const ENDINGS: Readonly<Record<string, { lines: readonly string[]; warnings?: readonly WarningCode[] }>> = {
  'two-part review': {
    lines: ['LAR1 2026-03-30 met', 'LAR2 2026-06-30 met', 'LAR3+ 2026-12-22 due'],
  },
  'unplanned move': {
    lines: ['LAR1 2026-04-14 met', 'LARX 2026-07-13 met', 'LAR3+ 2026-11-27 due'],
  },
  'brought forward': { lines: ['LAR3+ 2026-09-02 met', 'LARX 2026-11-30 due'] },
  'late notice': { lines: ['LAR1 2026-09-01 late 6/4', 'LAR2 2026-12-07 due'] },
  'Christmas entry': {
    lines: ['LAR1 2026-01-08 met', 'LAR2 2026-04-08 met', 'LAR3+ 2026-10-07 met', 'LAR3+ 2027-04-01 due'],
  },
  'weekend entry': { lines: ['LAR1 2026-11-20 due'] },
  '2020 window': { lines: ['LAR3+ 2026-07-20 met', 'LAR3+ 2027-01-14 due'] },
  'overdue review': { lines: ['LAR3+ 2026-05-19 met', 'LAR3+ 2026-11-18 overdue 2/2'] },
  'duplicated review': {
    lines: ['LAR3+ 2026-09-10 met', 'LAR3+ 2026-12-15 met', 'LAR3+ 2026-12-18 due'],
  },
  'PN0 at four': {
    lines: ['LAR1 2026-03-23 met', 'LAR2 2026-06-20 met', 'LAR3+ 2026-12-15 due'],
    warnings: ['code-and-age'],
  },
  'review outside the period': {
    lines: ['LAR2 2026-03-05 met', 'LAR3+ 2026-09-03 not-required'],
    warnings: ['review-outside'],
  },
  'unknown start': {
    lines: [
      'LAR3+ 2024-09-30 cannot-tell',
      'LAR3+ 2025-01-23 met',
      'LAR3+ 2025-07-14 met',
      'LAR3+ 2026-01-08 met',
      'LAR3+ 2026-07-05 met',
      'LAR3+ 2026-12-30 due',
    ],
  },
  'after the files end': {
    lines: ['LAR1 2025-10-06 met', 'LAR2 2026-01-03 met', 'LAR3+ 2026-07-02 cannot-tell'],
  },
  're-entry': {
    lines: ['LAR3+ 2024-10-16 not-required', 'LAR1 2026-11-09 met', 'LAR2 2027-02-06 due'],
  },
  adoption: {
    lines: [
      'LAR1 2025-09-29 met',
      'LAR2 2025-12-26 met',
      'ADA1 2026-04-15 met',
      'ADP1 2026-06-04 met',
      'LAR3+ 2026-06-19 met',
      'ADP2 2026-09-02 met',
      'LAR3+ 2026-10-10 not-required',
      'ADA2+ 2026-10-10 not-required',
      'ADP3+ 2027-03-01 due',
    ],
  },
  'return from adoption': {
    lines: [
      'ADP2 2026-06-27 met',
      'ADR 2026-08-31 met',
      'LAR3+ 2026-12-25 met',
      'ADA2+ 2026-12-25 met',
      'ADP3+ 2026-12-25 not-required',
      'LAR3+ 2027-02-24 due',
      'ADA2+ 2027-02-24 due',
    ],
  },
  'short breaks': { lines: ['SB1 2026-04-10 met', 'SB2+ 2026-10-08 met', 'SB2+ 2027-01-08 due'] },
  'over 18 still open': {
    lines: ['LAR3+ 2026-05-27 met', 'LAR3+ 2026-11-21 not-required'],
    warnings: ['open-past-18'],
  },
  'left before the first review': { lines: ['LAR1 2026-10-29 not-required'] },
  'yearly meeting missed': {
    lines: [
      'LAR3+ 2026-03-09 met',
      'LAR3+ 2026-09-09 met',
      'LTFM 2026-09-09 overdue 72/52',
      'LAR3+ 2027-03-08 due',
    ],
  },
  remand: { lines: ['LAR1 2026-10-12 met', 'LARX 2026-12-01 due'] },
  'accommodation ending': {
    lines: ['LAR1 2026-06-09 met', 'LAR2 2026-09-05 met', 'LARX 2026-11-24 due'],
  },
  'brothers, the elder': { lines: ['LAR3+ 2026-06-02 met', 'LAR3+ 2026-11-28 due'] },
  'brothers, the younger': { lines: ['LAR3+ 2026-06-02 met', 'LAR3+ 2026-11-28 due'] },
  'came alone': { lines: ['LAR3+ 2026-05-27 met', 'LAR3+ 2026-11-26 due'] },
}

for (const { story, says, child } of STORY_CHILDREN) {
  test(`${story}: ${says}`, () => {
    const told = ENDINGS[story]
    assert.ok(told, `the story "${story}" says what it comes to`)
    const history = toHistory(child)
    const lines = obligationLines(history, toIsoDate(DEMO_TODAY))
    assert.deepEqual(lines.slice(-told.lines.length), told.lines)
    const owed = workReviewsOwed(history, DEFAULT_POLICY)
    const codes = findWarnings(history, owed, DEMO_TODAY, DEFAULT_POLICY).map(({ code }) => code)
    assert.deepEqual(codes, told.warnings ?? [])
  })
}

test('the relaxed rules of 2020 make the third review of the 2020 window flexible', () => {
  const lines = obligationLines(toHistory(storyChild('2020 window')), toIsoDate(DEMO_TODAY))
  assert.equal(lines[2], 'LAR3+ 2020-08-10 flexible')
})

test('every story has a child, a number and a line of its own in the README', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  for (const { story, says, child } of STORY_CHILDREN) {
    const line = `| ${story} | ${child.givenName} ${child.familyName} | ${child.identifier} |`
    assert.ok(readme.includes(line) && readme.includes(says), story)
  }
  const numbers = STORY_CHILDREN.map(({ child }) => child.identifier)
  assert.equal(new Set(numbers).size, STORY_CHILDREN.length)
})

test('the files to load are the return with its exit put right, and every planted fault has a line in the README', () => {
  const folder = join(import.meta.dirname, 'put-right')
  const names = readdirSync(folder)
  const inFolder = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  assert.deepEqual(Object.fromEntries(inFolder), demoReturnFiles(makeCouncil(), 'put-right'))
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  assert.deepEqual(
    Object.values(PLANTED).filter((number) => !readme.includes(number)),
    [],
  )
})
