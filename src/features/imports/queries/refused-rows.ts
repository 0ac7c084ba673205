import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import { MOST_REFUSALS } from '../import.ts'
import { TABLES, type TableName, type UnreadRow } from '../../returns/index.ts'

/** A refused row of a return, whole. */
export type RefusedOfYear = UnreadRow & { readonly returnYear: number }

type Row = {
  readonly returnYear: number
  readonly table: string
  readonly line: number
  readonly child: string
  readonly whole: Readonly<Record<string, string>> | null
  readonly faults: UnreadRow['faults']
}

/** The rows that the newest loads of the return refused, of these years, in order of their lines. */
export async function listRefusedRows(db: Db, years: readonly number[]): Promise<readonly RefusedOfYear[]> {
  const { rows } = await sql<Row>`
    with field as (
      select *, count(whole) over (partition by import_id order by number) as row_number from import_refusal
      where return_year = any(${[...years]}::integer[]))
    select return_year as "returnYear", table_name as "table", line, child, max(whole::text)::jsonb as whole,
      jsonb_agg(jsonb_build_object('column', column_name, 'found', found, 'expected', expected) order by number) as faults
    from field group by import_id, row_number, return_year, table_name, line, child
    order by return_year, table_name, line, row_number`.execute(db)
  return rows.flatMap(({ table, whole, ...row }) => {
    const name = nameOf(table)
    return name === null ? [] : [{ ...row, table: name, found: new Map(Object.entries(whole ?? {})) }]
  })
}

/** Whether a load that refused rows of these years refused more fields than are kept. */
export async function areRefusalsCutShort(db: Db, years: readonly number[]): Promise<boolean> {
  const { rows } = await sql`
    select from import_refusal where number >= ${MOST_REFUSALS} and import_id in (
      select import_id from import_refusal where return_year = any(${[...years]}::integer[])) limit 1`.execute(
    db,
  )
  return rows.length > 0
}

const nameOf = (table: string): TableName | null => TABLES.find(({ name }) => name === table)?.name ?? null
