import { sql } from 'kysely'
import type { Trx } from '../../../platform/db/index.ts'
import type { ImportCounts, MissingRows } from '../import.ts'

/** The snapshots of one load of files: which set of rows is which year's, and which tables it has. */
export type Snapshots = {
  readonly importId: string
  readonly system: string
  readonly of: readonly { readonly set: number; readonly year: number; readonly table: string }[]
}

// The snapshots as a relation, with the staged rows `r` or the held rows `s` of each.
const snapshotsOf = ({ of }: Snapshots) => sql`unnest(${of.map(({ set }) => set)}::integer[],
  ${of.map(({ year }) => year)}::integer[], ${of.map(({ table }) => table)}::text[])
  as snapshot (set_number, return_year, table_name)`

const withStaged = (snapshots: Snapshots) => sql`${snapshotsOf(snapshots)}
  join import_row r on r.import_id = ${snapshots.importId} and r.set_number = snapshot.set_number
    and r.table_name = snapshot.table_name and r.key is not null`

const isSameRow = ({ system }: Snapshots) => sql`s.system = ${system} and s.child = r.child
  and s.table_name = r.table_name and s.return_year = snapshot.return_year and s.key = r.key`

/** How many rows wait to be compared. */
export async function countStaged(trx: Trx, importId: string): Promise<number> {
  const { rows } = await sql<{ staged: number }>`
    select count(*) as staged from import_row where import_id = ${importId}`.execute(trx)
  return rows[0]?.staged ?? 0
}

/** How many of them are rows, and not marks of a child of whom a row was refused. */
export async function countStagedRows(trx: Trx, importId: string): Promise<number> {
  const { rows } = await sql<{ staged: number }>`
    select count(*) as staged from import_row where import_id = ${importId} and key is not null`.execute(trx)
  return rows[0]?.staged ?? 0
}

// New rows have no statistics yet: a plan that goes through all of them for each held row must not be thought cheap.
async function planForMany(trx: Trx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(trx)
  await sql`set local work_mem = '64MB'`.execute(trx)
}

// Nor must reading a whole table that grew within the transaction, for a thousand children of many.
async function planForFew(trx: Trx): Promise<void> {
  await sql`set local enable_nestloop = on`.execute(trx)
  await sql`set local enable_seqscan = off`.execute(trx)
}

/**
 * Finds the held rows that the new files do not have, for {@link withdrawMissing}: for each snapshot how many, of how
 * many. A refused row may be any row of its child, so all rows of that child in that table count as there; where nobody
 * knows whose it is, all rows of the table do.
 */
export async function findMissing(trx: Trx, snapshots: Snapshots): Promise<readonly MissingRows[]> {
  await planForMany(trx)
  await sql`
    create temporary table missing_row on commit drop as
    select s.id, s.table_name, s.return_year
    from ${snapshotsOf(snapshots)}
    join source_row s on s.system = ${snapshots.system} and s.return_year = snapshot.return_year
      and s.table_name = snapshot.table_name and s.withdrawn_import is null
    left join import_row r on r.import_id = ${snapshots.importId} and r.set_number = snapshot.set_number
      and r.table_name = s.table_name and r.child = s.child and (r.key = s.key or r.key is null)
    where r.import_id is null and (snapshot.set_number, snapshot.table_name) not in (
      select set_number, table_name from import_row
      where import_id = ${snapshots.importId} and key is null and child = '')`.execute(trx)
  const { rows } = await sql<MissingRows>`
    with gone as (select table_name, return_year, count(*) as missing from missing_row group by 1, 2),
      held as (select table_name, return_year, count(*) as held from source_row
        where system = ${snapshots.system} and withdrawn_import is null group by 1, 2)
    select table_name as "table", return_year as year, held, missing
    from gone join held using (table_name, return_year)
    order by return_year, table_name`.execute(trx)
  return rows
}

/** Marks as withdrawn what {@link findMissing} found. */
async function withdrawMissing(trx: Trx, importId: string): Promise<number> {
  const done = await sql`
    update source_row set withdrawn_import = ${importId} from missing_row
    where source_row.id = missing_row.id`.execute(trx)
  return Number(done.numAffectedRows ?? 0n)
}

/** Rows that are held and say something else, or were withdrawn and are there again. What they said is kept. */
async function changeRows(trx: Trx, snapshots: Snapshots): Promise<{ changed: number; back: number }> {
  const { importId } = snapshots
  const { rows } = await sql<{ changed: number; back: number }>`
    with moved as materialized (
      select s.id, s.content as said, r.content as says, r.line as stands, s.withdrawn_import as gone
      from ${withStaged(snapshots)}
      join source_row s on ${isSameRow(snapshots)}
      where s.content <> r.content or s.withdrawn_import is not null),
    kept as (
      insert into source_row_version (source_row_id, content, replaced_import, withdrawn_import)
      select id, said, ${importId}, gone from moved),
    changed as (
      update source_row set content = says, line = stands, changed_import = ${importId}, withdrawn_import = null
      from moved where source_row.id = moved.id)
    select count(*) filter (where gone is null) as changed, count(*) filter (where gone is not null) as back
    from moved`.execute(trx)
  return rows[0] ?? { changed: 0, back: 0 }
}

async function addRows(trx: Trx, snapshots: Snapshots): Promise<number> {
  const { importId, system } = snapshots
  const done = await sql`
    insert into source_row (system, return_year, table_name, child, key, content, line, first_import, changed_import)
    select ${system}, snapshot.return_year, r.table_name, r.child, r.key, r.content, r.line, ${importId}, ${importId}
    from ${withStaged(snapshots)}
    left join source_row s on ${isSameRow(snapshots)}
    where s.id is null
    order by r.child, r.table_name, snapshot.return_year, r.key`.execute(trx)
  return Number(done.numAffectedRows ?? 0n)
}

/** Makes what is held the same as the new files; {@link findMissing} went before. A row that is back is an added one. */
export async function applySnapshots(
  trx: Trx,
  snapshots: Snapshots,
): Promise<Pick<ImportCounts, 'added' | 'changed' | 'withdrawn'>> {
  const withdrawn = await withdrawMissing(trx, snapshots.importId)
  const { changed, back } = await changeRows(trx, snapshots)
  const added = await addRows(trx, snapshots)
  await planForFew(trx)
  return { added: added + back, changed, withdrawn }
}

/** Forgets the staged rows of a load of files. */
export async function dropStaged(trx: Trx, importId: string): Promise<void> {
  await trx.deleteFrom('import_row').where('import_id', '=', importId).execute()
}
