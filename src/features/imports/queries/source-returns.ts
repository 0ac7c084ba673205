// The rows that are held now, child by child, for whoever checks them.
import { sql } from 'kysely'
import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  type ChildRows,
  type EpisodeRow,
  lastDayTold,
  noRows,
  type TableName,
  TABLES,
} from '../../returns/index.ts'
import { readKeptRows } from '../kept-rows.ts'
import { returnYear as toReturnYear } from '../../../law/returns/index.ts'
import { countHeldDays } from './source-rows.ts'

const SYSTEM = 'ssda903'

/** One row of a file as it is held. `line`: in the file that brought it as it is. */
export type HeldRow = {
  readonly id: number
  readonly returnYear: number
  readonly table: TableName
  readonly key: string
  readonly content: string
  readonly line: number
}

/** One child's rows of a return year and the year before. */
export type SourceChild = {
  readonly childId: string
  /** The number the files know the child by. */
  readonly number: string
  readonly rows: ChildRows
  readonly before: ChildRows
  /** The row that a line of these rows is; null where there is none. */
  readonly rowAt: (of: 'this-year' | 'year-before', table: TableName, line: number) => HeldRow | null
}

/** The newest return that is held. */
export type SourceReturn = {
  readonly collection: number
  readonly tables: ReadonlySet<TableName>
  readonly before: ReadonlySet<TableName>
  /** The last day it tells of. */
  readonly lastDay: Day
  /** Its children and those of the year before, some thousand at a time. */
  readonly eachBatch: () => AsyncGenerator<readonly SourceChild[], void>
}

/** The newest return that is held, to be checked; null where none is. */
export async function readSourceReturn(db: Db): Promise<SourceReturn | null> {
  const { rows } = await sql<{ year: number; table: string }>`
    select distinct return_year as year, table_name as "table" from source_row
    where system = ${SYSTEM} and withdrawn_import is null`.execute(db)
  if (rows.length === 0) return null
  const collection = Math.max(...rows.map(({ year }) => year))
  const tablesOf = (year: number) =>
    new Set(rows.filter((row) => row.year === year).flatMap(({ table }) => nameOf(table) ?? []))
  return {
    collection,
    tables: tablesOf(collection),
    before: tablesOf(collection - 1),
    lastDay: await readLastDay(db, collection),
    eachBatch: () => eachBatch(db, collection),
  }
}

async function readLastDay(db: Db, collection: number): Promise<Day> {
  const days = { reviews: new Map<Day, number>(), others: new Map<Day, number>() }
  for (const { of, isReview, day, times } of await countHeldDays(db, SYSTEM)) {
    const counts = isReview ? days.reviews : days.others
    if (of === collection) counts.set(day, (counts.get(day) ?? 0) + times)
  }
  return lastDayTold(toReturnYear(collection), days)
}

const nameOf = (table: string): TableName | null => TABLES.find(({ name }) => name === table)?.name ?? null

const AT_A_TIME = 2500

async function* eachBatch(db: Db, collection: number): AsyncGenerator<readonly SourceChild[], void> {
  const years = [collection - 1, collection]
  // A child with several numbers is one child to the rules.
  const { rows: children } = await sql<KnownChild>`
    select array_agg(known.value order by known.value) as numbers, known.child_id as "childId"
    from child_identifier known
    where known.system = ${SYSTEM} and exists (select from source_row s where s.system = known.system
      and s.child = known.value and s.return_year = any(${years}::integer[]) and s.withdrawn_import is null)
    group by known.child_id order by min(known.value)`.execute(db)
  for (let from = 0; from < children.length; from += AT_A_TIME) {
    const some = children.slice(from, from + AT_A_TIME)
    const held = await listHeldOf(db, some, years)
    const [before, now] = years.map((year) => toYear(held.filter(({ returnYear }) => returnYear === year)))
    yield some.map(({ numbers: [number = ''], childId }) => ({
      childId,
      number,
      rows: now?.children.get(number) ?? NOTHING,
      before: before?.children.get(number) ?? NOTHING,
      rowAt: (of, table, line) =>
        (of === 'this-year' ? now : before)?.rows.get(`${number} ${table} ${line}`) ?? null,
    }))
  }
}

const NOTHING = noRows()

type KnownChild = { readonly childId: string; readonly numbers: readonly string[] }

/** The rows of these children, those of one child under its first number. */
async function listHeldOf(
  db: Db,
  children: readonly KnownChild[],
  years: readonly number[] | null,
): Promise<readonly Held[]> {
  const numbers = children.flatMap((one) => one.numbers)
  const held = await listHeld(db, numbers.toSorted(), years)
  const first = new Map(
    children.flatMap(({ numbers: [main, ...others] }) => others.map((one) => [one, main ?? one] as const)),
  )
  return first.size === 0 ? held : held.map((row) => ({ ...row, child: first.get(row.child) ?? row.child }))
}

type Held = HeldRow & { readonly child: string }

async function listHeld(
  db: Db,
  children: readonly string[],
  years: readonly number[] | null,
): Promise<readonly Held[]> {
  const [first, last] = [children[0], children.at(-1)]
  const ofYears = years === null ? sql`true` : sql`return_year = any(${[...years]}::integer[])`
  const { rows } = await sql<Omit<Held, 'table'> & { readonly table: string }>`
    select id, child, return_year as "returnYear", table_name as "table", key, content, line from source_row
    where system = ${SYSTEM} and child between ${first} and ${last} and child = any(${[...children]}::text[])
      and ${ofYears} and withdrawn_import is null order by child, line, id`.execute(db)
  return rows.flatMap((row) => {
    const table = nameOf(row.table)
    return table === null ? [] : [{ ...row, table }]
  })
}

/** Rows of one child may come from several loads with one line: then the later one goes by the next free line. */
function toYear(held: readonly Held[]) {
  const rows = new Map<string, Held>()
  const placed = held.map((row) => {
    let { line } = row
    while (rows.has(`${row.child} ${row.table} ${line}`)) line += 1
    rows.set(`${row.child} ${row.table} ${line}`, row)
    return { ...row, line }
  })
  return { rows, children: readKeptRows(placed, ({ line }) => line) }
}

/** The episodes of one return. */
export type EpisodesOfYear = { readonly collection: number; readonly episodes: readonly EpisodeRow[] }

/** The episodes that each return now held has of these children, the oldest return first. */
export async function listSourceEpisodes(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EpisodesOfYear[]>> {
  if (childIds.length === 0) return new Map()
  const { rows: known } = await sql<KnownChild>`
    select array_agg(value order by value) as numbers, child_id as "childId" from child_identifier
    where system = ${SYSTEM} and child_id = any(${[...childIds]}::text[])
    group by child_id order by min(value)`.execute(db)
  if (known.length === 0) return new Map()
  const held = await listHeldOf(db, known, null)
  const byYear = [...Map.groupBy(held, ({ returnYear }) => returnYear)]
    .toSorted(([one], [other]) => one - other)
    .map(([collection, rows]) => ({ collection, children: toYear(rows).children }))
  return new Map(
    known.map(({ numbers: [number = ''], childId }) => [
      childId,
      byYear.map(({ collection, children }) => ({
        collection,
        episodes: children.get(number)?.Episodes ?? [],
      })),
    ]),
  )
}
