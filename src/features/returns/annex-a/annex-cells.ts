// The cells of one row of a list of Annex A.
import { addDays, type Day, dayOf, parseIsoDay, parseReturnDay } from '../../../kit/dates/index.ts'
import type { SheetRow, Workbook } from '../../../kit/xlsx/index.ts'
import type { ToldRefusedRow } from '../told-care.ts'
import { type AnnexColumn, type AnnexHeading, COLUMN_WORDS } from './annex-columns.ts'

/** Where refusals of a list go, and how its workbook counts days. */
export type Place = {
  readonly file: string
  readonly table: string
  readonly daysFrom: Workbook['daysFrom']
  readonly refused: ToldRefusedRow[]
}

export type Cells = {
  readonly line: number
  readonly child: string
  readonly text: (column: AnnexColumn) => string
  /** The code at the beginning: `C2` of `C2 - Full care order`; '' where there is none. */
  readonly code: (column: AnnexColumn) => string
  readonly day: (column: AnnexColumn) => Day | null
  /** Refuses the row: says that a column must hold something. */
  readonly miss: (column: AnnexColumn, expected: string) => null
  readonly isRefused: () => boolean
}

const LONGEST = 200

/** Reads the cells of one row by column; what cannot be read is noted in `refused`. */
export function openCells({ line, cells }: SheetRow, { at }: AnnexHeading, place: Place): Cells {
  const before = place.refused.length
  const text = (column: AnnexColumn): string => (cells[at.get(column) ?? -1] ?? '').trim().slice(0, LONGEST)
  const child = text('child').toUpperCase().slice(0, 48)
  const { file, table, refused } = place
  const note = (column: AnnexColumn, found: string, expected: string) =>
    refused.push({
      file,
      table,
      line,
      child,
      column: COLUMN_WORDS[column] ?? column,
      found,
      expected,
      isRowKept: false,
    })
  return {
    line,
    child,
    text,
    code: (column) => /^[A-Z]{1,4}\d{0,3}[AB]?\b/.exec(text(column).toUpperCase())?.[0] ?? '',
    day: (column) => {
      const found = text(column)
      if (found === '') return null
      const day = toDay(found, place.daysFrom)
      if (day === null) note(column, found, 'a real date, or nothing')
      return day
    },
    miss: (column, expected) => {
      note(column, text(column), expected)
      return null
    },
    isRefused: () => refused.length > before,
  }
}

/** A day as a spreadsheet counts it, as the return writes it, or as ISO has it, with or without a time. */
function toDay(found: string, daysFrom: Workbook['daysFrom']): Day | null {
  if (/^\d{1,5}(\.\d+)?$/.test(found)) {
    const number = Math.floor(Number(found))
    if (number < 61) return null
    return daysFrom === 1899 ? addDays(dayOf(1899, 12, 30), number) : addDays(dayOf(1904, 1, 1), number)
  }
  const [day = ''] = found.split(/[T ]/)
  return parseReturnDay(day) ?? parseIsoDay(day)
}
