import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChildRows, createChildrenRows } from './child-rows.ts'
import { readTable } from './read-table.ts'
import { type RefusedFile, type RefusedRow, type UnreadRow, refuseFolder, refuseSecond } from './refusal.ts'
import type { TableName } from './row.ts'

/** A file that was recognised; `rows` is how many were read, null where only its heading was asked for. */
export type FileRead = { readonly table: TableName; readonly file: string; readonly rows: number | null }

export type FolderRead = {
  readonly files: readonly FileRead[]
  readonly children: ReadonlyMap<string, ChildRows>
  readonly refusedRows: readonly RefusedRow[]
  /** The refused rows whole, one for each. */
  readonly unreadRows: readonly UnreadRow[]
  readonly refusedFiles: readonly RefusedFile[]
  readonly warnings: readonly string[]
}

export type FolderToRead = {
  readonly path: string
  /** What to put before the names of its files in messages: `prev/`, or nothing. */
  readonly prefix: string
  /** The tables whose rows are wanted; of the others only the heading is read. */
  readonly tables: ReadonlySet<TableName>
  /** The return year, where it is given. */
  readonly collectionYear: number | null
}

const CHUNK = 256 * 1024

/** Reads the files of one return. Files whose names begin with `_` or `.` are no part of it. */
export async function readFolder(folder: FolderToRead): Promise<FolderRead> {
  const reading = startReading()
  const names = await filesIn(folder.path)
  if (names === null || names.length === 0) {
    return { ...reading, refusedFiles: [refuseFolder(folder.path)] }
  }
  for (const name of names) await readFile(reading, folder, name)
  return { ...reading, children: reading.rows.children }
}

type Reading = ReturnType<typeof startReading>

function startReading() {
  const rows = createChildrenRows()
  const files: FileRead[] = []
  const refusedRows: RefusedRow[] = []
  const unreadRows: UnreadRow[] = []
  const refusedFiles: RefusedFile[] = []
  const warnings: string[] = []
  return { rows, children: rows.children, files, refusedRows, unreadRows, refusedFiles, warnings }
}

/** The names of the files of a folder in order; null where there is no such folder. */
async function filesIn(path: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && !/^[_.]/.test(entry.name))
    return files.map(({ name }) => name).toSorted()
  } catch {
    return null
  }
}

async function readFile(reading: Reading, folder: FolderToRead, name: string): Promise<void> {
  const file = folder.prefix + name
  const bytes = createReadStream(join(folder.path, name), { highWaterMark: CHUNK })
  let table: TableName | null = null
  let rows = 0
  const refused: RefusedRow[] = []
  const unread: UnreadRow[] = []
  for await (const part of readTable({ name: file, bytes }, folder.collectionYear)) {
    if (part.kind === 'refused') {
      reading.refusedFiles.push(part.refused)
      if (table !== null) reading.rows.drop(table)
      return
    }
    if (part.kind === 'heading') {
      const first = reading.files.find((known) => known.table === part.table)
      if (first !== undefined) {
        reading.refusedFiles.push(refuseSecond(file, first.file, part.table))
        return
      }
      table = part.table
      if (part.extra.length > 0) reading.warnings.push(sayExtra(file, part.extra))
      if (!folder.tables.has(table)) break
      continue
    }
    reading.rows.add(part.batch)
    for (const row of part.refused) refused.push(row)
    for (const row of part.unread) unread.push(row)
    rows += part.batch.rows.length
  }
  if (table === null) return
  reading.files.push({ table, file, rows: folder.tables.has(table) ? rows : null })
  for (const row of refused) reading.refusedRows.push(row)
  for (const row of unread) reading.unreadRows.push(row)
}

function sayExtra(file: string, columns: readonly string[]): string {
  return `${file}: not used, because the return does not have ${columns.length === 1 ? 'this column' : 'these columns'}: ${columns.join(', ')}.`
}
