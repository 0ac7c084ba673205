import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/index.ts'
import type { ImportReport, ImportState, KeptRefusal } from '../import.ts'
import type { SnapshotRow } from '../snapshot-row.ts'

/** A new load of files: the acknowledgement that it was asked for. */
export async function saveNewImport(
  db: Db,
  given: {
    readonly id: string
    readonly actor: string
    readonly system: string
    readonly report: ImportReport
  },
): Promise<void> {
  const report = JSON.stringify(given.report)
  await db
    .insertInto('import')
    .values({ ...given, report, state: 'running', finished_at: null })
    .execute()
}

/** Says that a load of files is the template's, when that is seen. */
export async function saveSystem(db: Db, id: string, system: string): Promise<void> {
  await db.updateTable('import').set({ system }).where('id', '=', id).execute()
}

/** Moves a load of files to another state, if it is in one of those expected; tells whether it was. */
export async function saveState(
  db: Db,
  id: string,
  from: readonly ImportState[],
  to: { readonly state: ImportState; readonly report: ImportReport },
): Promise<boolean> {
  const isOver = to.state !== 'running' && to.state !== 'asks'
  const changed = await db
    .updateTable('import')
    .set({
      state: to.state,
      report: JSON.stringify(to.report),
      finished_at: isOver ? sql<Date>`now()` : null,
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/**
 * Clears away after loads of files that will not go on: those that were running in a program that stopped, and those
 * whose question nobody answered before the next began. Only whoever holds the import lock may call this.
 */
export async function clearUnfinished(trx: Trx): Promise<void> {
  await clearRunning(trx)
  await sql`
    update import set state = 'refused', finished_at = now(),
      report = jsonb_set(report, '{says}', ${JSON.stringify([NOT_ANSWERED])}::jsonb)
    where state = 'asks'`.execute(trx)
  await sql`delete from import_row`.execute(trx)
}

/** Marks what was running in a program that stopped. Only whoever holds the import lock may call this. */
export async function clearRunning(trx: Trx): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update import set state = 'interrupted', finished_at = now() where state = 'running' returning id`.execute(
    trx,
  )
  await sql`delete from import_row where import_id = any(${rows.map(({ id }) => id)}::text[])`.execute(trx)
}

const NOT_ANSWERED = 'Nobody answered its question before other files were loaded, so nothing was changed.'

export type Place = { readonly importId: string; readonly set: number; readonly table: string }

/** Keeps rows that were read until they are compared. */
export async function stageRows(db: Db, place: Place, rows: readonly SnapshotRow[]): Promise<void> {
  await sql`
    insert into import_row (import_id, set_number, table_name, child, key, content, line)
    select ${place.importId}, ${place.set}::integer, ${place.table}, child, key, content, line
    from unnest(${rows.map(({ child }) => child)}::text[], ${rows.map(({ key }) => key)}::text[],
      ${rows.map(({ content }) => content)}::text[], ${rows.map(({ line }) => line)}::integer[])
      as given (child, key, content, line)`.execute(db)
}

/** Marks the children of refused rows: what is held of them in this table is then not taken for withdrawn. */
export async function stageRefused(db: Db, place: Place, children: readonly string[]): Promise<void> {
  await sql`
    insert into import_row (import_id, set_number, table_name, child, key, content)
    select distinct ${place.importId}, ${place.set}::integer, ${place.table}, child, null, ''
    from unnest(${[...children]}::text[]) as given (child)`.execute(db)
}

/** Takes out the rows of one file again: it turned out to be wrong as a whole. */
export async function unstageRows(db: Db, importId: string): Promise<void> {
  await db.deleteFrom('import_row').where('import_id', '=', importId).execute()
}

export async function saveRefusals(
  db: Db,
  importId: string,
  firstNumber: number,
  refusals: readonly KeptRefusal[],
): Promise<void> {
  if (refusals.length === 0) return
  const rows = refusals.map(({ table, column, set, ...refusal }, at) => ({
    ...refusal,
    import_id: importId,
    number: firstNumber + at,
    table_name: table,
    column_name: column,
    set_number: set ?? null,
  }))
  await sql`
    insert into import_refusal
    select * from jsonb_populate_recordset(null::import_refusal, ${JSON.stringify(rows)}::jsonb)`.execute(db)
}
