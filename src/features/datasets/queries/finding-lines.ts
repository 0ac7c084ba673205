import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { ChildNumbers } from './child-batches.ts'

/** A finding as a row of a set. */
export type FindingLine = {
  readonly child: string | null
  readonly rule: string
  readonly fields: readonly string[]
  readonly state: 'open' | 'answered' | 'gone'
  readonly first_seen: string
  readonly gone: string | null
}

/** The findings about these children. */
export async function listFindingLines(db: Db, numbers: ChildNumbers): Promise<readonly FindingLine[]> {
  const { rows } = await sql<Omit<FindingLine, 'child'> & { child_id: string }>`
    select child_id, rule, fields,
      case when gone_at is not null then 'gone' when answered_at is not null then 'answered' else 'open' end as state,
      (first_seen_at at time zone 'Europe/London')::date::text as first_seen,
      (gone_at at time zone 'Europe/London')::date::text as gone
    from finding where child_id = any(${[...numbers.keys()]}::text[])
    order by child_id, rule, row_key`.execute(db)
  return rows.map((row) => ({ ...row, child: numbers.get(row.child_id) ?? null }))
}
