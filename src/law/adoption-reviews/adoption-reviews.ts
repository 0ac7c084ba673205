import { valueOn } from '../../kit/dated.ts'
import { addDays, addMonths, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../citations/provisions.ts'
import { type Limit, since2011 } from '../clocks/since-2011.ts'
import {
  type Anchor,
  type Chain,
  earlierStop,
  followChain,
  type Link,
  type Stop,
  stopsWithDuty,
} from '../looked-after-reviews/chain.ts'
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
const SECOND_PLACED_MONTHS: Limit = since2011(3, 'AAR 36(3)')
/** Months between later adoption reviews. */
const LATER_MONTHS: Limit = since2011(6, 'AAR 36(3)')

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

function laterLink(rule: Rule, interval: Limit, anchor: Anchor, cites: readonly ProvisionId[]): Link {
  const months = valueOn(interval, anchor.day)
  const due = addMonths(anchor.day, months)
  const sequence = anchor.sequence === null ? null : anchor.sequence + 1
  const says = `The ${ordinal(sequence)} adoption review must be held within ${months} months: by ${toLongDate(due)}.`
  return toLink({ rule, months, due, says, cites }, anchor, sequence, () =>
    anchor.review === null ? [] : becauseReviewHeld(anchor.review, 'last', cites),
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
  if (anchor.review !== null || anchor.sequence !== null)
    return laterLink('ADA2+', LATER_MONTHS, anchor, ['AAR 36(1)', 'AAR 36(2)'])
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
  if (anchor.sequence === 1) return laterLink('ADP2', SECOND_PLACED_MONTHS, anchor, ['AAR 36(3)'])
  if (anchor.review !== null) return laterLink('ADP3+', LATER_MONTHS, anchor, ['AAR 36(3)'])
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

type Phase = { readonly anchor: Anchor; readonly stop: Stop | null; readonly placed: Day | null }

function chainOf(care: InCare, { anchor, stop, placed }: Phase): Chain {
  return {
    period: care.index,
    anchor,
    reviews: care.reviews.filter(({ on }) => on > anchor.day),
    known: care.period.reviewsKnown,
    stop,
    laterRule: placed === null ? 'ADA2+' : 'ADP3+',
    nextLink: placed === null ? workUnplacedReview : workPlacedReview,
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

/** The authority to place runs on after a return: the next interval is counted from the last review. */
function unplacedAnchor(care: InCare, opens: Day, first: Day): Anchor {
  if (opens === first) return { day: first, review: null, sequence: null }
  const review = care.reviews.findLast(({ on }) => on <= opens) ?? null
  return { day: review?.on ?? opens, review, sequence: 1 }
}

function phases(care: InCare): Phase[] {
  const { period, born } = care
  const exit = exitFromCare(period, born)
  const first = period.authorisedToPlace
  const found: Phase[] = []
  const addUnplaced = (opens: Day, until: Stop | null): void => {
    const stop = earlierStop(earlierStop(until, authorityEnds(period)), exit)
    if (stop === null || stop.on > opens)
      found.push({ anchor: unplacedAnchor(care, opens, first ?? opens), stop, placed: null })
  }
  let opens: Day | null = first
  for (const { from, to } of period.placedForAdoption) {
    if (opens !== null && opens < from) addUnplaced(opens, placementBegins(from))
    const stop = earlierStop(to === null ? null : placementEnds(to), exit)
    found.push({ anchor: { day: from, review: null, sequence: null }, stop, placed: from })
    opens = first === null ? null : to
    if (to === null) return found
  }
  if (opens !== null && (exit === null || opens < exit.on)) addUnplaced(opens, null)
  return found
}

/** The adoption reviews owed in a period of care, in order of the clock that asks for them. */
export function adoptionReviews(care: InCare): Obligation[] {
  return [...phases(care).flatMap((phase) => followChain(chainOf(care, phase))), ...reviewsAfterReturn(care)]
}
