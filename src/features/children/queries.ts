import { sql } from 'kysely'
import type { Day, IsoDate } from '../../kit/dates/index.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { Db, Row } from '../../platform/db/index.ts'
import type { Team } from '../people/index.ts'
import type { Care } from './care.ts'
import { readCareJson } from './care-json.ts'
import type { CareColumns, Child } from './child.ts'
import { readStaffEventsJson, withStaffEvents } from './staff-events.ts'
import type { Identifier } from './store/facts.ts'

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

const readCare = (row: Pick<Row<'child'>, 'care' | 'staff_events'>): Care =>
  withStaffEvents(readCareJson(row.care), readStaffEventsJson(row.staff_events))

/** A row as the rest of the program knows it: for a question that asks for more than the child. */
export function toChild(row: Row<'child'>): Child {
  return {
    id: row.id,
    identifier: row.identifier,
    givenName: row.given_name,
    familyName: row.family_name,
    born: dayOrNull(row.born),
    sex: row.sex,
    ethnic: row.ethnic,
    siblingGroup: row.sibling_group,
    care: readCare(row),
    isRestricted: row.restricted || row.adopted,
    version: row.version,
  }
}

export async function findChild(db: Db, id: string): Promise<Child | null> {
  const row = await db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toChild(row)
}

/** A child with the care that the sources tell of, without what staff told or corrected: to add to that care and save it. */
export async function findChildAsSourced(db: Db, id: string): Promise<Child | null> {
  const row = await db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { ...toChild(row), care: readCareJson(row.sourced_care ?? row.care) }
}

/** The children of these ids, in no order; those that are not there are left out. */
export async function listChildrenById(db: Db, ids: readonly string[]): Promise<readonly Child[]> {
  const rows = await db
    .selectFrom('child')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute()
  return rows.map(toChild)
}

/** A child's born day and care: what the clock needs, without reviews. */
export type ChildCare = { readonly id: string; readonly born: Day | null; readonly care: Care }

/** The care of these children, locked until the transaction ends, in order of id. */
export async function lockCareOf(db: Db, ids: readonly string[]): Promise<readonly ChildCare[]> {
  const rows = await db
    .selectFrom('child')
    .select(['id', 'born', 'care', 'staff_events'])
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ id: row.id, born: dayOrNull(row.born), care: readCare(row) }))
}

/** Locks these children until the transaction ends, in order of id; their reviews are locked after them. */
export async function lockChildren(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .selectFrom('child')
    .select('id')
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Every child in order of id, so many at a time, for work over all of them; not records that are merged into another. */
export async function* eachChild(db: Db, atATime = 1000): AsyncGenerator<readonly Child[]> {
  for await (const rows of eachRow(db, atATime)) yield rows.map(toChild)
}

/** Every child with what lists show of them, for comparing. */
export async function* eachCareColumns(
  db: Db,
): AsyncGenerator<readonly { readonly child: Child; readonly columns: CareColumns }[]> {
  for await (const rows of eachRow(db, 1000)) {
    yield rows.map((row) => ({ child: toChild(row), columns: toColumns(row) }))
  }
}

function toColumns(row: Row<'child'>): CareColumns {
  return {
    unaccompanied: row.unaccompanied,
    social_worker: row.social_worker,
    in_care_from: row.in_care_from,
    in_care_to: row.in_care_to,
    legal_status: row.legal_status,
    placement: row.placement,
    short_breaks: row.short_breaks,
    adult_on: row.adult_on,
    adopted: row.adopted,
  }
}

async function* eachRow(db: Db, atATime: number): AsyncGenerator<readonly Row<'child'>[]> {
  let after = ''
  while (true) {
    const rows = await db
      .selectFrom('child')
      .selectAll()
      .where('id', '>', after)
      .where('merged_into', 'is', null)
      .orderBy('id')
      .limit(atATime)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.id
  }
}

/** Ids of the children a system knows by these numbers. */
export async function findIdsByIdentifier(
  db: Db,
  system: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('child_identifier')
    .select(['value', 'child_id'])
    .where('system', '=', system)
    .where(sql<boolean>`value = any(${[...values]}::text[])`)
    .execute()
  return new Map(rows.map(({ value, child_id }) => [value, child_id]))
}

/** Every number of a child. */
export async function listIdentifiers(db: Db, childId: string): Promise<readonly Identifier[]> {
  const rows = await db
    .selectFrom('child_identifier')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('system')
    .orderBy('value')
    .execute()
  return rows.map((row) => ({
    system: row.system,
    value: row.value,
    childId: row.child_id,
    from: dayOrNull(row.valid_from),
    to: dayOrNull(row.valid_to),
  }))
}

/** The authority's numbers of these children, by id, without those whose record is restricted. */
export async function listOpenIdentifiers(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('child')
    .select(['id', 'identifier'])
    .where('id', 'in', ids)
    .where('restricted', '=', false)
    .where('adopted', '=', false)
    .execute()
  return new Map(rows.map(({ id, identifier }) => [id, identifier]))
}

/** The teams a child has been in, in order; `to` is null for the one now. */
export async function listTeamsOf(
  db: Db,
  childId: string,
): Promise<readonly { readonly team: Team; readonly from: Day; readonly to: Day | null }[]> {
  const rows = await db
    .selectFrom('child_team')
    .innerJoin('team', 'team.id', 'child_team.team_id')
    .select(['team.id', 'team.name', 'from_day', 'to_day'])
    .where('child_id', '=', childId)
    .orderBy('from_day')
    .execute()
  return rows.map(({ id, name, from_day, to_day }) => ({
    team: { id, name },
    from: isoDay(from_day),
    to: dayOrNull(to_day),
  }))
}

/** Brothers and sisters of a child, by name; without the child. */
export async function listBrothersAndSisters(db: Db, child: Child): Promise<readonly Child[]> {
  if (child.siblingGroup === null) return []
  const rows = await db
    .selectFrom('child')
    .selectAll()
    .where('sibling_group', '=', child.siblingGroup)
    .where('id', '<>', child.id)
    .orderBy('born')
    .orderBy('sort_name')
    .execute()
  return rows.map(toChild)
}

/** The counter that moves whenever a fact does. */
export async function readFactsVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('facts_version').select('version').executeTakeFirst()
  return row?.version ?? 0
}

/** Children who are in two teams, or held by two officers, on one day, by id. */
export async function listOverlaps(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ child_id: string }>`
    select child_id from (
      select child_id, to_day, lead(from_day) over (partition by child_id order by from_day) as next_from
      from child_team) held
    where next_from is not null and (to_day is null or to_day > next_from)
    union
    select child_id from (
      select child_id, to_day, lead(from_day) over (partition by child_id order by from_day) as next_from
      from allocation) held
    where next_from is not null and (to_day is null or to_day > next_from)
    order by child_id`.execute(db)
  return rows.map(({ child_id }) => child_id)
}
