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
  type UnreadRow,
} from '../../returns/index.ts'
import { readKeptRows } from '../kept-rows.ts'
import { returnYear as toReturnYear } from '../../../law/returns/index.ts'
import { areRefusalsCutShort, listRefusedRows, type RefusedOfYear } from './refused-rows.ts'
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
  /** The child’s rows that the newest loads refused. */
  readonly refused: { readonly now: readonly UnreadRow[]; readonly before: readonly UnreadRow[] }
}

/** The newest return that is held. */
export type SourceReturn = {
  readonly collection: number
  readonly tables: ReadonlySet<TableName>
  readonly before: ReadonlySet<TableName>
  /** The last day it tells of. */
  readonly lastDay: Day
  /** Refused rows that are of no child known here. */
  readonly refusedOfNobody: readonly UnreadRow[]
  /** Whether so much was refused that not all of it is kept. */
  readonly isCutShort: boolean
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
  const years = [collection - 1, collection]
  const refused = await listRefusedRows(db, years)
  const known = await listKnownNumbers(db, refused)
  const ofSomebody = refused.filter(({ child }) => known.has(child))
  const tablesOf = (year: number) =>
    new Set([
      ...rows.filter((row) => row.year === year).flatMap(({ table }) => nameOf(table) ?? []),
      ...refused.filter(({ returnYear }) => returnYear === year).map(({ table }) => table),
    ])
  return {
    collection,
    tables: tablesOf(collection),
    before: tablesOf(collection - 1),
    lastDay: await readLastDay(db, collection),
    refusedOfNobody: refused.filter(({ child }) => !known.has(child)),
    isCutShort: await areRefusalsCutShort(db, years),
    eachBatch: () => eachBatch(db, years, ofSomebody),
  }
}

/** The numbers of these rows that a child here has. */
async function listKnownNumbers(db: Db, refused: readonly RefusedOfYear[]): Promise<ReadonlySet<string>> {
  const numbers = [...new Set(refused.map(({ child }) => child))]
  if (numbers.length === 0) return new Set()
  const { rows } = await sql<{ value: string }>`
    select value from child_identifier where system = ${SYSTEM} and value = any(${numbers}::text[])`.execute(
    db,
  )
  return new Set(rows.map(({ value }) => value))
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

async function* eachBatch(
  db: Db,
  years: readonly number[],
  refused: readonly RefusedOfYear[],
): AsyncGenerator<readonly SourceChild[], void> {
  const refusedNumbers = [...new Set(refused.map(({ child }) => child))]
  // A child with several numbers is one child to the rules.
  const { rows: children } = await sql<KnownChild>`
    select array_agg(known.value order by known.value) as numbers, known.child_id as "childId"
    from child_identifier known
    where known.system = ${SYSTEM} and (known.value = any(${refusedNumbers}::text[]) or exists (
      select from source_row s where s.system = known.system and s.child = known.value
        and s.return_year = any(${[...years]}::integer[]) and s.withdrawn_import is null))
    group by known.child_id order by min(known.value)`.execute(db)
  for (let from = 0; from < children.length; from += AT_A_TIME) {
    const some = children.slice(from, from + AT_A_TIME)
    const held = await listHeldOf(db, some, years)
    const main = mainNumbers(some)
    const unread = refused.flatMap((row) => {
      const child = main.get(row.child)
      return child === undefined ? [] : [{ ...row, child }]
    })
    const [before, now] = years.map((year) => {
      const ofYear = ({ returnYear }: { readonly returnYear: number }) => returnYear === year
      const lost = unread.filter(ofYear)
      return { ...toYear(held.filter(ofYear), lost), lost: Map.groupBy(lost, ({ child }) => child) }
    })
    yield some.map(({ numbers: [number = ''], childId }) => ({
      childId,
      number,
      rows: now?.children.get(number) ?? NOTHING,
      before: before?.children.get(number) ?? NOTHING,
      rowAt: (of, table, line) =>
        (of === 'this-year' ? now : before)?.rows.get(`${number} ${table} ${line}`) ?? null,
      refused: { now: now?.lost.get(number) ?? [], before: before?.lost.get(number) ?? [] },
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
  const main = mainNumbers(children)
  return held.map((row) => {
    const child = main.get(row.child) ?? row.child
    return child === row.child ? row : { ...row, child }
  })
}

/** The first number of each child, by each of its numbers. */
function mainNumbers(children: readonly KnownChild[]): ReadonlyMap<string, string> {
  return new Map(children.flatMap(({ numbers }) => numbers.map((one) => [one, numbers[0] ?? one] as const)))
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

/**
 * Rows of one child may come from several loads with one line: then the later one goes by the next free line. Lines of
 * refused rows are not free.
 */
function toYear(held: readonly Held[], refused: readonly UnreadRow[] = []) {
  const rows = new Map<string, Held>()
  const taken = new Set(refused.map(({ child, table, line }) => `${child} ${table} ${line}`))
  const placed = held.map((row) => {
    let { line } = row
    let place = `${row.child} ${row.table} ${line}`
    while (taken.has(place)) {
      line += 1
      place = `${row.child} ${row.table} ${line}`
    }
    taken.add(place)
    rows.set(place, row)
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
