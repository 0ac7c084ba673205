import { sql } from 'kysely'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'
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

// Rows of restricted records that the asker may not open are left out, and of the count too. Whoever loaded a file of names sees
// every row of it as that of a number nobody knows: one left out would tell that there is such a record.
const isReached = (reach: Reach | null) =>
  reach === null
    ? sql<boolean>`true`
    : sql<boolean>`(not exists (
        select from child join child_identifier known on known.child_id = child.id
        where upper(trim(known.value)) = upper(trim(import_refusal.child)) and not ${withinReach(reach)})
      or import_refusal.table_name = 'Template' and exists (
        select from import where import.id = import_refusal.import_id and import.actor = ${reach.accountId}))`

/** Refused rows of a load of files, in the order found; with a `reach`, not those of children outside it. */
export async function listRefusals(
  db: Db,
  importId: string,
  page: { readonly from: number; readonly size: number },
  reach: Reach | null = null,
): Promise<readonly Refusal[]> {
  const rows = await db
    .selectFrom('import_refusal')
    .selectAll()
    .where('import_id', '=', importId)
    .where(isReached(reach))
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
export async function countRefusals(db: Db, importId: string, reach: Reach): Promise<number> {
  const { kept } = await db
    .selectFrom('import_refusal')
    .where('import_id', '=', importId)
    .where(isReached(reach))
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow()
  return kept
}
