// Valid defaults for the nouns of the law, so that a test names only what it is about. Dates are YYYY-MM-DD.
import { type Day, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  type HeldReview,
  judgeObligation,
  type PeriodOfCare,
  type ReviewPolicy,
  type Status,
  workReviewsOwed,
} from '../../src/law/looked-after-reviews/index.ts'

export function aReview(on: string, given: Partial<HeldReview> = {}): HeldReview {
  return { parts: [isoDay(on)], meeting: true, code: null, ...given }
}

export function aPeriod(start: string, given: Partial<PeriodOfCare> = {}): PeriodOfCare {
  return {
    start: isoDay(start),
    startKnown: true,
    end: null,
    endReason: null,
    reviewsKnown: { from: null, to: null },
    legalStatuses: [],
    placements: [],
    reviews: [],
    authorisedToPlace: null,
    placedForAdoption: [],
    longTermFosteringFrom: null,
    shortBreaks: false,
    events: [],
    ...given,
  }
}

export function aHistory(...periods: readonly PeriodOfCare[]): CareHistory {
  return { born: null, periods }
}

const iso = (day: Day | null): string | null => (day === null ? null : toIsoDate(day))

export type Line = { rule: string; due: string | null; status: Status; late: number }

/** The obligations of a history as `rule due status days-late`, seen from a day: short to write and to read. */
export function obligationLines(
  history: CareHistory,
  asOf: string,
  policy: ReviewPolicy = DEFAULT_POLICY,
): string[] {
  return workReviewsOwed(history, policy).obligations.map((obligation) => {
    const verdict = judgeObligation(obligation, isoDay(asOf), policy.calendar)
    const late = verdict.daysLate === 0 ? '' : ` ${verdict.daysLate}/${verdict.workingDaysLate}`
    return `${obligation.rule} ${iso(obligation.due) ?? '?'} ${verdict.status}${late}`
  })
}
