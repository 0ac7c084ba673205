// Reads a workbook of Annex A and keeps the rows of lists 7 and 8 until they are compared.
import { readWorkbook, type WorkbookFault } from '../../../kit/xlsx/index.ts'
import { collectionYearOf } from '../../../law/returns/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type AnnexRead, boundedBytes, FileOverLimitError, readAnnexA } from '../../returns/index.ts'
import { EMPTY_REPORT, type ImportedFile, type ImportReport, MOST_REFUSALS, type Refusal } from '../import.ts'
import { saveRefusals } from '../store/import-rows.ts'
import { toCareToldRows, toPlanRows } from '../told-rows.ts'
import type { FileSet, FileToLoad } from './file-sets.ts'
import type { DatasetReading } from './read-dataset.ts'
import { type RowsToStage, sayOfNobody, stageExtract, toReturnRows } from './stage-extract.ts'

const MEGABYTE = 1_048_576
/** A workbook is read whole, so it must be smaller than other files. */
const LARGEST_WORKBOOK = 50 * MEGABYTE

/** Reads the workbook and stages what it says. Where `says` is not empty nothing may be loaded. */
export async function readWorkbookFile(
  db: Db,
  sets: readonly FileSet[],
  { importId, largestFile, today }: DatasetReading,
): Promise<ImportReport> {
  const file = await readOnlyFile(sets, Math.min(largestFile, LARGEST_WORKBOOK))
  if (typeof file === 'string') return refused([file])
  const workbook = readWorkbook(file.bytes)
  if (!workbook.ok) return refused([`${file.name} ${sayWorkbookFault(workbook.failure)}`])
  const read = await readAnnexA(file.name, workbook.value, today)
  if (read.says.length > 0) return refused(read.says)
  if (read.lastDay === null)
    return refused([`${file.name}: no row of its lists has a day. Check that it is the right file.`])
  const refusals: readonly Refusal[] = read.refused
  await saveRefusals(db, importId, 1, refusals.slice(0, MOST_REFUSALS))
  const tables = tablesOf(read)
  const staged = await stageExtract(db, importId, tables)
  const year = sets[0]?.year
  const lost = new Set(
    read.refused.flatMap(({ table, line, isRowKept }) => (isRowKept ? [] : [`${table} ${line}`])),
  ).size
  return {
    ...EMPTY_REPORT,
    files: toFiles(file.name, read),
    years: [typeof year === 'number' ? year : collectionYearOf(read.lastDay)],
    counts: { ...EMPTY_REPORT.counts, refused: lost },
    warnings: tables.flatMap((one) => [...sayOfNobody(file.name, one.table, one.unread)]),
    staged,
  }
}

const refused = (says: readonly string[]): ImportReport => ({ ...EMPTY_REPORT, says: [...says] })

type WholeFile = { readonly name: string; readonly bytes: Uint8Array }

/** The one file of the sets, or a sentence. */
async function readOnlyFile(sets: readonly FileSet[], limit: number): Promise<WholeFile | string> {
  let first: WholeFile | null = null
  for (const set of sets) {
    for await (const file of set.files) {
      if (first !== null) return `${first.name} is a workbook. Load it by itself, without ${file.name}.`
      const bytes = await readWhole(file, limit)
      if (bytes === null) {
        return `${file.name} is larger than ${Math.round(limit / MEGABYTE)} MB, the most that is taken of a workbook. Check that it is the right file.`
      }
      first = { name: file.name, bytes }
    }
  }
  return first ?? 'There is no workbook. Check that it is the right place.'
}

async function readWhole(file: FileToLoad, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of boundedBytes(file.bytes, limit)) chunks.push(chunk)
  } catch (error) {
    if (error instanceof FileOverLimitError) return null
    throw error
  }
  return Buffer.concat(chunks)
}

const SAYINGS: Readonly<Record<Exclude<WorkbookFault['kind'], 'part'>, string>> = {
  'not-a-workbook': 'is a zip file, but no workbook that can be read. Unzip it, or save it again as .xlsx.',
  'too-large':
    'unpacks to more than a workbook of Annex A can hold. Nothing of it was read. Save only lists 7 and 8.',
  macros: 'holds macros. Save it as an Excel workbook without macros (.xlsx).',
  'external-links': 'has links to other workbooks. Break the links (Data, Edit Links) and save it again.',
  'locked-or-old': 'has a password or is an old spreadsheet. Save it without a password as .xlsx.',
}

function sayWorkbookFault(fault: WorkbookFault): string {
  if (fault.kind !== 'part') return SAYINGS[fault.kind]
  return `cannot be read: its part ${fault.part} is not correct XML, or holds entities. Save it again as .xlsx.`
}

/** The tables in which rows are kept, by list. */
const KEPT_OF = { 7: ['PlansTold'], 8: ['Header', 'Episodes', 'Reviews', 'CareTold'] } as const

function toFiles(file: string, { lists }: AnnexRead): ImportedFile[] {
  return lists.flatMap(({ list, sheet, rows, refused: lost }) =>
    KEPT_OF[list].map((table, at) => ({
      file: `${file}, ${sheet}`,
      table,
      set: 0,
      rows: at === 0 ? rows : 0,
      refused: at === 0 ? lost : 0,
    })),
  )
}

function tablesOf(read: AnnexRead): readonly RowsToStage[] {
  const unreadIn = (list: 7 | 8) =>
    read.refused.filter(({ table }) => table === `List ${list}`).map(({ child }) => child)
  const has = (list: 7 | 8) => read.lists.some((one) => one.list === list)
  const of8 = [
    ...read.batches.map((batch) => ({ table: batch.table, rows: toReturnRows(batch) })),
    { table: 'CareTold', rows: toCareToldRows(read.careTold) },
  ].map((one) => ({ ...one, unread: unreadIn(8) }))
  const of7 = [{ table: 'PlansTold', rows: toPlanRows(read.plansTold), unread: unreadIn(7) }]
  return [...(has(8) ? of8 : []), ...(has(7) ? of7 : [])]
}
