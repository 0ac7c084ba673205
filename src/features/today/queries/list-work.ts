import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import { WORK_GROUPS, type WorkAsked, type WorkGroupKey, type WorkRow, type WorkSort } from '../work.ts'
import { type FoundRow, toWorkRow } from './work-row.ts'
import { inOrder, work } from './work-source.ts'

export type WorkWanted = {
  /** Null for every group. */
  readonly group: WorkGroupKey | null
  /** Of what cannot be told, one reason; null for all. */
  readonly why: string | null
}

const wantedOnly = ({ group, why }: WorkWanted) =>
  sql`${group === null ? sql`true` : sql`grp = ${group}`} and ${why === null ? sql`true` : sql`why = ${why}`}`

/** Every row of one group, or of all in the order of the groups. */
export async function listWork(
  db: Db,
  asked: WorkAsked,
  wanted: WorkWanted,
  sort: WorkSort,
): Promise<readonly WorkRow[]> {
  const { rows } = await sql<FoundRow>`
    select * from ${work(asked)} work where ${wantedOnly(wanted)}
    order by array_position(${[...WORK_GROUPS]}::text[], grp), ${inOrder(sort)}`.execute(db)
  return rows.map(toWorkRow)
}
