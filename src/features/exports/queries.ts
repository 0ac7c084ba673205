import { sql } from 'kysely'
import { addMonths, type Day, type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Reach } from '../../platform/web/route.ts'
import { type Child, listChildrenById, withinReach } from '../children/index.ts'
import { seenDays } from '../contact/index.ts'
import { listPlansTold } from '../imports/index.ts'
import type { AnnexLine, PlanLine } from './annex-a.ts'
import type { ChildOfYear, NumberOfChild, ReviewOfYear } from './return-reviews.ts'

const CHILDREN_AT_A_TIME = 1000

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

type ReviewRow = { readonly child: string; readonly on: IsoDate; readonly code: string | null } & {
  readonly recorded: boolean
  readonly inFile: boolean
}

/** What lists, pages and files may hold: everything for a program of the authority, else what somebody reaches. */
export type Sight = Reach | 'whole-service'

const isSeen = (sight: Sight) => (sight === 'whole-service' ? sql<boolean>`true` : withinReach(sight))

/** Every child within sight of whom a review began in the return year, with those reviews. */
export async function listChildrenOfYear(
  db: Db,
  collection: number,
  sight: Sight,
): Promise<readonly ChildOfYear[]> {
  const reviews = Map.groupBy(await listReviewsIn(db, collection, sight), ({ child }) => child)
  const ids = [...reviews.keys()]
  const found: ChildOfYear[] = []
  for (let from = 0; from < ids.length; from += CHILDREN_AT_A_TIME) {
    const some = ids.slice(from, from + CHILDREN_AT_A_TIME)
    const numbers = await listNumbersOf(db, some, collection)
    for (const child of await listChildrenById(db, some)) {
      const held = (reviews.get(child.id) ?? []).map(toReviewOfYear)
      found.push({ ...toPerson(child), numbers: numbers.get(child.id) ?? [], reviews: held })
    }
  }
  return found
}

function toPerson({ id, identifier, born, sex, ethnic, care }: Child) {
  return { id, identifier, born, sex, ethnic, care }
}

const toReviewOfYear = ({ on, code, recorded, inFile }: ReviewRow): ReviewOfYear => ({
  on: isoDay(on),
  code,
  known: recorded ? (inFile ? 'both' : 'recorded') : 'file',
})

async function listReviewsIn(db: Db, collection: number, sight: Sight): Promise<readonly ReviewRow[]> {
  const { from, to } = returnYear(collection)
  const { rows } = await sql<ReviewRow>`
    select child_id as child, first_part as on, participation_code as code, record is not null as recorded,
      in_file as "inFile"
    from review join child on child.id = review.child_id
    where first_part between ${toIsoDate(from)}::date and ${toIsoDate(to)}::date and ${isSeen(sight)}
    order by child_id, first_part`.execute(db)
  return rows
}

/** Reviews of the year outside sight: they are missing from a file made within it. */
export async function countReviewsOutside(db: Db, collection: number, reach: Reach): Promise<number> {
  const { from, to } = returnYear(collection)
  const { rows } = await sql<{ outside: number }>`
    select count(*)::integer as outside from review join child on child.id = review.child_id
    where first_part between ${toIsoDate(from)}::date and ${toIsoDate(to)}::date
      and not ${withinReach(reach)}`.execute(db)
  return rows[0]?.outside ?? 0
}

type NumberRow = { readonly child: string; readonly value: string } & {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** The numbers of children in the return: first the one that this year's rows have, then the newest. */
async function listNumbersOf(
  db: Db,
  ids: readonly string[],
  collection: number,
): Promise<ReadonlyMap<string, readonly NumberOfChild[]>> {
  const { rows } = await sql<NumberRow>`
    select child_id as child, value, valid_from as from, valid_to as to from child_identifier known
    where system = 'ssda903' and child_id = any(${[...ids]}::text[])
    order by child_id, exists (select from source_row held where held.child = known.value
        and held.system = 'ssda903' and held.return_year = ${collection}::integer
        and held.withdrawn_import is null) desc,
      valid_from desc nulls last, value`.execute(db)
  const numbers = rows.map(({ child, value, from, to }) => ({
    child,
    number: { value, from: dayOrNull(from), to: dayOrNull(to) },
  }))
  return new Map(
    [...Map.groupBy(numbers, ({ child }) => child)].map(([child, held]) => [
      child,
      held.map(({ number }) => number),
    ]),
  )
}

type AnnexRow = { readonly child: string; readonly identifier: string } & {
  readonly review: IsoDate | null
  readonly contact: IsoDate | null
}

/** Months for which a child who left care stays on the list of those looked after. */
const MONTHS_AFTER_CARE = 12

/**
 * Every child within sight who is looked after on a day, or left in the 12 months before it, with the last review held by
 * then and the last day on which somebody of the reviewing service saw the child.
 */
export async function listAnnexLines(db: Db, on: Day, sight: Sight): Promise<readonly AnnexLine[]> {
  const day = sql`${toIsoDate(on)}::date`
  const { rows } = await sql<AnnexRow>`
    select child.id as child, child.identifier, last_review.on as review, last_seen.on as contact
    from child
    left join (select child_id, max(first_part) as on from review where first_part <= ${day} group by 1) last_review
      on last_review.child_id = child.id
    left join (select child_id, max(on_day) as on from ${seenDays(on)} seen group by 1) last_seen
      on last_seen.child_id = child.id
    where child.in_care_from <= ${day} and ${isSeen(sight)}
      and (child.in_care_to is null or child.in_care_to >= ${toIsoDate(addMonths(on, -MONTHS_AFTER_CARE))}::date)
    order by child.identifier`.execute(db)
  return rows.map(({ child, identifier, review, contact }) => ({
    childId: child,
    identifier,
    lastReview: dayOrNull(review),
    lastContact: dayOrNull(contact),
  }))
}

/** Months for which a plan that has ended stays on the list. */
const MONTHS_AFTER_PLAN = 6

/**
 * Every child protection plan within sight that was going on on a day, or ended in the 6 months before it, with its latest
 * review conference by then: as the newest list 7 that was loaded has it, since no conference is recorded here.
 */
export async function listPlanLines(db: Db, on: Day, sight: Sight): Promise<readonly PlanLine[]> {
  const ended = addMonths(on, -MONTHS_AFTER_PLAN)
  const plans = (await listPlansTold(db)).filter(({ from, to }) => from <= on && (to === null || to >= ended))
  const seen = await listSeenOf(
    db,
    plans.flatMap(({ childId }) => childId ?? []),
    sight,
  )
  return plans
    .filter(({ childId }) => sight === 'whole-service' || (childId !== null && seen.has(childId)))
    .map(({ number, from, conference }) => ({
      number,
      from,
      conference: conference !== null && conference <= on ? conference : null,
    }))
}

async function listSeenOf(db: Db, ids: readonly string[], sight: Sight): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select child.id from child where child.id = any(${[...ids]}::text[]) and ${isSeen(sight)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
