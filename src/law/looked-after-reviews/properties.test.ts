// What must hold for any history, whatever its dates.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { aHistory, aPeriod } from '../../../test/support/care-factory.ts'
import { addDays, addMonths, type Day, dayNumbered, dayOf, toIsoDate } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  type HeldReview,
  judgeObligation,
  workReviewsOwed,
} from './index.ts'

const start = fc.integer({ min: dayOf(2012, 1, 1), max: dayOf(2030, 1, 1) }).map(dayNumbered)
const gaps = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 8 })

function reviewsAfter(from: Day, between: readonly number[]): HeldReview[] {
  let on = from
  return between.map((days) => {
    on = addDays(on, days)
    return { parts: [on], meeting: true, code: null }
  })
}

const history = fc
  .record({
    start,
    gaps,
    lasts: fc.option(fc.integer({ min: 1, max: 4000 })),
    placedAfter: fc.option(fc.integer({ min: 1, max: 1000 })),
  })
  .map(({ start: from, gaps: between, lasts, placedAfter }): CareHistory => {
    const end = lasts === null ? null : addDays(from, lasts)
    const placed = placedAfter === null ? null : addDays(from, placedAfter)
    const inCare = placed !== null && (end === null || placed < end)
    return aHistory(
      aPeriod(toIsoDate(from), {
        end,
        placedForAdoption: placed !== null && inCare ? [{ from: placed, to: null }] : [],
        reviews: reviewsAfter(from, between).filter(({ parts }) => end === null || (parts[0] ?? from) <= end),
      }),
    )
  })
const asOf = fc.integer({ min: dayOf(2011, 4, 1), max: dayOf(2050, 1, 1) }).map(dayNumbered)

describe('for any history', () => {
  test('every obligation has reasons, and every reason is a sentence', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { because } of workReviewsOwed(one, DEFAULT_POLICY).obligations) {
          const reasons = because()
          assert.ok(reasons.length > 0)
          for (const { says } of reasons) assert.match(says, /^[A-Z0-9].*\.$/)
        }
      }),
    )
  })

  test('every review in care answers exactly one looked-after or placed-for-adoption obligation', () => {
    fc.assert(
      fc.property(history, (one) => {
        const answered = workReviewsOwed(one, DEFAULT_POLICY).obligations.flatMap(({ answeredBy }) =>
          answeredBy === null ? [] : [answeredBy.review],
        )
        const expected = (one.periods[0]?.reviews ?? []).map((_, index) => index)
        assert.deepEqual(
          [...new Set(answered)].toSorted((a, b) => a - b),
          expected,
        )
      }),
    )
  })

  test('obligations come in order of due day', () => {
    fc.assert(
      fc.property(history, (one) => {
        const dues = workReviewsOwed(one, DEFAULT_POLICY).obligations.flatMap(({ due }) => due ?? [])
        assert.deepEqual(
          dues,
          dues.toSorted((a, b) => a - b),
        )
      }),
    )
  })

  test('the last practical day is a working day, no later than the due day', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { due, lastPracticalDay } of workReviewsOwed(one, DEFAULT_POLICY).obligations) {
          if (due === null || lastPracticalDay === null) continue
          assert.ok(ENGLAND.isWorkingDay(lastPracticalDay) && lastPracticalDay <= due)
        }
      }),
    )
  })

  test('once late, always late; once met, always met', () => {
    fc.assert(
      fc.property(history, asOf, fc.integer({ min: 0, max: 2000 }), (one, day, later) => {
        for (const obligation of workReviewsOwed(one, DEFAULT_POLICY).obligations) {
          const before = judgeObligation(obligation, day, ENGLAND).status
          const after = judgeObligation(obligation, addDays(day, later), ENGLAND).status
          assert.ok(before === after || (before === 'due' && after === 'overdue'), `${before} then ${after}`)
        }
      }),
    )
  })

  test('late days are counted just where something is late', () => {
    fc.assert(
      fc.property(history, asOf, (one, day) => {
        for (const obligation of workReviewsOwed(one, DEFAULT_POLICY).obligations) {
          const { status, daysLate, workingDaysLate } = judgeObligation(obligation, day, ENGLAND)
          const isLate = status === 'late' || status === 'overdue'
          assert.equal(daysLate > 0, isLate)
          assert.ok(workingDaysLate >= 0 && workingDaysLate <= daysLate)
        }
      }),
    )
  })

  test('a review held a day earlier never makes the next one due later', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 2, max: 400 }), (from, days) => {
        const nextDue = (held: Day): Day | null | undefined =>
          workReviewsOwed(
            aHistory(aPeriod(toIsoDate(from), { reviews: [{ parts: [held], meeting: true, code: null }] })),
            DEFAULT_POLICY,
          ).obligations.at(-1)?.due
        const early = nextDue(addDays(from, days - 1))
        const late = nextDue(addDays(from, days))
        assert.ok(typeof early === 'number' && typeof late === 'number' && early <= late)
        assert.equal(late, addMonths(addDays(from, days), 3))
      }),
    )
  })
})

test('on every day to 2040 the first review falls due 26 to 34 days after coming into care', () => {
  for (let day = dayOf(2011, 4, 1); day < dayOf(2040, 1, 1); day = addDays(day, 1)) {
    const [first] = workReviewsOwed(aHistory(aPeriod(toIsoDate(day))), DEFAULT_POLICY).obligations
    assert.ok(
      typeof first?.due === 'number' && first.due - day >= 26 && first.due - day <= 34,
      toIsoDate(day),
    )
  }
})
