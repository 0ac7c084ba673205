import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** That a child must not share an officer with brothers and sisters, or that this no longer stands. */
export type SiblingConflict = {
  readonly childId: string
  readonly number: number
  readonly stands: boolean
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** What was recorded last of each of these children; those of whom nothing was recorded are left out. */
export async function findConflictsOf(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, SiblingConflict>> {
  const { rows } = await sql<{
    child_id: string
    number: number
    stands: boolean
    reason: string
    display_name: string
    recorded_at: Date | string
  }>`
    select distinct on (conflict.child_id) conflict.child_id, conflict.number, conflict.stands, conflict.reason,
      account.display_name, conflict.recorded_at
    from sibling_conflict conflict join account on account.id = conflict.recorded_by
    where conflict.child_id = any(${[...childIds]}::text[])
    order by conflict.child_id, conflict.number desc`.execute(db)
  return new Map(
    rows.map((row) => [
      row.child_id,
      {
        childId: row.child_id,
        number: row.number,
        stands: row.stands,
        reason: row.reason,
        by: row.display_name,
        at: new Date(row.recorded_at),
      },
    ]),
  )
}
