import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { CaseFacts, Staff } from '../../../law/reviewing-officers/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'
import type { Held } from '../allocation-choice.ts'
import type { OfficerHere } from '../available-officer.ts'
import type { Relative } from '../share-children.ts'
import { listCaseFacts } from './case-facts.ts'
import { listAvailableOfficers } from './officers.ts'
import { findConflictsOf } from './sibling-conflicts.ts'
import { findStaff } from './staff.ts'

/** One child to be shared out, or a brother or sister of one; the name is null outside reach. */
export type ShareChild = {
  readonly id: string
  readonly name: string | null
  readonly family: string | null
  readonly officerId: string | null
}

/** What sharing children out is judged by, beside caseloads. */
export type ShareFacts = {
  readonly officers: readonly OfficerHere[]
  readonly staff: Staff
  readonly children: ReadonlyMap<string, ShareChild>
  readonly cases: ReadonlyMap<string, CaseFacts>
  readonly held: ReadonlyMap<string, readonly Held[]>
  /** Brothers and sisters of these children, not these themselves. */
  readonly relatives: readonly Relative[]
  readonly apart: ReadonlySet<string>
}

type Asked = { readonly childIds: readonly string[]; readonly on: Day; readonly reach: Reach }

/** What is known of these children and of everybody who holds a post as an officer on a day. */
export async function loadShareFacts(db: Db, { childIds, on, reach }: Asked): Promise<ShareFacts> {
  const [officers, staff, all, cases, held] = await Promise.all([
    listAvailableOfficers(db, on),
    findStaff(db),
    listWithFamilies(db, childIds, reach),
    listCaseFacts(db, childIds),
    listHeldBy(db, childIds),
  ])
  const conflicts = await findConflictsOf(
    db,
    all.map(({ id }) => id),
  )
  const asked = new Set(childIds)
  return {
    officers,
    staff,
    children: new Map(all.filter(({ id }) => asked.has(id)).map((child) => [child.id, child])),
    cases,
    held,
    relatives: all.flatMap(({ id, name, family, officerId }) =>
      asked.has(id) || family === null ? [] : [{ childId: id, name, family, officerId }],
    ),
    apart: new Set([...conflicts.values()].filter(({ stands }) => stands).map(({ childId }) => childId)),
  }
}

type ChildRow = {
  readonly id: string
  readonly identifier: string
  readonly given_name: string | null
  readonly family_name: string | null
  readonly sibling_group: string | null
  readonly officer_id: string | null
  readonly within: boolean
}

async function listWithFamilies(
  db: Db,
  childIds: readonly string[],
  reach: Reach,
): Promise<readonly ShareChild[]> {
  const ids = sql`any(${[...childIds]}::text[])`
  const { rows } = await sql<ChildRow>`
    select child.id, identifier, given_name, family_name, sibling_group, allocation.officer_id,
      ${withinReach(reach)} as within
    from child left join allocation on allocation.child_id = child.id and allocation.to_day is null
    where child.id = ${ids} or sibling_group in (select mine.sibling_group from child mine where mine.id = ${ids})
    order by child.sort_name, child.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: row.within
      ? displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier)
      : null,
    family: row.sibling_group,
    officerId: row.officer_id,
  }))
}

/** Who held each of these children, in order. */
export async function listHeldBy(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
  const { rows } = await sql<{
    child_id: string
    id: string
    name: string
    from_day: IsoDate
    to_day: IsoDate | null
  }>`
    select child_id, person.id, person.name, from_day, to_day
    from allocation join person on person.id = allocation.officer_id
    where child_id = any(${[...childIds]}::text[]) order by child_id, from_day`.execute(db)
  const all = rows.map((row) => ({
    childId: row.child_id,
    officer: { id: row.id, name: row.name },
    from: isoDay(row.from_day),
    to: row.to_day === null ? null : isoDay(row.to_day),
  }))
  return Map.groupBy(all, ({ childId }) => childId)
}
