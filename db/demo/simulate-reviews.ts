import { addDays, type Day, laterOf } from '../../src/kit/dates/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  type HeldReview,
  type Obligation,
  workReviewsOwed,
} from '../../src/law/looked-after-reviews/index.ts'
import type { Random } from './random.ts'

const { calendar } = DEFAULT_POLICY

/** Of a hundred reviews, about so many are held late. */
const LATE = 0.03
/** Of the reviews that fell due in the last days, so many have not been held. */
const FORGOTTEN = 0.16
const LAST_DAYS = 20

/** A history with these reviews, whatever reviews its periods list. */
export function withReviews({ born, periods }: CareHistory, reviews: readonly HeldReview[]): CareHistory {
  return {
    born,
    periods: periods.map((period, index) => ({ ...period, reviews: index === 0 ? reviews : [] })),
  }
}

function nextOwed(history: CareHistory): Obligation | null {
  const open = workReviewsOwed(history, DEFAULT_POLICY).obligations.filter(
    ({ heldOn, notRequired, due, duty }) =>
      heldOn === null && !notRequired && due !== null && duty === 'must',
  )
  return open.toSorted((one, other) => (one.due ?? 0) - (other.due ?? 0))[0] ?? null
}

/** The day a service that does well would hold a review: mostly some days early, seldom late. */
function chooseDay(owed: Obligation, after: Day, random: Random): Day | null {
  if (owed.due === null) return null
  const late = random.chance(LATE)
  const early = random.weigh([
    [9, random.between(0, 3)],
    [6, random.between(2, 9)],
    [2, random.between(8, 25)],
  ])
  const wanted = late
    ? addDays(owed.due, random.between(1, 16))
    : laterOf(addDays(owed.due, -early), owed.notBefore ?? after)
  const day = late
    ? calendar.addWorkingDays(addDays(wanted, -1), 1)
    : calendar.lastWorkingDayOnOrBefore(wanted)
  return laterOf(day, calendar.addWorkingDays(after, 1))
}

/** Reviews a child of a service that does well would have had by a day, as the law asks for them. */
export function simulateReviews(history: CareHistory, until: Day, random: Random): readonly HeldReview[] {
  const reviews: HeldReview[] = []
  let last = history.periods[0]?.start ?? until
  for (let turn = 0; turn < 60; turn += 1) {
    const owed = nextOwed(withReviews(history, reviews))
    if (owed === null || owed.due === null) break
    const opens = history.periods[owed.period]?.start ?? last
    const on = chooseDay(owed, laterOf(last, opens), random)
    const forgotten = owed.due < until && owed.due > addDays(until, -LAST_DAYS) && random.chance(FORGOTTEN)
    if (on === null || on > until || forgotten) break
    if (owed.stopsOn !== null && on > owed.stopsOn) break
    reviews.push({ parts: partsOf(on, until, random), meeting: true, code: null })
    last = on
  }
  return reviews
}

function partsOf(on: Day, until: Day, random: Random): readonly Day[] {
  if (!random.chance(0.05)) return [on]
  const second = calendar.addWorkingDays(on, random.between(4, 17))
  return second > until ? [on] : [on, second]
}
