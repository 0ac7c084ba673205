// The tables of a report one after the other, those of its charts among them, for who works on with the numbers.
import type { Cell, ReportDocument, TableBlock } from '../report-document.ts'
import { linesOf } from '../table-sides.ts'

export type ReportTable = {
  /** From 1, in the order of the report. */
  readonly number: number
  readonly section: string
  readonly table: TableBlock
}

/** Every table of a report. */
export function listTables({ sections }: ReportDocument): readonly ReportTable[] {
  const found = sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'table') return [{ section: title, table: block }]
      return block.kind === 'chart' ? [{ section: title, table: block.table }] : []
    }),
  )
  return found.map((one, at) => ({ ...one, number: at + 1 }))
}

export type CellKind = 'words' | 'count' | 'plain' | 'percent'

/** What a cell holds. A number that its text says more of than its value, as `35.3 per 100`, stays words. */
export function kindOf({ text, value }: Cell): CellKind {
  if (value === null) return 'words'
  if (/^[\d.,−-]+%$/.test(text)) return 'percent'
  if (!/^[\d.,−-]+$/.test(text)) return 'words'
  return Number.isInteger(value) ? 'count' : 'plain'
}

export const CONTENTS_HEAD = ['Table', 'What it shows', 'Section', 'Counted', 'Note'] as const

/** A line on a table for the list of them all. */
export const contentsLine = ({ number, section, table }: ReportTable): readonly string[] => [
  String(number),
  table.caption,
  section,
  table.unit,
  table.note,
]

/** The rows of a table below its head. */
export const rowsOf = ({ table }: ReportTable): readonly (readonly Cell[])[] => linesOf(table)
