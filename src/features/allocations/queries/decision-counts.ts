import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** How often it was decided who holds each of these children: the version of it. Children without a decision are left out. */
export async function countDecisions(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ child_id: string; number: number }>`
    select child_id, max(number)::int as number from allocation_decision
    where child_id = any(${[...childIds]}::text[]) group by child_id`.execute(db)
  return new Map(rows.map(({ child_id, number }) => [child_id, number]))
}
