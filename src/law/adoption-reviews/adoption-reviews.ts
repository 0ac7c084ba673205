import { valueOn } from '../../kit/dated.ts'
import { addDays, addMonths, type Day, laterOf, toLongDate } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../citations/provisions.ts'
import { type Limit, since2011 } from '../clocks/since-2011.ts'
import {
  type Anchor,
  type Chain,
  earlierStop,
  followChain,
  type LaterReview,
  type Link,
  type Stop,
  stopsWithDuty,
} from '../looked-after-reviews/chain.ts'
import type { CountedReview } from '../looked-after-reviews/counted-reviews.ts'
import { exitFromCare } from '../looked-after-reviews/exit-from-care.ts'
import type { InCare } from '../looked-after-reviews/looked-after.ts'
import type { Obligation, Rule } from '../looked-after-reviews/obligation.ts'
import { becauseMonths, becauseReviewHeld, ordinal } from '../looked-after-reviews/reasons.ts'
import { authorityEnds } from './authority-to-place.ts'
import { reviewsAfterReturn } from './return-review.ts'

/** Months from first being authorised to place to the first review. */
const FIRST_UNPLACED_MONTHS: Limit = since2011(3, 'AAR 36(1)')
/** Days (four weeks) from placement to the first review. */
const FIRST_PLACED_DAYS: Limit = since2011(28, 'AAR 36(3)')
/** Months from the first review after placement to the second. */
export const SECOND_PLACED_MONTHS: Limit = since2011(3, 'AAR 36(3)')
/** Months between later adoption reviews. */
export const LATER_MONTHS: Limit = since2011(6, 'AAR 36(3)')

type Interval = {
  readonly rule: Rule
  readonly months: number
  readonly due: Day
  readonly says: string
  readonly cites: readonly ProvisionId[]
}

function toLink(interval: Interval, anchor: Anchor, sequence: number | null, because: Link['because']): Link {
  return {
    rule: interval.rule,
    sequence,
    due: interval.due,
    atLatest: false,
    lateAfter: interval.due,
    target: null,
    missing: null,
    endsWithStop: stopsWithDuty(interval.due),
    because: () => [
      ...because(),
      ...becauseMonths(anchor.day, interval.months, interval.due, interval.says, interval.cites),
    ],
  }
}

const LATER_UNPLACED: LaterReview = { rule: 'ADA2+', cites: ['AAR 36(1)', 'AAR 36(2)'] }
const SECOND_PLACED: LaterReview = { rule: 'ADP2', cites: ['AAR 36(3)'] }
const LATER_PLACED: LaterReview = { rule: 'ADP3+', cites: ['AAR 36(3)'] }

function laterLink({ rule, cites }: LaterReview, interval: Limit, anchor: Anchor, held: CountedReview): Link {
  const months = valueOn(interval, anchor.day)
  const due = addMonths(anchor.day, months)
  const sequence = anchor.sequence === null ? null : anchor.sequence + 1
  const says = `The ${ordinal(sequence)} adoption review must be held within ${months} months: by ${toLongDate(due)}.`
  return toLink({ rule, months, due, says, cites }, anchor, sequence, () =>
    becauseReviewHeld(held, 'last', cites),
  )
}

/**
 * Reviews while the authority may place the child for adoption and has not.
 *
 * Cites: AAR 36(1), AAR 36(2), CPPCR 32(3)
 * Says: The first is held within 3 months of first being authorised to place, later ones within 6 months of the one
 * before, until the child is placed; looked-after reviews go on beside them, and one meeting may serve both.
 * Example: a placement order of Thursday 15 January 2026 makes an adoption review due by Wednesday 15 April 2026
 */
export function workUnplacedReview(anchor: Anchor): Link {
  if (anchor.review !== null) return laterLink(LATER_UNPLACED, LATER_MONTHS, anchor, anchor.review)
  const months = valueOn(FIRST_UNPLACED_MONTHS, anchor.day)
  const due = addMonths(anchor.day, months)
  const says = `The first adoption review must be held within 3 months: by ${toLongDate(due)}.`
  return toLink({ rule: 'ADA1', months, due, says, cites: ['AAR 36(1)'] }, anchor, 1, () => [
    {
      says: `Authorised to place for adoption since ${toLongDate(anchor.day)}, and not placed.`,
      cites: ['AAR 36(1)'],
    },
  ])
}

