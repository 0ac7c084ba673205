import type { Db, Row } from '../../../platform/db/index.ts'
import { type Import, readReport, type Refusal } from '../import.ts'

function toImport(row: Row<'import'>): Import {
  return {
    id: row.id,
    actor: row.actor,
    system: row.system,
    state: row.state,
    report: readReport(row.report),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}

export async function findImport(db: Db, id: string): Promise<Import | null> {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toImport(row)
}

/** Loads of files, the newest first, with the name of who loaded them. */
export async function listImports(
  db: Db,
  page: { readonly from: number; readonly size: number },
): Promise<{ readonly imports: readonly (Import & { readonly by: string })[]; readonly total: number }> {
  const rows = await db
    .selectFrom('import')
    .leftJoin('account', 'account.id', 'import.actor')
    .selectAll('import')
    .select('display_name')
    .orderBy('started_at', 'desc')
    .orderBy('import.id')
    .limit(page.size)
    .offset(page.from)
    .execute()
  const { total } = await db
    .selectFrom('import')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    imports: rows.map((row) => ({ ...toImport(row), by: row.display_name ?? 'The command line' })),
    total,
  }
}

/** Refused rows of a load of files, in the order found. */
export async function listRefusals(
  db: Db,
  importId: string,
  page: { readonly from: number; readonly size: number },
): Promise<readonly Refusal[]> {
  const rows = await db
    .selectFrom('import_refusal')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('number')
    .limit(page.size)
    .offset(page.from)
    .execute()
  return rows.map(({ file, table_name, line, child, column_name, found, expected }) => ({
    file,
    table: table_name,
    line,
    child,
    column: column_name,
    found,
    expected,
  }))
}

/** How many refused rows' faults are kept of a load of files. */
export async function countRefusals(db: Db, importId: string): Promise<number> {
  const { kept } = await db
    .selectFrom('import_refusal')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return kept
}
