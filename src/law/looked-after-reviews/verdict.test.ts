// What an obligation looks like from a day: every branch of the verdict, both sides of each limit.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Day, isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { judgeObligation, type Obligation, statusOn, type Verdict } from './index.ts'

const DUE = isoDay('2026-12-18')
const day = (text: string): Day => isoDay(`2026-12-${text}`)

/** A review due on Friday 18 December 2026. */
const owed = (given: Partial<Obligation> = {}): Obligation => ({
  rule: 'LAR3+',
  duty: 'must',
  period: 0,
  sequence: 3,
  due: DUE,
  atLatest: false,
  notBefore: null,
  lastPracticalDay: DUE,
  lateAfter: DUE,
  answeredBy: null,
  heldOn: null,
  completedOn: null,
  stopsOn: null,
  notRequired: false,
  knownTo: null,
  missing: null,
  target: null,
  because: () => [],
  ...given,
})
const short = ({ status, daysLate, workingDaysLate, missing }: Verdict): string =>
  `${status} ${daysLate}/${workingDaysLate}${missing === null ? '' : ` ${missing}`}`
const judged = (given: Partial<Obligation>, asOf: Day): string =>
  short(judgeObligation(owed(given), asOf, ENGLAND))

describe('a verdict', () => {
  const flexible = { lateAfter: day('22') }
  const latest = { atLatest: true, missing: 'An earlier review.' }
  const rows: readonly (readonly [string, Partial<Obligation>, Day, string])[] = [
    ['held on the due day: met', { heldOn: day('18') }, day('31'), 'met 0/0'],
    ['held the day after: late by a day, none of them worked', { heldOn: day('19') }, day('31'), 'late 1/0'],
    ['held later: late until the day held, over two holidays', { heldOn: day('29') }, day('31'), 'late 11/5'],
    [
      'held after the due day but while it may be: flexible',
      { ...flexible, heldOn: day('22') },
      day('31'),
      'flexible 0/0',
    ],
    ['held after that: late from there', { ...flexible, heldOn: day('23') }, day('31'), 'late 1/1'],
    ['not held on the due day: due', {}, day('18'), 'due 0/0'],
    ['not held the day after: overdue', {}, day('19'), 'overdue 1/0'],
    ['not held while it may be later: due', flexible, day('22'), 'due 0/0'],
    ['not held after that: overdue from there', flexible, day('24'), 'overdue 2/2'],
    [
      'the duty ended after the due day: overdue until then',
      { stopsOn: day('21') },
      day('31'),
      'overdue 3/1',
    ],
    ['the duty is yet to end: overdue until today', { stopsOn: day('31') }, day('21'), 'overdue 3/1'],
    [
      'held, with a duty that ended before: late until the day held',
      { stopsOn: day('21'), heldOn: day('22') },
      day('31'),
      'late 4/2',
    ],
    ['not required, whatever else', { notRequired: true, heldOn: day('31') }, day('31'), 'not-required 0/0'],
    [
      'no due day: cannot tell, and what is missing',
      { due: null, lateAfter: null, missing: 'A day.' },
      day('31'),
      'cannot-tell 0/0 A day.',
    ],
    [
      'no due day, though held',
      { due: null, lateAfter: null, missing: 'A day.', heldOn: day('18') },
      day('31'),
      'cannot-tell 0/0 A day.',
    ],
    ['no last day of grace: cannot tell', { lateAfter: null }, day('31'), 'cannot-tell 0/0'],
    ['no due day but a day of grace: cannot tell', { due: null }, day('31'), 'cannot-tell 0/0'],
    [
      'held on the latest day it can have been due: cannot tell',
      { ...latest, heldOn: day('18') },
      day('31'),
      'cannot-tell 0/0 An earlier review.',
    ],
    [
      'held the day after the latest: certainly late',
      { ...latest, heldOn: day('19') },
      day('31'),
      'late 1/0',
    ],
    ['not held on the latest day: cannot tell', latest, day('18'), 'cannot-tell 0/0 An earlier review.'],
    ['not held the day after the latest: certainly overdue', latest, day('19'), 'overdue 1/0'],
    [
      'the duty ended on the latest day: cannot tell',
      { ...latest, stopsOn: day('18') },
      day('31'),
      'cannot-tell 0/0 An earlier review.',
    ],
    [
      'the duty ended the day after the latest: overdue',
      { ...latest, stopsOn: day('19') },
      day('31'),
      'overdue 1/0',
    ],
    ['due on the last day of the records: overdue', { knownTo: day('18') }, day('19'), 'overdue 1/0'],
    ['due the day after the records end, and today: due', { knownTo: day('17') }, day('18'), 'due 0/0'],
    [
      'due the day after the records end, and passed: cannot tell',
      { knownTo: day('17') },
      day('19'),
      'cannot-tell 0/0 Reviews after 17 December 2026 are not in the data.',
    ],
    [
      'what is missing comes before where the records end',
      { knownTo: day('17'), missing: 'A day.' },
      day('19'),
      'cannot-tell 0/0 A day.',
    ],
    [
      'nothing is missing from a review in time',
      { heldOn: day('18'), missing: 'A day.', knownTo: day('17') },
      day('31'),
      'met 0/0',
    ],
  ]
  for (const [title, given, asOf, expected] of rows)
    test(title, () => assert.equal(judged(given, asOf), expected))
  test('the status alone is the same', () =>
    assert.equal(statusOn(owed({ heldOn: day('19') }), day('31')), 'late'))
})
