import type { HeldReview, ParticipationCode } from '../../law/looked-after-reviews/care-history.ts'
import { type CareRun, toCareRuns } from './care-runs.ts'
import type { ChildFacts, ReviewFact } from './child-facts.ts'
import {
  type ChildReturn,
  latestBy,
  mergeEpisodes,
  mergeReviews,
  type ReturnReview,
} from './child-returns.ts'
import { toPeriodFacts, toPeriodOfCare } from './period-of-care.ts'
import { personFacts } from './person-facts.ts'
import type { ReviewsKnown } from './reviews-known.ts'

/** What the returns (in order of year) say of a child, read as the clock needs it. */
export function toChildFacts(
  child: string,
  returns: readonly ChildReturn[],
  known: ReviewsKnown,
): ChildFacts {
  const person = personFacts(child, returns)
  const runs = toCareRuns(mergeEpisodes(returns))
  const reviews = matchReviews(mergeReviews(returns), runs)
  const held = runs.map((_run, at) => reviews.filter(({ heldIn }) => heldIn?.period === at).map(toHeldReview))
  const read = runs.map((run, at) => {
    const facts = toPeriodFacts(run, known)
    return { facts, period: toPeriodOfCare(run, facts, known, held[at] ?? []) }
  })
  return {
    ...person,
    history: { born: person.born, periods: read.map(({ period }) => period) },
    periods: read.map(({ facts }) => facts),
    reviews,
    socialWorkers: toSocialWorkers(returns),
    adoptionDecisions: latestBy(
      returns,
      ({ PlacedAdoption }) => PlacedAdoption,
      (row) => row.decided,
    ),
    collections: returns.map(({ collection }) => collection),
  }
}

/** A review belongs to the latest period that it falls in: from its start to its end, both included. */
function matchReviews(reviews: readonly ReturnReview[], runs: readonly CareRun[]): readonly ReviewFact[] {
  const taken = runs.map(() => 0)
  return reviews.map((review) => {
    const period = runs.findLastIndex(
      ({ start, end }) => start <= review.review && (end === null || review.review <= end),
    )
    if (period === -1) return { ...review, heldIn: null }
    const place = taken[period] ?? 0
    taken[period] = place + 1
    return { ...review, heldIn: { period, review: place } }
  })
}

function toHeldReview({ review, code }: ReviewFact): HeldReview {
  return { parts: [review], meeting: null, code: toParticipationCode(code) }
}

const PARTICIPATION: Readonly<Record<string, ParticipationCode>> = {
  PN0: 'PN0',
  PN1: 'PN1',
  PN2: 'PN2',
  PN3: 'PN3',
  PN4: 'PN4',
  PN5: 'PN5',
  PN6: 'PN6',
  PN7: 'PN7',
}

function toParticipationCode(code: string): ParticipationCode | null {
  return PARTICIPATION[code] ?? null
}

function toSocialWorkers(returns: readonly ChildReturn[]): ChildFacts['socialWorkers'] {
  const rows = latestBy(
    returns,
    ({ SWEpisodes }) => SWEpisodes,
    (row) => row.from,
  )
  return rows.toSorted((one, other) => one.from - other.from)
}