/**
 * Reviews while the child is placed for adoption.
 *
 * Cites: AAR 36(3), CPPCR 3
 * Says: The first is held within 4 weeks of the placement, the second within 3 months of the first, later ones within
 * 6 months of the one before, until the adoption order or the child's return; they take the place of looked-after reviews.
 * Example: placed on Thursday 7 May 2026, the first adoption review is due by Thursday 4 June 2026
 */
export function workPlacedReview(anchor: Anchor): Link {
  if (anchor.review !== null) {
    return anchor.sequence === 1
      ? laterLink(SECOND_PLACED, SECOND_PLACED_MONTHS, anchor, anchor.review)
      : laterLink(LATER_PLACED, LATER_MONTHS, anchor, anchor.review)
  }
  const due = addDays(anchor.day, valueOn(FIRST_PLACED_DAYS, anchor.day))
  const says = `The first review after placement must be held within 4 weeks: by ${toLongDate(due)}.`
  return {
    rule: 'ADP1',
    sequence: 1,
    due,
    atLatest: false,
    lateAfter: due,
    target: null,
    missing: null,
    endsWithStop: stopsWithDuty(due),
    because: () => [
      { says: `Placed for adoption on ${toLongDate(anchor.day)}.`, cites: ['AAR 36(3)'] },
      { says, cites: ['AAR 36(3)'] },
    ],
  }
}

type Phase = {
  readonly anchor: Anchor
  readonly stop: Stop | null
  readonly placed: boolean
  /** Nothing falls due before: after a return, what fell due during the placement is owed from here. */
  readonly opens: Day
}

function chainOf(care: InCare, { anchor, stop, placed, opens }: Phase): Chain {
  return {
    period: care.index,
    anchor,
    reviews: care.reviews.filter(({ on }) => on > anchor.day),
    known: care.period.reviewsKnown,
    stop,
    later: placed ? LATER_PLACED : LATER_UNPLACED,
    resumes: { on: opens, cites: ['AAR 36(1)'] },
    nextLink: placed ? workPlacedReview : workUnplacedReview,
    bringForward: (link) => link,
    policy: care.policy,
  }
}

function placementBegins(on: Day): Stop {
  return {
    on,
    because: () => ({
      says: `Placed for adoption on ${toLongDate(on)}; reviews now run from the placement.`,
      cites: ['AAR 36(3)'],
    }),
  }
}

function placementEnds(on: Day): Stop {
  return {
    on,
    because: () => ({ says: `The placement for adoption ended on ${toLongDate(on)}.`, cites: ['AAR 36(3)'] }),
  }
}

/** After a return the authority to place runs on: the interval is counted from the last review held under it. */
function unplacedAnchor(care: InCare, first: Day, opens: Day): Anchor {
  const { from } = care.period.reviewsKnown
  const held = care.reviews.filter(({ on }) => on > first && on <= opens)
  const review = held.at(-1) ?? null
  const sequence = from !== null && from > first ? null : held.length
  return { day: review?.on ?? first, review, sequence }
}

function placedPhases({ period, born }: InCare): Phase[] {
  const exit = exitFromCare(period, born)
  return period.placedForAdoption.map(({ from, to }) => ({
    anchor: { day: from, review: null, sequence: null },
    stop: earlierStop(to === null ? null : placementEnds(to), exit),
    placed: true,
    opens: from,
  }))
}

/** One phase from the authority to the first placement, one after each return, where the authority still holds. */
function unplacedPhases(care: InCare): Phase[] {
  const { period, born } = care
  const first = period.authorisedToPlace
  if (first === null) return []
  const ends = earlierStop(authorityEnds(period, first), exitFromCare(period, born))
  const returns = period.placedForAdoption.map(({ to }) => to)
  return [first, ...returns].flatMap((from, index) => {
    if (from === null) return []
    const opens = laterOf(from, first)
    const placed = period.placedForAdoption[index]
    const stop = earlierStop(placed === undefined ? null : placementBegins(placed.from), ends)
    if (stop !== null && stop.on <= opens) return []
    return [{ anchor: unplacedAnchor(care, first, opens), stop, placed: false, opens }]
  })
}

/** The adoption reviews owed in a period of care, in order of the clock that asks for them. */
export function adoptionReviews(care: InCare): Obligation[] {
  const phases = [...unplacedPhases(care), ...placedPhases(care)]
  return [...phases.flatMap((phase) => followChain(chainOf(care, phase))), ...reviewsAfterReturn(care)]
}
