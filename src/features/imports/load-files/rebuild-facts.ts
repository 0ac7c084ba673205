import type { Day } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { parseParticipationCode } from '../../../law/participation/codes.ts'
import { returnYear } from '../../../law/returns/index.ts'
import type { Db, Trx } from '../../../platform/db/index.ts'
import { listToldPeriods, withToldPeriod } from '../../allocations/index.ts'
import { findIdsByIdentifier, saveFacts, saveIdentifiers } from '../../children/index.ts'
import {
  type ChildFacts,
  FACT_TABLES,
  lastDayTold,
  type ReviewsKnown,
  reviewsKnownOf,
  toChildFacts,
} from '../../returns/index.ts'
import { rebuildObligations, saveFileReviews } from '../../reviews/index.ts'
import { toReturnsOf } from '../kept-rows.ts'
import { countHeldDays, type DayCount, listHeldYears, listKeptRows } from '../queries/source-rows.ts'
import { toSourcedFacts } from '../to-sourced-facts.ts'

const CHILDREN_AT_A_TIME = 1000

/** The days for which the returns that are held tell of reviews; null where none is held. */
export async function readReviewsKnown(db: Db, system: string): Promise<ReviewsKnown | null> {
  const years = await listHeldYears(db, system)
  if (years.length === 0) return null
  const days = await countHeldDays(db, system)
  return reviewsKnownOf(
    years.map((collection) => {
      const counts = days.filter(({ of }) => of === collection)
      return {
        collection,
        hasReviews: counts.some(({ isReview }) => isReview) ? 'yes' : 'no',
        lastDay: lastDayTold(returnYear(collection), toReturnDates(counts)),
      }
    }),
  )
}

/** Counts of days as `features/returns` reads them. */
export function toReturnDates(counts: readonly DayCount[]) {
  const reviews = new Map<Day, number>()
  const others = new Map<Day, number>()
  for (const { isReview, day, times } of counts) {
    const days = isReview ? reviews : others
    days.set(day, (days.get(day) ?? 0) + times)
  }
  return { reviews, others }
}

/**
 * Works what is known of these children (by their numbers in the source) from the rows now held, and with it the
 * reviews in the files and what is owed. What staff recorded stays. Gives whether any fact changed: the transaction then
 * ends with `bumpFactsVersion`.
 */
export async function rebuildFacts(
  trx: Trx,
  system: string,
  children: readonly string[],
  known: ReviewsKnown,
  progress: (done: number) => void,
): Promise<boolean> {
  let isChanged = false
  for (let from = 0; from < children.length; from += CHILDREN_AT_A_TIME) {
    progress(from)
    const changed = await rebuildSome(trx, system, children.slice(from, from + CHILDREN_AT_A_TIME), known)
    if (changed.length > 0) isChanged = true
  }
  return isChanged
}

async function rebuildSome(
  trx: Trx,
  system: string,
  children: readonly string[],
  known: ReviewsKnown,
): Promise<readonly string[]> {
  const returns = toReturnsOf(await listKeptRows(trx, system, children, FACT_TABLES))
  const ids = await findIdsByIdentifier(trx, system, children)
  const worked = children.map((child) => ({
    id: ids.get(child) ?? newId(),
    facts: toChildFacts(child, returns.get(child) ?? [], known),
  }))
  const told = await listToldPeriods(
    trx,
    worked.map(({ id }) => id),
  )
  const changed = await saveFacts(
    trx,
    worked.map(({ id, facts }) => {
      const sourced = toSourcedFacts(id, facts)
      return { ...sourced, care: withToldPeriod(sourced.care, told.get(id) ?? null) }
    }),
  )
  const fresh = worked.filter(({ facts }) => !ids.has(facts.child))
  await saveIdentifiers(
    trx,
    fresh.map(({ id, facts }) => ({ system, value: facts.child, childId: id, from: null, to: null })),
  )
  const reviewed = await saveFileReviews(
    trx,
    worked.map(({ id, facts }) => ({ childId: id, reviews: reviewsIn(facts) })),
  )
  const all = [...changed, ...reviewed]
  await rebuildObligations(trx, all)
  return all
}

function reviewsIn({ reviews }: ChildFacts) {
  return reviews.map(({ review, code }) => ({ on: review, code: parseParticipationCode(code) }))
}
