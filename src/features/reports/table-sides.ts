import type { Cell, TableBlock } from './report-document.ts'

/** The lines of a table, with that for all. */
export const linesOf = ({ rows, total }: TableBlock): readonly (readonly Cell[])[] =>
  total === null ? rows : [...rows, total]

/** Columns of numbers stand to the right. */
export function toSides(table: TableBlock): readonly ('left' | 'right')[] {
  return table.head.map((_, at) => {
    const cells = linesOf(table).flatMap((line) => line[at] ?? [])
    const isNumbers = at > 0 && cells.some(({ value, isHidden }) => value !== null || isHidden)
    const isMeant = cells.every(({ text, value, isHidden }) => value !== null || isHidden || text.length < 15)
    return isNumbers && isMeant ? 'right' : 'left'
  })
}
