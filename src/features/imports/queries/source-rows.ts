import { sql } from 'kysely'
import { type Day, parseReturnDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { TableName } from '../../returns/index.ts'
import type { KeptRow } from '../kept-rows.ts'
import { placeOfColumn } from '../snapshot-row.ts'

/** How often a day is written in a return. */
export type DayCount = {
  /** Collection year of held rows; number of the set of staged rows. */
  readonly of: number
  readonly isReview: boolean
  readonly day: Day
  readonly times: number
}

/** The columns whose days tell what a return is about. */
const TELLING: readonly (readonly [TableName, readonly string[]])[] = [
  ['Reviews', ['REVIEW']],
  ['Episodes', ['DECOM', 'DEC']],
  ['SWEpisodes', ['SW_DECOM', 'SW_DEC']],
]

/** How often each day is written in the returns that are held, by collection year. */
export async function countHeldDays(db: Db, system: string): Promise<readonly DayCount[]> {
  const from = sql`select return_year as of, content from source_row
    where system = ${system} and withdrawn_import is null`
  return await countDays(db, from)
}

/** How often each day is written in the rows that wait to be compared, by set of files. */
export async function countStagedDays(db: Db, importId: string): Promise<readonly DayCount[]> {
  const from = sql`select set_number as of, content from import_row
    where import_id = ${importId} and key is not null`
  return await countDays(db, from)
}

async function countDays(db: Db, from: ReturnType<typeof sql>): Promise<readonly DayCount[]> {
  const counts: DayCount[] = []
  for (const [table, columns] of TELLING) {
    const texts = columns.map(
      (column) => sql`split_part(content, ${'\t'}, ${placeOfColumn(table, column) + 1}::integer)`,
    )
    const { rows } = await sql<{ of: number; text: string; times: number }>`
      select of, text, count(*) as times
      from (${from} and table_name = ${table}) rows, unnest(array[${sql.join(texts)}]) as days (text)
      where text <> '' group by of, text`.execute(db)
    for (const { of, text, times } of rows) {
      const day = parseReturnDay(text)
      if (day !== null) counts.push({ of, isReview: table === 'Reviews', day, times })
    }
  }
  return counts
}

/** The collection years of which anything is held now. */
export async function listHeldYears(db: Db, system: string): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct return_year as year from source_row
    where system = ${system} and withdrawn_import is null order by 1`.execute(db)
  return rows.map(({ year }) => year)
}

/** The children, by their number in the source, of whom an import changed a row; with null, all of the source. */
export async function listChildrenOf(
  db: Db,
  system: string,
  changedBy: string | null,
): Promise<readonly string[]> {
  const which =
    changedBy === null ? sql`true` : sql`(changed_import = ${changedBy} or withdrawn_import = ${changedBy})`
  const { rows } = await sql<{ child: string }>`
    select distinct child from source_row where system = ${system} and ${which} order by child`.execute(db)
  return rows.map(({ child }) => child)
}

/** The rows now held of these children (in the order of {@link listChildrenOf}) in these tables, in the order of the files. */
export async function listKeptRows(
  db: Db,
  system: string,
  children: readonly string[],
  tables: readonly TableName[],
): Promise<readonly KeptRow[]> {
  const [first, last] = [children[0], children.at(-1)]
  // Without the bounds the whole table is read while it has no statistics.
  const { rows } = await sql<KeptRow>`
    select child, return_year as "returnYear", table_name as "table", content from source_row
    where system = ${system} and child between ${first} and ${last} and child = any(${[...children]}::text[])
      and table_name = any(${[...tables]}::text[]) and withdrawn_import is null
    order by id`.execute(db)
  return rows
}
