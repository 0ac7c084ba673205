// Reads an extract of the Standard Safeguarding Dataset and keeps its rows until they are compared.
import type { Day } from '../../../kit/dates/index.ts'
import { collectionYearOf } from '../../../law/returns/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  boundedBytes,
  FileOverLimitError,
  readSsdSet,
  refuseTooLarge,
  type SsdRead,
} from '../../returns/index.ts'
import { EMPTY_REPORT, type ImportedFile, type ImportReport, MOST_REFUSALS, type Refusal } from '../import.ts'
import { saveRefusals } from '../store/import-rows.ts'
import { toCareToldRows, toInvolvementRows, toReviewsToldRows, toVisitRows } from '../told-rows.ts'
import type { FileSet, FileToLoad } from './file-sets.ts'
import { type RowsToStage, sayOfNobody, stageExtract, toReturnRows } from './stage-extract.ts'

export type DatasetReading = {
  readonly importId: string
  readonly largestFile: number
  readonly today: Day
}

/** Reads the files and stages what they say. Where `says` is not empty nothing may be loaded. */
export async function readDataset(
  db: Db,
  [set, ...others]: readonly FileSet[],
  reading: DatasetReading,
): Promise<ImportReport> {
  if (set === undefined) throw new Error('the dataset has a first file')
  if (others.length > 0) {
    return refused('The dataset holds every year: load one folder, without the year before in prev.')
  }
  const read = await readWhole(set, reading)
  if (typeof read === 'string') return refused(read)
  if (read.says.length > 0) return { ...EMPTY_REPORT, says: [...read.says] }
  if (read.lastDay === null)
    return refused('Nothing in these files has a day. Check that they are the right files.')
  const refusals: readonly Refusal[] = read.refused
  await saveRefusals(db, reading.importId, 1, refusals.slice(0, MOST_REFUSALS))
  const tables = tablesOf(read)
  const staged = await stageExtract(db, reading.importId, tables)
  const counts = { ...EMPTY_REPORT.counts, refused: rowsIn(read.refused.filter((row) => !row.isRowKept)) }
  return {
    ...EMPTY_REPORT,
    files: toFiles(read),
    years: [typeof set.year === 'number' ? set.year : collectionYearOf(read.lastDay)],
    counts,
    warnings: [...read.warnings, ...tables.flatMap((one) => sayOfNobody(set.name, one.table, one.unread))],
    staged,
  }
}

const refused = (says: string): ImportReport => ({ ...EMPTY_REPORT, says: [says] })

const rowsIn = (refusals: readonly Refusal[]): number =>
  new Set(refusals.map(({ file, line }) => `${file} ${line}`)).size

/** What the files say, or a sentence where one is larger than is taken. */
async function readWhole(set: FileSet, { largestFile, today }: DatasetReading): Promise<SsdRead | string> {
  let name = ''
  const bounded = async function* (): AsyncGenerator<FileToLoad> {
    for await (const file of set.files) {
      name = file.name
      yield { name, bytes: boundedBytes(file.bytes, largestFile) }
    }
  }
  try {
    return await readSsdSet(bounded(), today)
  } catch (error) {
    if (!(error instanceof FileOverLimitError)) throw error
    return refuseTooLarge(name, largestFile).says
  }
}

/** The tables in which rows are kept, by the file of the dataset that they are made from. */
const KEPT_OF: Readonly<Record<string, readonly string[]>> = {
  ssd_person: ['Header'],
  ssd_cla_episodes: ['Episodes', 'CareTold'],
  ssd_cla_reviews: ['Reviews', 'ReviewsTold'],
  ssd_cla_visits: ['VisitsTold'],
  ssd_involvements: ['Involvements'],
}

const MADE_FROM: Readonly<Record<string, string>> = {
  ssd_cla_placement: 'Episodes',
  ssd_legal_status: 'Episodes',
}

/** Each file with its own rows; where one is kept as two tables the second is listed without rows of its own. */
function toFiles({ files }: SsdRead): ImportedFile[] {
  return files.flatMap(({ file, table, rows, refused: lost }) => {
    const [first = table, ...more] = KEPT_OF[table] ?? []
    return [
      { file, table: first, set: 0, rows, refused: lost },
      ...more.map((one) => ({ file, table: one, set: 0, rows: 0, refused: 0 })),
    ]
  })
}

function tablesOf(read: SsdRead): readonly RowsToStage[] {
  const given = new Set(read.files.flatMap(({ table }) => KEPT_OF[table] ?? []))
  return [
    ...read.batches.map((batch) => ({ table: batch.table, rows: toReturnRows(batch) })),
    { table: 'CareTold', rows: toCareToldRows(read.careTold) },
    { table: 'ReviewsTold', rows: toReviewsToldRows(read.reviewsTold) },
    { table: 'VisitsTold', rows: toVisitRows(read.visitsTold) },
    { table: 'Involvements', rows: toInvolvementRows(read.held) },
  ]
    .filter(({ table }) => given.has(table))
    .map((one) => ({ ...one, unread: childrenRefused(read, one.table) }))
}

/** Children of whom a row that this table is made from was refused: what is held of them is not taken for withdrawn. */
function childrenRefused({ refused: rows }: SsdRead, table: string): readonly string[] {
  return rows
    .filter(({ table: from }) => (KEPT_OF[from] ?? [MADE_FROM[from] ?? '']).includes(table))
    .map(({ child }) => child)
}
