// The tables of a report as one spreadsheet, a sheet each, and as CSV, a file each in one zip.
import { strToU8, zipSync } from 'fflate'
import { writeCsv } from '../../../kit/csv/write.ts'
import { type SheetCell, writeWorkbook } from '../../../platform/xlsx/index.ts'
import type { Cell, ReportDocument } from '../report-document.ts'
import { toPrintedReport } from './printed-report.ts'
import { CONTENTS_HEAD, contentsLine, kindOf, listTables, rowsOf } from './report-tables.ts'

const words = (text: string): SheetCell => ({ kind: 'words', text })

function toSheetCell(cell: Cell): SheetCell {
  const kind = kindOf(cell)
  if (kind === 'words' || cell.value === null) return words(cell.text)
  return { kind: 'number', value: cell.value, look: kind }
}

/** What the list of the tables begins with: what they are of, and that a draft is one. */
function aboutLines(document: ReportDocument): readonly string[] {
  const { fullTitle, authority, facts, draft } = toPrintedReport(document)
  return [`${authority}: ${fullTitle}`, ...facts, ...(draft === '' ? [] : [draft])]
}

/** The bytes of the spreadsheet. Its first sheet lists the others. */
export function toXlsxFile(document: ReportDocument): Uint8Array {
  const tables = listTables(document)
  const contents = tables.map((one) => contentsLine(one).map(words))
  const about = aboutLines(document).map((line) => [words(''), words(line)])
  return writeWorkbook([
    { name: 'Contents', head: CONTENTS_HEAD, rows: [...contents, ...about] },
    ...tables.map((one) => ({
      name: `${one.number} ${one.table.caption}`,
      head: one.table.head,
      rows: rowsOf(one).map((cells) => cells.map(toSheetCell)),
    })),
  ])
}

/** Numbers without what parts the thousands, so that they are read as numbers. */
function toCsvText(cell: Cell): string {
  const kind = kindOf(cell)
  if (kind === 'words' || cell.value === null) return cell.text
  return `${cell.value}${kind === 'percent' ? '%' : ''}`
}

// So that Excel reads it as what it is.
const MARK = '\uFEFF'

const nameOf = (number: number, caption: string): string => {
  const plain = caption
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${String(number).padStart(2, '0')}-${plain.slice(0, 60)}.csv`
}

/** The bytes of a zip of CSV files; the first lists the others. */
export function toCsvZip(document: ReportDocument): Uint8Array {
  const tables = listTables(document)
  const lead = aboutLines(document).map((line) => ['', line])
  const files: Record<string, Uint8Array> = {
    '00-contents.csv': strToU8(MARK + writeCsv([[...CONTENTS_HEAD], ...tables.map(contentsLine), ...lead])),
  }
  for (const one of tables) {
    const lines = rowsOf(one).map((cells) => cells.map(toCsvText))
    files[nameOf(one.number, one.table.caption)] = strToU8(MARK + writeCsv([one.table.head, ...lines]))
  }
  return zipSync(files)
}
