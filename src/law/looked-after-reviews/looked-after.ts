import { type Day, toLongDate } from '../../kit/dates/index.ts'
import { workReviewBroughtForward } from './bring-forward.ts'
import type { PeriodOfCare } from './care-history.ts'
import { type Anchor, type Chain, earlierStop, followChain, type Link, type Stop } from './chain.ts'
import type { CountedReview } from './counted-reviews.ts'
import { exitFromCare } from './exit-from-care.ts'
import {
  dueAfterStart,
  firstLinkOfUnknownStart,
  LATER,
  workFirstReview,
  workLaterReview,
} from './intervals.ts'
import type { Obligation } from './obligation.ts'
import type { ReviewPolicy } from './policy.ts'

export type InCare = {
  readonly index: number
  readonly period: PeriodOfCare
  readonly born: Day | null
  readonly reviews: readonly CountedReview[]
  readonly policy: ReviewPolicy
}

/** A stretch of the period in which these regulations apply: all of it but placements for adoption. */
type Stretch = { readonly opens: Day; readonly afterAdoption: boolean; readonly stop: Stop | null }

function placedForAdoption(on: Day): Stop {
  return {
    on,
    because: () => ({
      says: `Placed for adoption on ${toLongDate(on)}; from then reviews follow the adoption regulations instead.`,
      cites: ['CPPCR 3', 'AAR 36(3)'],
    }),
  }
}

function stretches({ period, born }: InCare): Stretch[] {
  const exit = exitFromCare(period, born)
  const found: Stretch[] = []
  let opens = period.start
  for (const placed of period.placedForAdoption) {
    if (placed.from > opens || opens === period.start)
      found.push({
        opens,
        afterAdoption: opens !== period.start,
        stop: earlierStop(placedForAdoption(placed.from), exit),
      })
    if (placed.to === null || (exit !== null && placed.to >= exit.on)) return found
    opens = placed.to
  }
  return [...found, { opens, afterAdoption: opens !== period.start, stop: exit }]
}

function firstLink({ period, policy }: InCare): Link {
  return period.startKnown ? workFirstReview(period.start, policy) : firstLinkOfUnknownStart(period, policy)
}

/** After a placement for adoption has ended the interval runs on from the last review, of either kind. */
function resumedAnchor(care: InCare, opens: Day): Anchor {
  const earlier = care.reviews.filter(({ on }) => on <= opens)
  const review = earlier.at(-1) ?? null
  return { day: review?.on ?? opens, review, sequence: isOnRecord(care) ? earlier.length : null }
}

/** Whether the reviews on record begin with the first of the period, so that they can be numbered. */
function isOnRecord({ period, policy }: InCare): boolean {
  const { from } = period.reviewsKnown
  return from === null || (period.startKnown && dueAfterStart(period.start, policy) >= from)
}

const NOT_SETTLED: Link = {
  rule: 'LAR1',
  sequence: 1,
  due: null,
  atLatest: false,
  lateAfter: null,
  target: null,
  missing:
    'No review was held before the placement for adoption, and the law does not say when one is due after it.',
  endsWithStop: () => false,
  because: () => [
    {
      says: 'The placement for adoption ended and no review had been held before it.',
      cites: ['CPPCR 33(1)', 'AAR return review'],
    },
  ],
}

function nextLink(care: InCare, { afterAdoption }: Stretch, anchor: Anchor): Link {
  if (anchor.review !== null) return workLaterReview(anchor, anchor.review)
  return afterAdoption && anchor.sequence !== null ? NOT_SETTLED : firstLink(care)
}

function chainOf(care: InCare, stretch: Stretch): Chain {
  const { period, policy } = care
  const { opens, stop } = stretch
  // What happens while the child is placed for adoption brings no review of these regulations forward.
  const events = period.events.filter(({ on }) => on >= opens && (stop === null || on <= stop.on))
  const during = { ...period, events }
  return {
    period: care.index,
    anchor: stretch.afterAdoption ? resumedAnchor(care, opens) : { day: opens, review: null, sequence: null },
    reviews: stretch.afterAdoption ? care.reviews.filter(({ on }) => on > opens) : care.reviews,
    known: period.reviewsKnown,
    stop,
    later: LATER,
    resumes: stretch.afterAdoption ? { on: opens, cites: ['CPPCR 3', 'CPPCR 33(2)'] } : null,
    nextLink: (anchor) => nextLink(care, stretch, anchor),
    bringForward: (link, anchor, answer) => workReviewBroughtForward(during, policy, link, anchor, answer),
    policy,
  }
}

/** The looked-after reviews owed in a period of care, in order, apart from short breaks. */
export function lookedAfterReviews(care: InCare): Obligation[] {
  return stretches(care).flatMap((stretch) => followChain(chainOf(care, stretch)))
}
