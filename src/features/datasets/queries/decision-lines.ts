import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { ChildNumbers } from './child-batches.ts'

/** A decision as a row of a set. */
export type DecisionLine = {
  readonly child_id: string
  readonly child: string | null
  readonly number: number
  readonly made_on: string
  readonly first_by: string | null
  readonly by_day: string | null
  readonly slips: number
  readonly status: string | null
  readonly done_on: string | null
}

/** The decisions of these children, without those that a correction left out. */
export async function listDecisionLines(db: Db, numbers: ChildNumbers): Promise<readonly DecisionLine[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['child_id', 'number', 'made_on', 'first_by', 'by_day', 'slips', 'status', 'done_on'])
    .where(sql<boolean>`child_id = any(${[...numbers.keys()]}::text[])`)
    .where('withdrawn', '=', false)
    .orderBy('child_id')
    .orderBy('made_on')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, child: numbers.get(row.child_id) ?? null }))
}
