import { type RawBuilder, sql } from 'kysely'
import { addDays, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach, ReachThrough } from '../../../platform/web/reach.ts'

/** Days for which an invitation to a review opens the record to whoever is invited. */
const INVITED_DAYS = 60

/**
 * Whether the `child` of a query is within somebody's reach: the one condition of every list, so that what is listed can
 * be opened and what is not listed is not there. A record that was merged into another is in no list; whoever may open
 * the one that goes on may open it, and whoever could open it before; and see {@link stoodToAsMerged}.
 */
export function withinReach(reach: Reach): RawBuilder<boolean> {
  return sql<boolean>`(child.merged_into is null and ${mayOpen(reach)})`
}

// A restricted record opens to its named readers alone.
const isOpenTo = ({ accountId }: Reach) => sql<boolean>`(not (child.restricted or child.adopted)
    or exists (select from named_reader reader
      where reader.child_id = child.id and reader.account_id = ${accountId} and reader.ended_at is null))`

function mayOpen(reach: Reach): RawBuilder<boolean> {
  const { accountId, emergencyAt, through } = reach
  const emergency = sql`exists (select from emergency_opening opening
    where opening.child_id = child.id and opening.account_id = ${accountId} and opening.until > ${emergencyAt}::timestamptz)`
  const open = isOpenTo(reach)
  const stood = through === null ? open : sql`(${open} and ${isStoodTo(through, reach)})`
  return emergencyAt === null ? sql<boolean>`${stood}` : sql<boolean>`(${stood} or ${emergency})`
}

// Who left care stays with whoever held the child last. Whom nobody holds belongs to the reviewing service, while in care.
// Each part as `exists`: the database then looks up one child, or makes one table of all for a list, as it sees fit.
function isStoodTo(through: ReachThrough, { today }: Reach) {
  const { people, teams, invited, standsIn, unheld } = through
  const holders = sql`${[...people]}::text[]`
  return sql`(
    exists (select from allocation held
      where held.child_id = child.id and held.to_day is null and held.officer_id = any(${holders}))
    or (child.in_care_to is not null and (
      select officer_id from allocation where child_id = child.id order by from_day desc limit 1) = any(${holders}))
    or exists (select from officer_cover stand
      where stand.child_id = child.id and stand.cover_id = ${standsIn}
        and stand.from_day <= ${toIsoDate(today)}::date and stand.returns_on > ${toIsoDate(today)}::date)
    or exists (select from child_team
      where child_team.child_id = child.id and child_team.to_day is null
        and child_team.team_id = any(${[...teams]}::text[]))
    or exists (select from child_worker worker
      where worker.child_id = child.id and worker.to_day is null
        and ((worker.does <> 'invited' and worker.person_id = any(${holders}))
          or (worker.does = 'invited' and worker.person_id = ${invited}
            and worker.from_day > ${toIsoDate(addDays(today, -INVITED_DAYS))}::date)))
    or (child.in_care_to is null and child.id in (${stoodToAsMerged(through)}))
    or (${unheld === 'reached'}::boolean and child.in_care_to is null
      and not exists (select from allocation held where held.child_id = child.id and held.to_day is null)))`
}

/**
 * The records that go on, of those whom somebody holds, has in their team or works with on a record that was merged into
 * one: as long as the record that goes on never said who does, and while in care. A relation on a merged record can be ended
 * no more, so one that lasted beside a newer one, or came back after it, would never end; nor do an invitation, cover, an emergency or having no officer there count here.
 */
function stoodToAsMerged({ people, teams }: ReachThrough) {
  const holders = sql`${[...people]}::text[]`
  return sql`
    select half.merged_into from child half
    where half.merged_into is not null and not (half.restricted or half.adopted) and (
      (exists (select from allocation held
          where held.child_id = half.id and held.to_day is null and held.officer_id = any(${holders}))
        and not exists (select from allocation held where held.child_id = half.merged_into))
      or (exists (select from child_team
          where child_team.child_id = half.id and child_team.to_day is null
            and child_team.team_id = any(${[...teams]}::text[]))
        and not exists (select from child_team where child_team.child_id = half.merged_into))
      or exists (select from child_worker worker
          where worker.child_id = half.id and worker.to_day is null
            and worker.does <> 'invited' and worker.person_id = any(${holders})
            and not exists (select from child_worker now
              where now.child_id = half.merged_into and now.does = worker.does)))`
}

/** Ids of the children outside somebody's reach: counted in figures, and not named in their lists. */
export async function listIdsOutsideReach(db: Db, reach: Reach): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from child where not ${withinReach(reach)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Those of these children who are within somebody's reach. */
export async function listIdsWithin(
  db: Db,
  childIds: readonly string[],
  reach: Reach,
): Promise<ReadonlySet<string>> {
  if (childIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from child where id = any(${[...childIds]}::text[]) and ${withinReach(reach)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

type ChildStanding = 'within' | 'outside' | 'absent'

/** Whether a child is within somebody's reach, outside it, or nobody at all. */
export async function findStanding(db: Db, childId: string, reach: Reach): Promise<ChildStanding> {
  return (await findPlace(db, childId, reach)).standing
}

/** Null: merged into none. `into` is null where the record that goes on is not theirs to open. */
export type Merged = { readonly into: string | null } | null

/**
 * The same, and whether the record was merged into another. Records that are merged are one child: either of them opens
 * this one, and a restriction of either closes both.
 */
export async function findPlace(
  db: Db,
  childId: string,
  reach: Reach,
): Promise<{ readonly standing: ChildStanding; readonly merged: Merged }> {
  const { rows } = await sql<Standing>`
    select id, ${mayOpen(reach)} as within, true as open, merged_into as "mergedInto" from child
    where id = ${childId}`.execute(db)
  const [found] = rows
  if (found === undefined) return { standing: 'absent', merged: null }
  const { mergedInto } = found
  if (mergedInto === null) return { standing: found.within ? 'within' : 'outside', merged: null }
  const both = await readStandings(db, [childId, mergedInto], reach)
  const isWithin = both.some(({ within }) => within) && both.every(({ open }) => open)
  const main = both.find(({ id }) => id === mergedInto)
  return {
    standing: isWithin ? 'within' : 'outside',
    merged: { into: main?.within === true ? mergedInto : null },
  }
}

type Standing = {
  readonly id: string
  readonly within: boolean
  readonly open: boolean
  readonly mergedInto: string | null
}

/** `open`: no restriction keeps the asker out, or an emergency lets them in. */
async function readStandings(db: Db, ids: readonly string[], reach: Reach): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select id, ${mayOpen(reach)} as within, (${isOpenTo(reach)} or ${mayOpen(reach)}) as open, merged_into as "mergedInto"
    from child where id = any(${[...ids]}::text[])`.execute(db)
  return rows
}
