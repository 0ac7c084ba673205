// Reads files as they stream, keeps their rows until they are compared, and notes what is refused.
import type { Db } from '../../../platform/db/index.ts'
import {
  boundedBytes,
  FileOverLimitError,
  formOf,
  peekHeading,
  readTable,
  readXmlReturn,
  refuseMix,
  refuseTooLarge,
  type ReturnForm,
  type TablePart,
  type UnreadRow,
} from '../../returns/index.ts'
import { type ImportedFile, type KeptRefusal, MOST_REFUSALS } from '../import.ts'
import { createSnapshotRows, type SnapshotRow } from '../snapshot-row.ts'
import { saveRefusals, stageRefused, stageRows } from '../store/import-rows.ts'
import type { FileSet, FileToLoad } from './file-sets.ts'
import { sayOfNobody } from './stage-extract.ts'

const ROWS_AT_A_TIME = 5000
/** Rows of one file: the return of all England has fewer than a million in any. */
const MOST_ROWS = 2_000_000
/** More refused rows than this, and more than were read, and it is not the right file. */
const MOST_REFUSED = 100_000

export type Reading = {
  readonly importId: string
  /** Bytes of the largest file that is taken. */
  readonly largestFile: number
  readonly progress: (rows: number) => void
}

export type FilesRead = {
  files: ImportedFile[]
  /** Whole files that are wrong: a sentence each. */
  says: string[]
  warnings: string[]
  /** Rows that wait to be compared. */
  staged: number
  /** Rows read so far. */
  rows: number
  refusals: number
}

/** Reads sets of files. Whole files that are wrong are told in `says`, and reading goes on, so that all are told. */
export async function readFileSets(db: Db, sets: readonly FileSet[], reading: Reading): Promise<FilesRead> {
  const read: FilesRead = { files: [], says: [], warnings: [], staged: 0, rows: 0, refusals: 0 }
  for (const [number, set] of sets.entries()) {
    const before = read.files.length + read.says.length
    const place = { read, reading, set, number, form: { of: null } }
    for await (const file of set.files) await readFile(db, place, file)
    if (read.files.length + read.says.length === before) {
      read.says.push(`There are no return files in ${set.name}. Check that it is the right place.`)
    }
  }
  return read
}

type Place = {
  readonly read: FilesRead
  readonly reading: Reading
  readonly set: FileSet
  readonly number: number
  /** Whether the set is CSV files or XML, once its first file is read. */
  readonly form: { of: ReturnForm | null }
}

async function readFile(db: Db, place: Place, file: FileToLoad): Promise<void> {
  const { read, reading } = place
  try {
    if ((file.size ?? 0) > reading.largestFile) throw new FileOverLimitError(`${file.name} is over the limit`)
    const { heading, bytes } = await peekHeading(boundedBytes(file.bytes, reading.largestFile))
    const form = formOf(heading)
    place.form.of ??= form
    if (place.form.of !== form) {
      read.says.push(refuseMix(file.name).says)
      return
    }
    const whole = { name: file.name, bytes }
    await (form === 'xml' ? readXmlFile(db, place, whole) : readCsvFile(db, place, whole))
  } catch (error) {
    if (!(error instanceof FileOverLimitError)) throw error
    read.says.push(refuseTooLarge(file.name, reading.largestFile).says)
  }
}

async function readCsvFile(db: Db, place: Place, file: FileToLoad): Promise<void> {
  const { year } = place.set
  const keeper = createKeeper(db, place, file.name)
  for await (const part of readTable(file, typeof year === 'number' ? year : null)) {
    if ((await keeper.take(part)) === 'refused') return
  }
  await keeper.finish()
}

/** One XML file has rows of every table, child by child. */
async function readXmlFile(db: Db, place: Place, file: FileToLoad): Promise<void> {
  const { says, warnings } = place.read
  const keepers = new Map<string, Keeper>()
  for await (const part of readXmlReturn(file)) {
    if (part.kind === 'refused') {
      says.push(part.refused.says)
      return
    }
    if (part.kind === 'not-used') {
      warnings.push(`${file.name}: not used: ${part.elements.join(', ')}.`)
      continue
    }
    const { table } = part.batch
    const keeper = keepers.get(table) ?? createKeeper(db, place, file.name)
    if (!keepers.has(table)) {
      keepers.set(table, keeper)
      if ((await keeper.take({ kind: 'heading', table, extra: [] })) === 'refused') return
    }
    if ((await keeper.take(part)) === 'refused') return
  }
  for (const keeper of keepers.values()) await keeper.finish()
}

type Keeper = {
  readonly take: (part: TablePart) => Promise<'taken' | 'refused'>
  readonly finish: () => Promise<void>
}

