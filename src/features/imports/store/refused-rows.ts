import { sql } from 'kysely'
import type { Trx } from '../../../platform/db/index.ts'
import type { Snapshots } from './snapshots.ts'

/**
 * Says of the refused rows of a load of the return which year's they are, and forgets the whole rows of older loads of the
 * same tables.
 */
export async function keepRefusedRows(trx: Trx, { importId, of }: Snapshots): Promise<void> {
  const snapshots = sql`unnest(${of.map(({ set }) => set)}::integer[], ${of.map(({ year }) => year)}::integer[],
    ${of.map(({ table }) => table)}::text[]) as snapshot (set_number, return_year, table_name)`
  await sql`
    update import_refusal r set return_year = null, whole = null from ${snapshots}
    where r.return_year = snapshot.return_year and r.table_name = snapshot.table_name
      and r.import_id <> ${importId}`.execute(trx)
  await sql`
    update import_refusal r set return_year = snapshot.return_year from ${snapshots}
    where r.import_id = ${importId} and r.set_number = snapshot.set_number
      and r.table_name = snapshot.table_name`.execute(trx)
}
