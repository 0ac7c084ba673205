// The tables of a report as its files for spreadsheets hold them, to hold against what its page prints.
import { unzipSync } from 'fflate'
import { readWorkbook } from '../../src/kit/xlsx/index.ts'

export type TableTexts = readonly (readonly string[])[]

/** A row of CSV at a time; a quoted cell may hold commas and line ends. */
function readCsvText(text: string): TableTexts {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

/** The tables of a zip of CSV files, in order; its contents are left out. */
export function tablesOfCsv(bytes: Uint8Array): readonly TableTexts[] {
  const files = Object.entries(unzipSync(bytes)).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return files.slice(1).map(([, file]) => readCsvText(new TextDecoder().decode(file)))
}

/** The sheets of a workbook, in order; the first, which lists them, is left out. */
export function tablesOfXlsx(bytes: Uint8Array): readonly TableTexts[] {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(`the workbook cannot be read: ${read.failure.kind}`)
  return read.value.sheets.slice(1).map(({ rows }) => rows.map(({ cells }) => cells))
}

/** Numbers as numbers however they are written, words as they are: `1,593`, `1593`; `90.0%`, `90`. */
export function plainTables(tables: readonly TableTexts[]): readonly TableTexts[] {
  const plain = (text: string): string =>
    /^[\d,.]+%?$/.test(text) ? String(Number(text.replaceAll(/[,%]/g, ''))) : text.replace(/^'/, '').trim()
  return tables.map((rows) =>
    rows.map((cells) => {
      const texts = cells.map(plain)
      return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
    }),
  )
}
