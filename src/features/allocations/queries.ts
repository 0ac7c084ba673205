import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Child, listBrothersAndSisters } from '../children/index.ts'
import type { Allocation, HoldingOfficer } from './allocation.ts'

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

export type OfficerWithCount = HoldingOfficer & { readonly children: number }

/** Officers who work here, by family name, with how many children in care each holds now. */
export async function listOfficersWithChildren(db: Db): Promise<readonly OfficerWithCount[]> {
  return await db
    .selectFrom('person as officer')
    .leftJoin('allocation', (join) =>
      join.onRef('allocation.officer_id', '=', 'officer.id').on('allocation.to_day', 'is', null),
    )
    .leftJoin('child', (join) =>
      join.onRef('child.id', '=', 'allocation.child_id').on('child.in_care_to', 'is', null),
    )
    .select(['officer.id', 'officer.name', sql<number>`count(child.id)`.as('children')])
    .where('officer.left_on', 'is', null)
    .groupBy('officer.id')
    .orderBy('officer.sort_name')
    .execute()
}

export type HeldBy = { readonly officer: HoldingOfficer; readonly from: Day; readonly to: Day | null }

/** Who held a child, in order. */
export async function listAllocationsOf(db: Db, childId: string): Promise<readonly HeldBy[]> {
  const rows = await db
    .selectFrom('allocation')
    .innerJoin('person as officer', 'officer.id', 'allocation.officer_id')
    .select(['officer.id', 'officer.name', 'from_day', 'to_day'])
    .where('child_id', '=', childId)
    .orderBy('from_day')
    .execute()
  return rows.map((row) => ({
    officer: { id: row.id, name: row.name },
    from: isoDay(row.from_day),
    to: dayOrNull(row.to_day),
  }))
}

/** Who holds each of these children now; children without an officer are left out. */
export async function findOfficersOf(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly officer: HoldingOfficer; readonly since: Day }>> {
  const rows = await db
    .selectFrom('allocation')
    .innerJoin('person as officer', 'officer.id', 'allocation.officer_id')
    .select(['allocation.child_id', 'officer.id', 'officer.name', 'from_day'])
    .where('to_day', 'is', null)
    .where(sql<boolean>`allocation.child_id = any(${[...childIds]}::text[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.child_id,
      {
        officer: { id: row.id, name: row.name },
        since: isoDay(row.from_day),
      },
    ]),
  )
}

/** Every allocation there has been, for figures by who held the child on a day. In order of child and day. */
export async function listAllocations(db: Db): Promise<readonly Allocation[]> {
  const rows = await db.selectFrom('allocation').selectAll().orderBy('child_id').orderBy('from_day').execute()
  return rows.map((row) => ({
    childId: row.child_id,
    officerId: row.officer_id,
    from: isoDay(row.from_day),
    to: dayOrNull(row.to_day),
  }))
}

/** Ids of the children an officer held on a day. */
export async function listChildIdsHeldOn(db: Db, officerId: string, day: Day): Promise<readonly string[]> {
  const on = toIsoDate(day)
  const rows = await db
    .selectFrom('allocation')
    .select('child_id')
    .where('officer_id', '=', officerId)
    .where('from_day', '<=', on)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>', on)]))
    .orderBy('child_id')
    .execute()
  return rows.map(({ child_id }) => child_id)
}

export type BrotherOrSister = { readonly child: Child; readonly officer: HoldingOfficer | null }

/** Brothers and sisters with who holds each now: they should share one officer. */
export async function listBrothersAndSistersWithOfficers(
  db: Db,
  child: Child,
): Promise<readonly BrotherOrSister[]> {
  const children = await listBrothersAndSisters(db, child)
  const officers = await findOfficersOf(
    db,
    children.map(({ id }) => id),
  )
  return children.map((one) => ({ child: one, officer: officers.get(one.id)?.officer ?? null }))
}
