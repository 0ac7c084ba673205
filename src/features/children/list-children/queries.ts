import { type Expression, type SqlBool, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName } from '../names.ts'
import type { ChildSearch } from '../search-text.ts'
import { withinReach } from '../queries/within-reach.ts'
import type { ListedChild, RegisterFilter, RegisterPage, RegisterSort } from './register.ts'

// Who holds a child, and in which team, is read here by table: the register shows it, and asks no more of it.
const joined = (db: Db) =>
  db
    .selectFrom('child')
    .leftJoin('allocation', (join) =>
      join.onRef('allocation.child_id', '=', 'child.id').on('allocation.to_day', 'is', null),
    )
    .leftJoin('person as officer', 'officer.id', 'allocation.officer_id')
    .leftJoin('child_team', (join) =>
      join.onRef('child_team.child_id', '=', 'child.id').on('child_team.to_day', 'is', null),
    )
    .leftJoin('team', 'team.id', 'child_team.team_id')

function matches(search: ChildSearch): Expression<SqlBool>[] {
  if (search.kind === 'birth-date') return [sql<boolean>`child.born = ${toIsoDate(search.born)}`]
  return search.words.map(
    (word) => sql<boolean>`(
      ' ' || child.sort_name like ${`% ${word}%`}
      or exists (select 1 from child_identifier known
                 where known.child_id = child.id and lower(known.value) like ${`${word}%`}))`,
  )
}

const KINDS = {
  'short-breaks': sql<boolean>`child.short_breaks`,
  unaccompanied: sql<boolean>`child.unaccompanied`,
  'no-ending': sql<boolean>`child.care -> 'periods' -> -1 ->> 'ending' = 'unrecorded-exit'`,
}

const IN_CARE = sql<boolean>`child.in_care_from is not null and child.in_care_to is null`

const isPast18 = (today: Day) => sql<boolean>`coalesce(child.adult_on <= ${toIsoDate(today)}::date, false)`

function inCareAs({ care, today }: RegisterFilter): Expression<SqlBool>[] {
  if (care === 'in-care') return [IN_CARE, sql<boolean>`not ${isPast18(today)}`]
  if (care === 'past-18') return [IN_CARE, isPast18(today)]
  return care === 'left' ? [sql<boolean>`child.in_care_to is not null`] : []
}

function conditions(filter: RegisterFilter): Expression<SqlBool>[] {
  const { search, officer, team, legalStatus, placement, kind } = filter
  return [
    withinReach(filter.reach),
    ...(search === null ? [] : matches(search)),
    ...inCareAs(filter),
    ...(officer === 'nobody' ? [IN_CARE, sql<boolean>`allocation.officer_id is null`] : []),
    ...(officer !== null && officer !== 'nobody' ? [sql<boolean>`allocation.officer_id = ${officer}`] : []),
    ...(team === null ? [] : [sql<boolean>`child_team.team_id = ${team}`]),
    ...(legalStatus === null ? [] : [sql<boolean>`child.legal_status = ${legalStatus}`]),
    ...(placement === null ? [] : [sql<boolean>`child.placement = ${placement}`]),
    ...(kind === null ? [] : [KINDS[kind]]),
  ]
}

const SORTS = {
  name: sql`child.sort_name`,
  identifier: sql`child.identifier`,
  age: sql`child.born`,
  'in-care-since': sql`child.in_care_from`,
  officer: sql`officer.sort_name`,
  team: sql`team.name`,
}

// The younger a child, the later the birth date.
function direction({ by, order }: RegisterSort) {
  const descends = (order === 'down') !== (by === 'age')
  return descends ? sql`desc nulls last` : sql`asc nulls last`
}

const filtered = (db: Db, filter: RegisterFilter) => joined(db).where((eb) => eb.and(conditions(filter)))

/** The children of the register that a filter leaves, one page of them, and how many there are in all. */
export async function listRegister(
  db: Db,
  filter: RegisterFilter,
  sort: RegisterSort,
  page: { readonly from: number; readonly size: number },
): Promise<RegisterPage> {
  const counted = await filtered(db, filter).select(sql<number>`count(*)`.as('total')).executeTakeFirst()
  const rows = await filtered(db, filter)
    .select(LISTED)
    .orderBy(sql`${SORTS[sort.by]} ${direction(sort)}`)
    .orderBy('child.sort_name')
    .orderBy('child.id')
    .offset(page.from)
    .limit(page.size)
    .execute()
  return { children: rows.map(toListed), total: counted?.total ?? 0 }
}

/** The child within reach who has exactly this number in some system; null where there is none, or more than one. */
export async function findIdByNumber(db: Db, number: string, reach: Reach): Promise<string | null> {
  const rows = await db
    .selectFrom('child_identifier')
    .innerJoin('child', 'child.id', 'child_identifier.child_id')
    .select('child_id')
    .distinct()
    .where(withinReach(reach))
    .where(sql<boolean>`lower(value) = ${number.trim().toLowerCase()}`)
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.child_id ?? null) : null
}

/** The legal statuses and placements that some child has, for the filters. */
export async function listCodesInUse(
  db: Db,
): Promise<{ readonly legal: readonly string[]; readonly living: readonly string[] }> {
  const rows = await db.selectFrom('child').select(['legal_status', 'placement']).distinct().execute()
  const codes = (all: readonly (string | null)[]) =>
    [...new Set(all)].filter((code) => code !== null).toSorted()
  return {
    legal: codes(rows.map(({ legal_status }) => legal_status)),
    living: codes(rows.map(({ placement }) => placement)),
  }
}

/** How many children a filter leaves. */
export async function countRegister(db: Db, filter: RegisterFilter): Promise<number> {
  const row = await filtered(db, filter).select(sql<number>`count(*)`.as('total')).executeTakeFirst()
  return row?.total ?? 0
}

const LISTED = [
  'child.id',
  'child.identifier',
  'child.given_name',
  'child.family_name',
  'child.born',
  'child.in_care_from',
  'child.in_care_to',
  'child.legal_status',
  'child.placement',
  'child.short_breaks',
  'child.unaccompanied',
  'child.social_worker',
  'officer.id as officer_id',
  'officer.name as officer_name',
  'team.id as team_id',
  'team.name as team_name',
] as const

type ListedRow = {
  id: string
  identifier: string
  given_name: string | null
  family_name: string | null
  born: IsoDate | null
  in_care_from: IsoDate | null
  in_care_to: IsoDate | null
  legal_status: string | null
  placement: string | null
  short_breaks: boolean
  unaccompanied: boolean
  social_worker: string | null
  officer_id: string | null
  officer_name: string | null
  team_id: string | null
  team_name: string | null
}

const dayOrNull = (date: IsoDate | null) => (date === null ? null : isoDay(date))

function toListed(row: ListedRow): ListedChild {
  return {
    id: row.id,
    identifier: row.identifier,
    name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    born: dayOrNull(row.born),
    inCareFrom: dayOrNull(row.in_care_from),
    inCareTo: dayOrNull(row.in_care_to),
    legalStatus: row.legal_status,
    placement: row.placement,
    shortBreaks: row.short_breaks,
    unaccompanied: row.unaccompanied,
    socialWorker: row.social_worker,
    officer: named(row.officer_id, row.officer_name),
    team: named(row.team_id, row.team_name),
  }
}

function named(
  id: string | null,
  name: string | null,
): { readonly id: string; readonly name: string } | null {
  return id === null || name === null ? null : { id, name }
}
