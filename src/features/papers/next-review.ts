// The review that is being prepared: the one that comes after the last that was held.
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { Child } from '../children/index.ts'
import { latestPeriod } from '../children/index.ts'
import type { Meeting } from '../meetings/index.ts'
import { nameReview, type StoredObligation } from '../reviews/index.ts'
import type { ReviewFacts } from './expected-papers.ts'

export type NextReview = {
  readonly childId: string
  /** "second review". */
  readonly name: string
  /** Null: the child's first. */
  readonly afterReviewId: string | null
  /** The day that is arranged; else the last day on which it is due; null where neither is known. */
  readonly on: Day | null
  readonly day: 'arranged' | 'due' | 'not-known'
  readonly which: 'first' | 'later'
  readonly fostering: 'settled' | 'not-settled'
  readonly born: Day | null
}

export type NextReviewFacts = {
  readonly child: Child
  readonly obligation: Pick<StoredObligation, 'rule' | 'sequence' | 'due'> | null
  readonly meeting: Meeting | null
  /** The last review that was held, of any time in care. */
  readonly last: { readonly id: string; readonly on: Day } | null
}

/** The review to prepare for; null where none is owed and none is arranged. */
export function toNextReview({ child, obligation, meeting, last }: NextReviewFacts): NextReview | null {
  if (obligation === null && meeting === null) return null
  const period = latestPeriod(child.care)
  const on = meeting?.on ?? obligation?.due ?? null
  const isFirst = last === null || (period !== null && last.on < period.start)
  const settledFrom = period?.longTermFosteringFrom ?? null
  return {
    childId: child.id,
    name: obligation === null ? 'review' : nameReview(obligation),
    afterReviewId: last?.id ?? null,
    on,
    day: meeting !== null ? 'arranged' : on === null ? 'not-known' : 'due',
    which: isFirst ? 'first' : 'later',
    fostering: settledFrom !== null && on !== null && settledFrom <= on ? 'settled' : 'not-settled',
    born: child.born,
  }
}

/** What the law of papers asks of it. */
export const toReviewFacts = ({ born, on, which, fostering }: NextReview): ReviewFacts => ({
  born,
  on,
  which,
  fostering,
})

/** "Second review, arranged for Monday 30 November 2026". */
export function toReviewDayWords({ on, day }: Pick<NextReview, 'on' | 'day'>): string {
  if (on === null) return 'no day is known'
  return day === 'arranged' ? `arranged for ${toLongDate(on)}` : `due by ${toLongDate(on)}, not arranged yet`
}
