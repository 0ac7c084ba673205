// What one source tells of children of whom another tells as well.
import { collectionYearOf, returnYear } from '../../../law/returns/index.ts'
import type { Db, Trx } from '../../../platform/db/index.ts'
import { findChildAsSourced, listChildrenById, type SourcedFacts } from '../../children/index.ts'
import { type ChildFacts, lastDayTold, type ReviewsKnown, reviewsKnownOf } from '../../returns/index.ts'
import {
  findSameNumbers,
  listInReturn,
  listReviewsOfOthers,
  listToldByOthers,
} from '../queries/several-sources.ts'
import { listWorkersTold } from '../queries/source-roles.ts'
import { countHeldDays, listHeldYears } from '../queries/source-rows.ts'
import { tellsOfPeople, tellsOnlyOfNow } from '../system.ts'
import { toReturnDates } from './return-days.ts'

/**
 * Children whom this source does not know by their number yet, but another one does by the very same number and day of
 * birth: the same child, by the number in the source. Anything less alike is for a person to join.
 */
export async function findKnownElsewhere(
  trx: Trx,
  system: string,
  unknown: readonly ChildFacts[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = unknown.flatMap(({ child, born }) => (born === null ? [] : [{ value: child, born }]))
  return wanted.length === 0 ? new Map() : await findSameNumbers(trx, system, wanted)
}

/** Leaves what the source does not tell of a child as it is. */
export async function keepUntold(
  trx: Trx,
  system: string,
  sourced: readonly SourcedFacts[],
): Promise<readonly SourcedFacts[]> {
  if (tellsOfPeople(system)) return sourced
  const held = await listChildrenById(
    trx,
    sourced.map(({ id }) => id),
  )
  const before = new Map(held.map((child) => [child.id, child]))
  const inReturn = new Set(await listInReturn(trx, [...before.keys()]))
  const better = tellsOnlyOfNow(system) ? await listSourcedElsewhere(trx, system, [...before.keys()]) : NOBODY
  return sourced.map((facts) => {
    const child = before.get(facts.id)
    if (child === undefined) return facts
    const sourcedCare = better.get(facts.id)
    if (sourcedCare !== undefined) return { ...facts, ...sourcedCare }
    const { unaccompanied } = child.care
    // Those that an earlier extract told of are told again, or told no more.
    const socialWorkers = inReturn.has(facts.id) ? child.care.socialWorkers : []
    return {
      ...facts,
      born: facts.born ?? child.born,
      sex: facts.sex ?? child.sex,
      ethnic: facts.ethnic ?? child.ethnic,
      care: { ...facts.care, unaccompanied, socialWorkers },
    }
  })
}

/** Who held each child as social worker where an extract says so by name; the return has only numbers for them. */
export async function withWorkersTold(
  trx: Trx,
  sourced: readonly SourcedFacts[],
): Promise<readonly SourcedFacts[]> {
  const told = await listWorkersTold(
    trx,
    sourced.map(({ id }) => id),
  )
  const byChild = Map.groupBy(told, ({ childId }) => childId)
  return sourced.map((facts) => {
    const held = byChild.get(facts.id)
    if (held === undefined) return facts
    const socialWorkers = held
      .toSorted((one, other) => one.from - other.from)
      .map(({ name, from, to }) => ({ worker: name, from, to, reason: '' }))
    return { ...facts, care: { ...facts.care, socialWorkers } }
  })
}

const NOBODY: ReadonlyMap<string, SourcedFacts> = new Map()

/** What is held of those children of whom another source tells, as that source has it. */
async function listSourcedElsewhere(
  trx: Trx,
  system: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SourcedFacts>> {
  const held = new Map<string, SourcedFacts>()
  for (const id of await listToldByOthers(trx, system, ids)) {
    const child = await findChildAsSourced(trx, id)
    if (child === null) continue
    const { identifier, born, sex, ethnic, care } = child
    held.set(id, { id, identifier, born, sex, ethnic, care })
  }
  return held
}

/** Reviews that other sources hold of these children, on days of which this one says nothing. */
export async function addReviewsOfOthers<Known extends { readonly on: number }>(
  trx: Trx,
  system: string,
  given: readonly { readonly childId: string; readonly reviews: readonly Known[] }[],
) {
  const others = await listReviewsOfOthers(
    trx,
    system,
    given.map(({ childId }) => childId),
  )
  return given.map(({ childId, reviews }) => {
    const days = new Set(reviews.map(({ on }) => on))
    const more = (others.get(childId) ?? []).filter(({ on }) => !days.has(on))
    return { childId, reviews: [...reviews, ...more] }
  })
}

/** A year with fewer than this share of the reviews of an extract is taken for slips of the pen. */
const SLIPS = 1 / 50

/**
 * The days for which an extract tells of reviews: the whole years without a gap, up to the newest. The first of its years
 * may have begun before the extract does, so it counts only where it is the only one.
 */
export async function readReviewsOfExtract(db: Db, system: string): Promise<ReviewsKnown | null> {
  const newest = (await listHeldYears(db, system)).at(-1)
  if (newest === undefined) return null
  const days = (await countHeldDays(db, system)).filter(({ of }) => of === newest)
  const lastDay = lastDayTold(returnYear(newest), toReturnDates(days))
  const times = new Map<number, number>()
  let all = 0
  if (tellsOnlyOfNow(system)) return reviewsKnownOf([{ collection: newest, hasReviews: 'no', lastDay }])
  for (const { isReview, day, times: count } of days) {
    if (!isReview) continue
    const year = collectionYearOf(day)
    times.set(year, (times.get(year) ?? 0) + count)
    all += count
  }
  const told = [...times]
    .filter(([year, count]) => year <= newest && count >= all * SLIPS)
    .map(([year]) => year)
  const whole = told.toSorted((one, other) => one - other).slice(told.length > 1 ? 1 : 0)
  const years = whole.includes(newest) ? whole : [...whole, newest]
  return reviewsKnownOf(
    years.map((collection) => ({
      collection,
      hasReviews: whole.includes(collection) ? 'yes' : 'no',
      lastDay: collection === newest ? lastDay : returnYear(collection).to,
    })),
  )
}
