// What must hold for any history with placements for adoption, events, gaps in the records and short breaks.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { aPeriod } from '../../../test/support/care-factory.ts'
import { addDays, type Day, dayNumbered, dayOf, toIsoDate } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  findWarnings,
  judgeObligation,
  type Obligation,
  type Verdict,
  workReviewsOwed,
} from './index.ts'

const KINDS = [
  'accommodation-ending',
  'plan-change',
  'asked-for-by-iro',
  'unplanned-move',
  'returned-from-adoption',
] as const
const upTo = (max: number) => fc.option(fc.integer({ min: 0, max }))

/** Days counted from the start of the period. */
const facts = fc.record({
  start: fc.integer({ min: dayOf(2012, 1, 1), max: dayOf(2024, 1, 1) }).map(dayNumbered),
  startKnown: fc.boolean(),
  ends: upTo(2000),
  reviews: fc.array(
    fc.record({ on: fc.integer({ min: 0, max: 2000 }), meeting: fc.constantFrom(true, false, null) }),
    { maxLength: 6 },
  ),
  knownFrom: upTo(1500),
  knownTo: upTo(2500),
  authorised: upTo(800),
  placed: upTo(900),
  returned: upTo(400),
  placedAgain: upTo(200),
  longTerm: upTo(900),
  born: upTo(3000),
  status: fc.constantFrom('C2', 'C2', 'V3', 'V4'),
  events: fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), on: fc.integer({ min: 0, max: 1500 }), before: upTo(120) }),
    { maxLength: 3 },
  ),
})

type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never

function placements({ start, placed, returned, placedAgain }: Facts, end: Day | null) {
  if (placed === null) return []
  const from = addDays(start, placed)
  if (returned === null) return [{ from, to: null }]
  const to = addDays(from, returned + 1)
  const again = placedAgain === null ? [] : [{ from: addDays(to, placedAgain), to: null }]
  return [{ from, to }, ...again].filter(({ from: each }) => end === null || each <= end)
}

function toHistory(given: Facts): CareHistory {
  const at = (days: number | null): Day | null => (days === null ? null : addDays(given.start, days))
  const end = given.ends === null ? null : addDays(given.start, given.ends + 1)
  const period = aPeriod(toIsoDate(given.start), {
    end,
    startKnown: given.startKnown,
    reviewsKnown: { from: at(given.knownFrom), to: at(given.knownTo) },
    authorisedToPlace: at(given.authorised),
    placedForAdoption: given.status === 'C2' ? placements(given, end) : [],
    longTermFosteringFrom: at(given.longTerm),
    legalStatuses: [{ from: given.start, code: given.status }],
    shortBreaks: given.status !== 'C2',
    reviews: given.reviews.map(({ on, meeting }) => ({
      parts: [addDays(given.start, on)],
      meeting,
      code: null,
    })),
    events: given.events.map(({ kind, on, before }) => ({
      kind,
      on: addDays(given.start, on),
      before: before === null ? null : addDays(given.start, on + before),
    })),
  })
  return { born: given.born === null ? null : addDays(given.start, given.born - 6575), periods: [period] }
}

const history = facts.map(toHistory)
const asOf = fc.integer({ min: dayOf(2012, 6, 1), max: dayOf(2031, 1, 1) }).map(dayNumbered)

function forEachObligation(check: (obligation: Obligation, verdict: Verdict, later: Verdict) => void): void {
  fc.assert(
    fc.property(history, asOf, fc.integer({ min: 0, max: 900 }), (one, day, days) => {
      for (const obligation of workReviewsOwed(one, DEFAULT_POLICY).obligations) {
        const verdict = judgeObligation(obligation, day, ENGLAND)
        check(obligation, verdict, judgeObligation(obligation, addDays(day, days), ENGLAND))
      }
    }),
    { numRuns: 100 },
  )
}

describe('for any history with placements, events and gaps', () => {
  test('days late are never fewer than none, nor fewer than the working days among them', () =>
    forEachObligation((_, { daysLate, workingDaysLate }) => {
      assert.ok(workingDaysLate >= 0 && workingDaysLate <= daysLate)
    }))
  test('nothing is late that fell due after the duty ended', () =>
    forEachObligation(({ stopsOn, due }, { status }) => {
      const late = status === 'late' || status === 'overdue'
      assert.ok(!late || stopsOn === null || (due !== null && due <= stopsOn))
    }))
  test('time turns due into overdue or not to be told, and what was only the latest day into overdue', () =>
    forEachObligation(({ atLatest }, { status: before }, { status: after }) => {
      const turned = `${before} ${after}`
      const may = ['due overdue', 'due cannot-tell', ...(atLatest ? ['cannot-tell overdue'] : [])]
      assert.ok(before === after || may.includes(turned), turned)
    }))
  test('what cannot be told names what is missing', () =>
    forEachObligation((_, { status, missing }) => {
      assert.equal(missing !== null, status === 'cannot-tell')
    }))
  test('what is not needed was not held', () =>
    forEachObligation(({ notRequired, heldOn }) => {
      assert.ok(!notRequired || heldOn === null)
    }))
  test('every reason and every warning is a sentence', () => {
    fc.assert(
      fc.property(history, asOf, (one, day) => {
        const owed = workReviewsOwed(one, DEFAULT_POLICY)
        const reasons = owed.obligations.flatMap(({ because }) => because())
        for (const { says } of [...reasons, ...findWarnings(one, owed, day, DEFAULT_POLICY)]) {
          assert.match(says, /^[A-Z0-9].*[.?]$/)
          assert.doesNotMatch(says, /undefined|null|NaN/)
        }
      }),
    )
  })
})
