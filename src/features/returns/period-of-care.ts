import { addDays, type Day } from '../../kit/dates/index.ts'
import type { HeldReview, PeriodOfCare } from '../../law/looked-after-reviews/care-history.ts'
import { isPlacedByConsent, isShortBreak, returnYear } from '../../law/returns/index.ts'
import type { CareRun } from './care-runs.ts'
import type { PeriodFacts } from './child-facts.ts'
import type { Episode } from './child-returns.ts'
import { longTermFosteringFrom, toAdoptionPlacements, toMoves, toPlacements } from './placements.ts'
import type { ReviewsKnown } from './reviews-known.ts'

/** A run of episodes with what it has beyond the clock's facts. */
export function toPeriodFacts(
  { episodes, end, endRecorded }: CareRun<Episode>,
  known: ReviewsKnown,
): PeriodFacts {
  const lastSeen = Math.max(...episodes.map(({ collection }) => collection))
  return {
    episodes,
    placements: toPlacements(episodes),
    moves: toMoves(episodes),
    need: episodes[0]?.cin ?? '',
    lastSeen,
    ending: endingOf(end, endRecorded ? 'said' : 'not-said', lastSeen < known.latestCollection),
  }
}

function endingOf(end: Day | null, row: 'said' | 'not-said', gone: boolean): PeriodFacts['ending'] {
  if (row === 'not-said') return 'began-anew'
  if (end !== null) return 'recorded'
  return gone ? 'unrecorded-exit' : 'open'
}

/** A run of episodes as the clock reads it, with the reviews that fall in it. */
export function toPeriodOfCare(
  run: CareRun<Episode>,
  { placements, ...facts }: PeriodFacts,
  known: ReviewsKnown,
  reviews: readonly HeldReview[],
): PeriodOfCare {
  const { episodes, start, startKnown, end, endReason } = run
  const adoptions = toAdoptionPlacements(placements)
  const shortBreaks = episodes.every(({ ls }) => isShortBreak(ls))
  return {
    start,
    startKnown,
    end,
    endReason,
    reviewsKnown: { from: known.from, to: shortBreaks ? addDays(start, -1) : lastDayKnown(facts, known) },
    legalStatuses: toLegalStatuses(episodes),
    placements,
    reviews,
    authorisedToPlace: authorisedToPlace(episodes),
    placedForAdoption: adoptions.map(({ from, to }) => ({ from, to })),
    longTermFosteringFrom: longTermFosteringFrom(placements),
    shortBreaks,
    events: adoptions.flatMap(({ to, brokeDown }) =>
      brokeDown && to !== null ? [{ kind: 'returned-from-adoption' as const, on: to, before: null }] : [],
    ),
  }
}

/**
 * Where a period is open when last seen and a later return has nothing of it, nobody knows when care ended: silence
 * after the year it was last seen in is no evidence of a missed review.
 */
function lastDayKnown({ ending, lastSeen }: Omit<PeriodFacts, 'placements'>, known: ReviewsKnown): Day {
  const lost = ending === 'unrecorded-exit' || ending === 'began-anew'
  if (!lost) return known.to
  const seenTo = returnYear(lastSeen).to
  return seenTo < known.to ? seenTo : known.to
}

function toLegalStatuses(episodes: readonly Episode[]): PeriodOfCare['legalStatuses'] {
  const statuses: { from: Day; code: string }[] = []
  for (const { decom, ls } of episodes) {
    if (statuses.at(-1)?.from === decom) statuses.pop()
    if (statuses.at(-1)?.code !== ls) statuses.push({ from: decom, code: ls })
  }
  return statuses
}

/** The first placement order or, without one, the first placement for adoption by consent. */
function authorisedToPlace(episodes: readonly Episode[]): Day | null {
  const order = episodes.find(({ ls }) => ls === 'E1')
  const consent = episodes.find(({ place }) => isPlacedByConsent(place))
  return order?.decom ?? consent?.decom ?? null
}
