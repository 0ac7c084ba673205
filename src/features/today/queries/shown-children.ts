import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { WorkAsked } from '../work.ts'
import { shownChildren } from './work-source.ts'

/** Ids of the children whose work is asked for, of those within reach, in order. */
export async function listShownChildren(
  db: Db,
  asked: Pick<WorkAsked, 'scope' | 'reach' | 'today'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string | null }>`
    select string_agg(id, ' ') as ids from (${shownChildren(asked)}) shown`.execute(db)
  return rows[0]?.ids?.split(' ') ?? []
}
