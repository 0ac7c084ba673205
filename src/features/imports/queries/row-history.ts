import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'

type Page = { readonly from: number; readonly size: number }

/** A row that an import changed, brought back or found withdrawn. */
export type MovedRow = {
  readonly system: string
  readonly sourceChild: string
  readonly table: string
  readonly year: number
  readonly key: string
  readonly what: 'changed' | 'back' | 'withdrawn'
}

// Rows of restricted records that the asker may not open are left out, and of the count too.
const moved = (importId: string, reach: Reach) => sql`
  select rows.* from (${everyMoved(importId)}) rows
  left join child_identifier known on known.system = rows.system and known.value = rows."sourceChild"
  left join child on child.id = known.child_id
  where child.id is null or ${withinReach(reach)}`

const everyMoved = (importId: string) => sql`
  select s.system, s.child as "sourceChild", s.table_name as "table", s.return_year as year, s.key,
    case when v.withdrawn_import is null then 'changed' else 'back' end as what
  from source_row_version v join source_row s on s.id = v.source_row_id
  where v.replaced_import = ${importId}
  union all
  select system, child, table_name, return_year, key, 'withdrawn' from source_row where withdrawn_import = ${importId}`

/** The rows that an import changed or found withdrawn, by child. */
export async function listMovedRows(
  db: Db,
  importId: string,
  reach: Reach,
  { from, size }: Page,
): Promise<readonly MovedRow[]> {
  const { rows } = await sql<MovedRow>`
    select * from (${moved(importId, reach)}) moved order by "sourceChild", year, "table", key
    limit ${size} offset ${from}`.execute(db)
  return rows
}

export async function countMovedRows(db: Db, importId: string, reach: Reach): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${moved(importId, reach)}) moved`.execute(db)
  return rows[0]?.total ?? 0
}

/** What a row said from one import to the next. */
export type EarlierValue = { readonly content: string; readonly until: Date; readonly wasWithdrawn: boolean }

export type RowWithHistory = {
  readonly id: number
  readonly table: string
  readonly year: number
  readonly key: string
  readonly content: string
  /** When the newest files were loaded that no longer have it; null while they have it. */
  readonly withdrawnAt: Date | null
  /** The newest first. */
  readonly earlier: readonly EarlierValue[]
}

/** The rows of a child that changed or were withdrawn, with what they said before. */
export async function listRowHistory(
  db: Db,
  system: string,
  sourceChild: string,
): Promise<readonly RowWithHistory[]> {
  const { rows } = await sql<Omit<RowWithHistory, 'earlier'>>`
    select s.id, s.table_name as "table", s.return_year as year, s.key, s.content,
      gone.started_at as "withdrawnAt"
    from source_row s left join import gone on gone.id = s.withdrawn_import
    where s.child = ${sourceChild} and s.system = ${system}
      and (s.withdrawn_import is not null
        or exists (select 1 from source_row_version v where v.source_row_id = s.id))
    order by s.return_year desc, s.table_name, s.key`.execute(db)
  const earlier = await listEarlier(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, earlier: earlier.get(row.id) ?? [] }))
}

async function listEarlier(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly EarlierValue[]>> {
  const rows = await db
    .selectFrom('source_row_version')
    .selectAll()
    .where(sql<boolean>`source_row_id = any(${[...ids]}::bigint[])`)
    .orderBy('replaced_at', 'desc')
    .execute()
  const found = new Map<number, EarlierValue[]>()
  for (const { source_row_id, content, replaced_at, withdrawn_import } of rows) {
    const value = { content, until: replaced_at, wasWithdrawn: withdrawn_import !== null }
    found.set(source_row_id, [...(found.get(source_row_id) ?? []), value])
  }
  return found
}

/** Whether the source has ever told of this child, and the child's id with us. */
export async function findSourceChild(
  db: Db,
  system: string,
  sourceChild: string,
): Promise<{ readonly childId: string | null } | null> {
  const { rows } = await sql<{ childId: string | null }>`
    select (select child_id from child_identifier where system = ${system} and value = ${sourceChild}) as "childId"
    where exists (select 1 from source_row where child = ${sourceChild} and system = ${system})`.execute(db)
  return rows[0] ?? null
}
