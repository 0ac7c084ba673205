import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** A number of a child of which some file ever told. */
export type NumberTold = { readonly system: string; readonly value: string }

/** The numbers of these children of which some file ever told, in order. */
export async function listNumbersTold(db: Db, childIds: readonly string[]): Promise<readonly NumberTold[]> {
  const { rows } = await sql<NumberTold>`
    select system, value from child_identifier known where child_id = any(${[...childIds]}::text[])
      and exists (select from source_row told where told.system = known.system and told.child = known.value)
    order by value`.execute(db)
  return rows
}

/** The systems whose files are held, that whose files were loaded last at the end. */
export async function listSystemsTold(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ system: string }>`
    select import.system from import where state = 'done'
      and exists (select from source_row row where row.system = import.system)
    group by import.system order by max(finished_at)`.execute(db)
  return rows.map(({ system }) => system)
}
