// The review that is being prepared: the one that comes after the last that was held.
import { type Day, toDate, toLongDate } from '../../kit/dates/index.ts'
import type { CarePeriod, Child } from '../children/index.ts'
import { latestPeriod } from '../children/index.ts'
import type { Meeting } from '../meetings/index.ts'
import { nameReview, type StoredObligation } from '../reviews/index.ts'
import type { ReviewFacts } from './expected-papers.ts'

export type NextReview = {
  readonly childId: string
  /** Of a review that is recorded already: its id. Null: it is still to come. */
  readonly heldId: string | null
  /** "second review", "review of 6 November 2026". */
  readonly name: string
  /** Null: the child's first. */
  readonly afterReviewId: string | null
  /** The day on which it was held, or for which it is arranged; else the last day on which it is due; null where neither is known. */
  readonly on: Day | null
  readonly day: 'held' | 'arranged' | 'due' | 'not-known' | 'not-owed'
  readonly which: 'first' | 'later'
  readonly fostering: 'settled' | 'not-settled'
  readonly born: Day | null
}

type Held = { readonly id: string; readonly on: Day }

export type NextReviewFacts = {
  readonly child: Child
  readonly obligation: Pick<StoredObligation, 'rule' | 'sequence' | 'due'> | null
  readonly meeting: Meeting | null
  /** The last review that was held, of any time in care. */
  readonly last: Held | null
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
    heldId: null,
    name: obligation === null ? 'review' : nameReview(obligation),
    afterReviewId: last?.id ?? null,
    on,
    day: meeting !== null ? 'arranged' : on === null ? 'not-known' : 'due',
    which: isFirst ? 'first' : 'later',
    fostering: settledFrom !== null && on !== null && settledFrom <= on ? 'settled' : 'not-settled',
    born: child.born,
  }
}

/** What stands for a review that is owed no more, so that what was typed for it can be shown again. */
export function toUnowedReview({ id: childId, born }: Child, last: Held | null): NextReview {
  const afterReviewId = last?.id ?? null
  const which = last === null ? 'first' : 'later'
  const [on, heldId, name] = [null, null, 'review'] as const
  return { childId, heldId, name, afterReviewId, on, day: 'not-owed', which, fostering: 'not-settled', born }
}

/** What of a child decides which papers a review that was held needed. */
export type PreparedChild = {
  readonly born: Day | null
  readonly periods: readonly Pick<CarePeriod, 'start' | 'longTermFosteringFrom'>[]
}

/** What decided which papers it needed of a review that was held; `before`: the day of the one before it. */
export function toHeldFacts({ born, periods }: PreparedChild, on: Day, before: Day | null): ReviewFacts {
  const period = periods.findLast(({ start }) => start <= on) ?? periods.at(-1) ?? null
  const settledFrom = period?.longTermFosteringFrom ?? null
  return {
    born,
    on,
    which: before === null || (period !== null && before < period.start) ? 'first' : 'later',
    fostering: settledFrom !== null && settledFrom <= on ? 'settled' : 'not-settled',
  }
}

/** A review that was held, as it was to be prepared for; `before` is the one before it, of any time in care. */
export function toHeldReview(child: Child, { id, on }: Held, before: Held | null): NextReview {
  const { which, fostering } = toHeldFacts({ born: child.born, ...child.care }, on, before?.on ?? null)
  return {
    childId: child.id,
    heldId: id,
    name: `review of ${toDate(on)}`,
    afterReviewId: before?.id ?? null,
    on,
    day: 'held',
    which,
    fostering,
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
  if (day === 'not-owed') return 'none is owed any more'
  if (on === null) return 'no day is known'
  if (day === 'held') return `held on ${toLongDate(on)}`
  return day === 'arranged' ? `arranged for ${toLongDate(on)}` : `due by ${toLongDate(on)}, not arranged yet`
}
