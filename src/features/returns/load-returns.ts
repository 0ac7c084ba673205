import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Day } from '../../kit/dates/index.ts'
import { type ReturnYear, returnYear, toReturnYearName } from '../../law/returns/index.ts'
import type { ChildRows } from './child-rows.ts'
import { type FileRead, type FolderRead, readFolder } from './read-folder.ts'
import { TABLES } from './recognise-table.ts'
import type { RefusedFile, RefusedRow, UnreadRow } from './refusal.ts'
import { datesIn, lastDayTold, proposeReturnYear } from './return-dates.ts'
import type { TableName } from './row.ts'
import { sayWrongYear } from './wrong-year.ts'

/** One year's return as read from a folder. */
export type LoadedYear = {
  readonly year: ReturnYear
  readonly path: string
  readonly files: readonly FileRead[]
  readonly children: ReadonlyMap<string, ChildRows>
  /** The rows that were refused, whole: what else they say may be of use. */
  readonly unreadRows: readonly UnreadRow[]
  /** The last day it tells of: its year's last, or earlier when it was made within the year. */
  readonly lastDay: Day
}

export type LoadOptions = {
  /** Return year of the (only) folder by its collection year, where it is given; otherwise it is proposed. */
  readonly collectionYear?: number | null
  /** The tables whose rows are wanted; of the others only headings are read. All where left out. */
  readonly tables?: readonly TableName[]
  /** Bytes of the largest file that is taken. */
  readonly largestFile?: number
}

export type LoadedReturns = {
  /** In order of year; at most one for each. */
  readonly years: readonly LoadedYear[]
  readonly refusedRows: readonly RefusedRow[]
  readonly refusedFiles: readonly RefusedFile[]
  readonly warnings: readonly string[]
}

type Loading = { years: LoadedYear[]; rows: RefusedRow[]; files: RefusedFile[]; warnings: string[] }

/** Reads the returns in these folders and, where a folder has one, the year before in its `prev`. */
export async function loadReturns(dirs: readonly string[], options: LoadOptions): Promise<LoadedReturns> {
  const loading: Loading = { years: [], rows: [], files: [], warnings: [] }
  const tables = new Set(options.tables ?? TABLES.map(({ name }) => name))
  const { largestFile } = options
  const limit = largestFile === undefined ? {} : { largestFile }
  const given = dirs.length === 1 ? (options.collectionYear ?? null) : null
  const previous: { path: string; prefix: string; collection: number }[] = []
  for (const path of dirs) {
    const prefix = dirs.length === 1 ? '' : `${basename(path)}/`
    const folder = await readFolder({ path, prefix, tables, collectionYear: given, ...limit })
    const collection = keep(loading, path, folder, given)
    const before = join(path, 'prev')
    if (collection !== null && existsSync(before)) {
      previous.push({ path: before, prefix: `${prefix}prev/`, collection: collection - 1 })
    }
  }
  for (const { path, prefix, collection } of previous) {
    if (loading.years.some(({ year }) => year.collection === collection)) continue
    const folder = await readFolder({ path, prefix, tables, collectionYear: collection, ...limit })
    keep(loading, path, folder, collection)
  }
  const years = loading.years.toSorted((one, other) => one.year.collection - other.year.collection)
  return { years, refusedRows: loading.rows, refusedFiles: loading.files, warnings: loading.warnings }
}

/** Keeps what a folder holds; the collection year it is taken for, null where nothing says which. */
function keep(loading: Loading, path: string, folder: FolderRead, given: number | null): number | null {
  for (const row of folder.refusedRows) loading.rows.push(row)
  loading.files.push(...folder.refusedFiles)
  loading.warnings.push(...folder.warnings)
  if (folder.files.length === 0) return null
  const dates = datesIn(folder.children.values())
  const proposed = proposeReturnYear(dates)
  const collection = given ?? proposed
  if (collection === null) {
    loading.warnings.push(`${path}: no dates say which year the return is for. Give the return year.`)
    return null
  }
  if (loading.years.some(({ year }) => year.collection === collection)) {
    loading.warnings.push(
      `${path}: a return for ${toReturnYearName(collection)} was read already; this one is not used.`,
    )
    return null
  }
  const year = returnYear(collection)
  const wrong = sayWrongYear(dates, year)
  if (wrong !== null) loading.warnings.push(`${path}: ${wrong}`)
  else loading.warnings.push(...sayProposed(path, collection, proposed))
  loading.warnings.push(...yearWarnings(path, folder, collection))
  const { files, children, unreadRows } = folder
  loading.years.push({ year, path, files, children, unreadRows, lastDay: lastDayTold(year, dates) })
  return collection
}

function sayProposed(path: string, collection: number, proposed: number | null): readonly string[] {
  if (proposed === null || proposed === collection) return []
  const [looks, is] = [proposed, collection].map(toReturnYearName)
  return [`${path}: its dates look like ${looks}, but it is read as ${is}.`]
}

const MOST_NAMED = 5

function yearWarnings(path: string, folder: FolderRead, collection: number): readonly string[] {
  const name = toReturnYearName(collection)
  const warnings: string[] = []
  for (const { table, file } of folder.files) {
    const since = TABLES.find((known) => known.name === table)?.from ?? 0
    if (collection < since)
      warnings.push(`${file}: the return for ${name} had no ${table} table; it is read all the same.`)
  }
  const twice = [...folder.children].filter(([, rows]) => rows.Header.length > 1).map(([child]) => child)
  if (twice.length > 0) {
    const named = `${twice.slice(0, MOST_NAMED).join(', ')}${twice.length > MOST_NAMED ? ' and others' : ''}`
    warnings.push(`${path}: the Header table has more than one row of ${named}. Keep the right one.`)
  }
  if (!folder.files.some(({ table }) => table === 'Reviews')) {
    warnings.push(`${path}: there is no Reviews table, so nothing is known of reviews in ${name}.`)
  }
  return warnings
}