function createKeeper(db: Db, { read, reading, number }: Place, file: string): Keeper {
  const toRows = createSnapshotRows()
  let waiting: SnapshotRow[] = []
  let known: ImportedFile | null = null
  const refusedChildren = new Set<string>()
  const again: Again = { rows: 0, named: [] }
  const stage = async (table: string) => {
    await stageRows(db, { importId: reading.importId, set: number, table }, waiting)
    read.staged += waiting.length
    waiting = []
    reading.progress(read.rows)
  }
  return {
    take: async (part) => {
      if (part.kind === 'refused') {
        read.says.push(part.refused.says)
        return 'refused'
      }
      if (part.kind === 'heading') {
        const { table } = part
        const first = read.files.find((one) => one.set === number && one.table === table)
        if (first !== undefined) {
          read.says.push(`${file} is a second ${table} file: the first is ${first.file}. Keep only one.`)
          return 'refused'
        }
        if (part.extra.length > 0) read.warnings.push(`${file}: not used: ${part.extra.join(', ')}.`)
        known = { file, table, set: number, rows: 0, refused: 0 }
        read.files.push(known)
        return 'taken'
      }
      if (known === null) throw new Error('a heading comes before the rows')
      known.rows += part.batch.rows.length
      known.refused += await keepRefused(db, { read, importId: reading.importId, set: number }, part)
      if (known.rows > MOST_ROWS) {
        read.says.push(
          `${file} has over ${MOST_ROWS.toLocaleString('en-GB')} rows, more than a return of all England. Check that it is the right file.`,
        )
        return 'refused'
      }
      if (known.refused > MOST_REFUSED && known.refused > known.rows) {
        read.says.push(
          `${file} has over ${MOST_REFUSED} rows that cannot be read. Check that it is the right file.`,
        )
        return 'refused'
      }
      for (const { child } of part.refused) refusedChildren.add(child)
      read.rows += part.batch.rows.length
      for (const row of toRows(part.batch)) {
        waiting.push(row)
        if (row.key.includes('#')) noteAgain(again, row)
      }
      if (waiting.length >= ROWS_AT_A_TIME) await stage(known.table)
      return 'taken'
    },
    finish: async () => {
      if (known === null) return
      if (waiting.length > 0) await stage(known.table)
      if (again.rows > 0) read.warnings.push(sayAgain(file, known.table, again))
      const place = { importId: reading.importId, set: number, table: known.table }
      read.warnings.push(...sayOfNobody(file, known.table, refusedChildren))
      if (refusedChildren.size > 0) await stageRefused(db, place, [...refusedChildren])
      read.staged += refusedChildren.size
    },
  }
}

const MOST_NAMED = 5

/** Rows of a child and day that another row of the table has already: how many, and where the first of them are. */
type Again = { rows: number; readonly named: string[] }

function noteAgain(again: Again, { child, line }: SnapshotRow): void {
  again.rows += 1
  if (again.named.length < MOST_NAMED) again.named.push(`${child} on line ${line}`)
}

function sayAgain(file: string, table: string, { rows, named }: Again): string {
  const more = rows > MOST_NAMED ? ', and so on' : ''
  const what =
    table === 'Header' ? 'of a child who has a row already' : 'of a child and day that another row has'
  const count = rows === 1 ? '1 row is' : `${rows.toLocaleString('en-GB')} rows are`
  return `${file}: ${count} ${what} (${named.join(', ')}${more}). All are kept; of two that differ the last counts. Take out what is wrong.`
}

type Keeping = { readonly read: FilesRead; readonly importId: string; readonly set: number }
type Rows = Extract<TablePart, { kind: 'rows' }>

/** Keeps refusals to be shown, each row whole with its first, and gives how many rows were refused. */
async function keepRefused(db: Db, { read, importId, set }: Keeping, part: Rows): Promise<number> {
  const { refused, unread } = part
  const first = new Map<number, UnreadRow>()
  let at = 0
  for (const row of unread) {
    first.set(at, row)
    at += row.faults.length
  }
  const room = Math.max(0, MOST_REFUSALS - read.refusals)
  const kept = refused.slice(0, room).map((refusal, number): KeptRefusal => {
    const row = first.get(number)
    return row === undefined ? { ...refusal, set } : { ...refusal, set, whole: wholeOf(row.found) }
  })
  await saveRefusals(db, importId, read.refusals + 1, kept)
  read.refusals += kept.length
  return unread.length
}

const LONGEST_FIELD = 200

/** A row as found. What no column of the return can hold, PostgreSQL could not either: letter 0 is left out. */
function wholeOf(found: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...found].map(([column, text]) => [column, text.slice(0, LONGEST_FIELD).replaceAll('\u0000', '')]),
  )
}
