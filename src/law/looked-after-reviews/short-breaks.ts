import { valueOn } from '../../kit/dated.ts'
import { addMonths, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { CareHistory } from './care-history.ts'
import {
  type Anchor,
  type Chain,
  earlierStop,
  followChain,
  type Link,
  type Stop,
  stopsWithDuty,
} from './chain.ts'
import type { CountedReview } from './counted-reviews.ts'
import { exitFromCare } from './exit-from-care.ts'
import { FIRST_SHORT_BREAK_MONTHS, LATER_REVIEW_MONTHS } from './limits.ts'
import { lookedAfterReviews } from './looked-after.ts'
import type { Obligation } from './obligation.ts'
import type { ReviewPolicy } from './policy.ts'
import { becauseMonths, becauseReviewHeld, ordinal } from './reasons.ts'
import type { Breach, ShortBreakSeries } from './short-break-series.ts'

/**
 * Reviews of a series of short breaks.
 *
 * Cites: CPPCR 48
 * Says: The first is held within 3 months of the start of the first stay, later ones within 6 months of the one before.
 * Read as: I-6
 * Example: a series that began on Saturday 10 January 2026 is first reviewed by Friday 10 April 2026
 */
export function workShortBreakReview(anchor: Anchor): Link {
  const first = anchor.review === null
  const months = valueOn(first ? FIRST_SHORT_BREAK_MONTHS : LATER_REVIEW_MONTHS, anchor.day)
  const due = addMonths(anchor.day, months)
  const sequence = first ? 1 : anchor.sequence === null ? null : anchor.sequence + 1
  return {
    rule: first ? 'SB1' : 'SB2+',
    sequence,
    due,
    atLatest: false,
    lateAfter: due,
    target: null,
    missing: null,
    endsWithStop: stopsWithDuty(due),
    because: () => [
      ...(anchor.review === null
        ? [
            {
              says: `The first stay of this series of short breaks began on ${toLongDate(anchor.day)}.`,
              cites: ['CPPCR 48'],
            } as const,
          ]
        : becauseReviewHeld(anchor.review, 'last', ['CPPCR 48'])),
      ...becauseMonths(
        anchor.day,
        months,
        due,
        `The ${ordinal(sequence)} review must be held within ${months} months: by ${toLongDate(due)}.`,
        ['CPPCR 48'],
      ),
    ],
  }
}

function seriesEnds(on: Day): Stop {
  return {
    on,
    because: () => ({ says: 'The series of short breaks ended before this fell due.', cites: ['CPPCR 48'] }),
  }
}

const BREACHES: Readonly<Record<Breach['why'], string>> = {
  'stay-too-long': 'lasted more than 17 days',
  'too-many-days': 'took the days away from home to more than 75 in 12 months',
}

function breachStops({ stay, why }: Breach): Stop {
  return {
    on: stay.from,
    because: () => ({
      says: `The stay that began on ${toLongDate(stay.from)} ${BREACHES[why]}, so the ordinary rules apply from that day.`,
      cites: ['CPPCR 48', 'CPPCR 33(1)'],
      reading: 'I-6',
    }),
  }
}

export type SeriesFacts = {
  readonly history: CareHistory
  readonly series: ShortBreakSeries
  readonly reviews: readonly CountedReview[]
  readonly policy: ReviewPolicy
}

function adult({ history, series }: SeriesFacts): Stop | null {
  const period = history.periods[series.periods[0] ?? 0]
  return period === undefined ? null : exitFromCare({ ...period, end: null }, history.born)
}

/** The return carries no reviews of short breaks: once one is recorded, those that are not were not held. */
function knownOf({ history, reviews }: SeriesFacts, first: number): Chain['known'] {
  const known = history.periods[first]?.reviewsKnown ?? { from: null, to: null }
  return reviews.length > 0 ? { ...known, to: null } : known
}

function seriesChain(facts: SeriesFacts): Chain {
  const { series, reviews, policy } = facts
  const first = series.periods[0] ?? 0
  const end = series.endsOn === null ? null : seriesEnds(series.endsOn)
  const breach = series.breach === null ? null : breachStops(series.breach)
  return {
    period: first,
    anchor: { day: series.start, review: null, sequence: null },
    reviews,
    known: knownOf(facts, first),
    stop: earlierStop(earlierStop(end, adult(facts)), breach),
    later: { rule: 'SB2+', cites: ['CPPCR 48'] },
    resumes: null,
    nextLink: workShortBreakReview,
    bringForward: (link) => link,
    policy,
  }
}

/** From the stay that broke the limits on, the child is looked after in the ordinary way (reading I-6). */
function afterBreach({ history, series, reviews, policy }: SeriesFacts): Obligation[] {
  const stay = series.breach?.stay
  const period = stay === undefined ? undefined : history.periods[stay.period]
  if (stay === undefined || period === undefined) return []
  return lookedAfterReviews({
    index: stay.period,
    period: { ...period, start: stay.from, end: stay.to },
    born: history.born,
    reviews: reviews.filter(({ on }) => on >= stay.from),
    policy,
  })
}

/** The reviews owed in a series of short breaks. */
export function seriesReviews(facts: SeriesFacts): Obligation[] {
  return [...followChain(seriesChain(facts)), ...afterBreach(facts)]
}
