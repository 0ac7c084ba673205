import { type Day, earlierOf, toDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Obligation, Status, Verdict } from './obligation.ts'

/** The status of an obligation, seen from a day. SQL repeats this in `obligationStatus`; a test holds them together. */
export function statusOn(obligation: Obligation, asOf: Day): Status {
  const { due, lateAfter, heldOn, atLatest, knownTo, stopsOn } = obligation
  if (obligation.notRequired) return 'not-required'
  if (due === null || lateAfter === null) return 'cannot-tell'
  if (heldOn !== null) {
    if (atLatest) return heldOn > due ? 'late' : 'cannot-tell'
    if (heldOn <= due) return 'met'
    return heldOn <= lateAfter ? 'flexible' : 'late'
  }
  if (asOf <= lateAfter) return atLatest ? 'cannot-tell' : 'due'
  if (knownTo !== null && due > knownTo) return 'cannot-tell'
  return atLatest && stopsOn !== null && due >= stopsOn ? 'cannot-tell' : 'overdue'
}

function missingFrom(obligation: Obligation, status: Status): string | null {
  if (status !== 'cannot-tell') return null
  if (obligation.missing !== null) return obligation.missing
  return obligation.knownTo === null
    ? null
    : `Reviews after ${toDate(obligation.knownTo)} are not in the data.`
}

/** The last day of lateness: the day held, or while not held the day asked about or the day the duty ended. */
function lateTo({ heldOn, stopsOn }: Obligation, asOf: Day): Day {
  return heldOn ?? (stopsOn === null ? asOf : earlierOf(stopsOn, asOf))
}

/**
 * What became of an obligation, seen from a day.
 *
 * Cites: CPPCR 33(1), CPPCR 33(2), SI 2020/445
 * Says: A review is in time when held no later than the day it fell due; lateness counts from the day after.
 * Read as: I-4
 * Example: due on Friday 18 December 2026 and held on Saturday 19 December, the review is late by one day
 */
export function judgeObligation(obligation: Obligation, asOf: Day, calendar: WorkingCalendar): Verdict {
  const status = statusOn(obligation, asOf)
  const missing = missingFrom(obligation, status)
  const { lateAfter } = obligation
  if (lateAfter === null || (status !== 'late' && status !== 'overdue'))
    return { status, daysLate: 0, workingDaysLate: 0, missing }
  const to = lateTo(obligation, asOf)
  return {
    status,
    daysLate: to - lateAfter,
    workingDaysLate: calendar.workingDaysBetween(lateAfter, to),
    missing,
  }
}
