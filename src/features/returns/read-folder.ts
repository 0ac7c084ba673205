import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChildRows, createChildrenRows } from './child-rows.ts'
import {
  boundedBytes,
  FileOverLimitError,
  formOf,
  LARGEST_IN_MEMORY,
  peekHeading,
  type ReturnForm,
} from './bounded-bytes.ts'
import { type ReturnFile, readTable, type TablePart } from './read-table.ts'
import {
  type RefusedFile,
  type RefusedRow,
  refuseFolder,
  refuseMix,
  refuseSecond,
  refuseTooLarge,
  type UnreadRow,
} from './refusal.ts'
import type { TableName } from './row.ts'
import type { XmlPart } from './read-xml-return.ts'

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
  /** Bytes of the largest file that is taken. */
  readonly largestFile?: number
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
  const form: { of: ReturnForm | null } = { of: null }
  return { form, rows, children: rows.children, files, refusedRows, unreadRows, refusedFiles, warnings }
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
  const { largestFile = LARGEST_IN_MEMORY } = folder
  const stream = createReadStream(join(folder.path, name), { highWaterMark: CHUNK })
  const opened: OpenedFile = { name: file, tables: new Map() }
  const refuse = (refused: RefusedFile) => {
    for (const table of opened.tables.keys()) reading.rows.drop(table)
    reading.refusedFiles.push(refused)
  }
  try {
    if ((await stat(join(folder.path, name))).size > largestFile)
      return refuse(refuseTooLarge(file, largestFile))
    const { heading, bytes } = await peekHeading(boundedBytes(stream, largestFile))
    const form = formOf(heading)
    if ((reading.form.of ?? form) !== form) return refuse(refuseMix(file))
    const parts = await partsOf(form, { name: file, bytes }, folder)
    const refused = await takeParts(reading, folder, opened, parts)
    if (refused !== null) return refuse(refused)
    if (opened.tables.size > 0) reading.form.of = form
    keepFile(reading, folder, opened)
  } catch (error) {
    if (!(error instanceof FileOverLimitError)) throw error
    refuse(refuseTooLarge(file, largestFile))
  } finally {
    stream.destroy()
  }
}

/** What was read of each table of a file. */
type OpenedFile = { readonly name: string; readonly tables: Map<TableName, OpenedTable> }
type OpenedTable = { rows: number; readonly refused: RefusedRow[]; readonly unread: UnreadRow[] }

/** The reader of XML is loaded where there is XML alone. */
async function partsOf(
  form: ReturnForm,
  file: ReturnFile,
  { collectionYear }: FolderToRead,
): Promise<AsyncIterable<TablePart | XmlPart>> {
  if (form === 'csv') return readTable(file, collectionYear)
  const { readXmlReturn } = await import('./read-xml-return.ts')
  return readXmlReturn(file)
}

/** Keeps the rows as they come; gives why the whole file is refused, or null. */
async function takeParts(
  reading: Reading,
  folder: FolderToRead,
  { name, tables }: OpenedFile,
  parts: AsyncIterable<TablePart | XmlPart>,
): Promise<RefusedFile | null> {
  for await (const part of parts) {
    if (part.kind === 'refused') return part.refused
    if (part.kind === 'not-used') {
      reading.warnings.push(`${name}: not used: ${part.elements.join(', ')}.`)
      continue
    }
    const table = part.kind === 'heading' ? part.table : part.batch.table
    const first = reading.files.find((known) => known.table === table)
    if (first !== undefined) return refuseSecond(name, first.file, table)
    if (!tables.has(table)) tables.set(table, { rows: 0, refused: [], unread: [] })
    if (part.kind === 'rows') {
      if (folder.tables.has(table)) takeRows(reading, tables.get(table), part)
      continue
    }
    if (part.extra.length > 0) reading.warnings.push(sayExtra(name, part.extra))
    if (!folder.tables.has(table)) break
  }
  return null
}

type Rows = Extract<TablePart, { kind: 'rows' }>

function takeRows({ rows }: Reading, known: OpenedTable | undefined, { batch, refused, unread }: Rows): void {
  if (known === undefined) return
  rows.add(batch)
  for (const row of refused) known.refused.push(row)
  for (const row of unread) known.unread.push(row)
  known.rows += batch.rows.length
}

function keepFile(reading: Reading, folder: FolderToRead, { name, tables }: OpenedFile): void {
  for (const [table, { rows, refused, unread }] of tables) {
    reading.files.push({ table, file: name, rows: folder.tables.has(table) ? rows : null })
    for (const row of refused) reading.refusedRows.push(row)
    for (const row of unread) reading.unreadRows.push(row)
  }
}

function sayExtra(file: string, columns: readonly string[]): string {
  return `${file}: not used, because the return does not have ${columns.length === 1 ? 'this column' : 'these columns'}: ${columns.join(', ')}.`
}
