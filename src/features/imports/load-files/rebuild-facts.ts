import { newId } from '../../../kit/ids.ts'
import { parseParticipationCode } from '../../../law/participation/codes.ts'
import { returnYear } from '../../../law/returns/index.ts'
import type { Db, Trx } from '../../../platform/db/index.ts'
import { listToldPeriods, withToldPeriod } from '../../allocations/index.ts'
import { findIdsByIdentifier, listSeveralNumbers, saveFacts, saveIdentifiers } from '../../children/index.ts'
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
import { countHeldDays, listHeldYears, listKeptRows } from '../queries/source-rows.ts'
import { tellsAllEachTime } from '../system.ts'
import { toSourcedFacts } from '../to-sourced-facts.ts'
import { toReturnDates } from './return-days.ts'
import {
  addReviewsOfOthers,
  findKnownElsewhere,
  keepUntold,
  readReviewsOfExtract,
  withWorkersTold,
} from './several-sources.ts'

const CHILDREN_AT_A_TIME = 1000

/** The days for which the returns that are held tell of reviews; null where none is held. */
export async function readReviewsKnown(db: Db, system: string): Promise<ReviewsKnown | null> {
  if (tellsAllEachTime(system)) return await readReviewsOfExtract(db, system)
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
  const ids = new Map(await findIdsByIdentifier(trx, system, children))
  const several = await listSeveralNumbers(trx, system, [...ids.values()])
  const mainOf = new Map(
    [...several.values()].flatMap((all) => all.map((one) => [one, all[0] ?? one] as const)),
  )
  const main = [...new Set(children.map((child) => mainOf.get(child) ?? child))]
  const numbers = several.size === 0 ? children : [...new Set([...main, ...mainOf.keys()])].toSorted()
  const rows = await listKeptRows(trx, system, numbers, FACT_TABLES)
  // A child with several numbers is one child to the clock, whichever of them a row has.
  const returns = toReturnsOf(
    several.size === 0 ? rows : rows.map((row) => ({ ...row, child: mainOf.get(row.child) ?? row.child })),
  )
  for (const [id, [first]] of several) if (first !== undefined) ids.set(first, id)
  const allFacts = main.map((child) => {
    const told = returns.get(child) ?? []
    return toChildFacts(child, tellsAllEachTime(system) ? told.slice(-1) : told, known)
  })
  const unknown = allFacts.filter(({ child }) => !ids.has(child))
  const elsewhere = await findKnownElsewhere(trx, system, unknown)
  // Whom no file has in care, as most children on a protection plan, gets no record of their own.
  const inCare = allFacts.filter(({ child }) => ids.has(child) || elsewhere.has(child) || returns.has(child))
  const worked = inCare.map((facts) => ({
    id: ids.get(facts.child) ?? elsewhere.get(facts.child) ?? newId(),
    facts,
  }))
  const told = await listToldPeriods(
    trx,
    worked.map(({ id }) => id),
  )
  const sourcedFacts = await withWorkersTold(
    trx,
    await keepUntold(
      trx,
      system,
      worked.map(({ id, facts }) => toSourcedFacts(id, facts)),
    ),
  )
  const changed = await saveFacts(
    trx,
    sourcedFacts.map((sourced) => {
      const { id } = sourced
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
    await addReviewsOfOthers(
      trx,
      system,
      worked.map(({ id, facts }) => ({ childId: id, reviews: reviewsIn(facts) })),
    ),
  )
  const all = [...changed, ...reviewed]
  await rebuildObligations(trx, all)
  return all
}

function reviewsIn({ reviews }: ChildFacts) {
  return reviews.map(({ review, code }) => ({ on: review, code: parseParticipationCode(code) }))
}
