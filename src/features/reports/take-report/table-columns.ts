// How the columns of a table share the width of a page.
import type { Cell, TableBlock } from '../report-document.ts'

/** In letters: up to this a column asks for all that its longest text needs, and for less and less beyond. */
const WHOLE = 30
const LONGEST_WORD = 40
const NARROWEST = 9

const lengthOf = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length), 0)

/** The lines of a table, with that for all. */
export const linesOf = ({ rows, total }: TableBlock): readonly (readonly Cell[])[] =>
  total === null ? rows : [...rows, total]

/** Of the width, for each column: by its longest text, and never less than its longest word asks. */
export function toShares(table: TableBlock): readonly number[] {
  const weights = table.head.map((heading, at) => {
    const texts = linesOf(table).map((cells) => cells[at]?.text ?? '')
    const longest = lengthOf(texts)
    const asked = Math.min(longest, WHOLE) + 3.5 * Math.sqrt(Math.max(0, longest - WHOLE))
    const word = lengthOf(texts.flatMap((text) => text.split(/[\s-]+/)))
    // A year in a head is not parted; bold letters are wider.
    const head = lengthOf(heading.split(/\s+/)) * 1.2
    return Math.max(NARROWEST, Math.min(Math.max(word, head), LONGEST_WORD) + 2, asked)
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** Columns of numbers stand to the right. */
export function toSides(table: TableBlock): readonly ('left' | 'right')[] {
  return table.head.map((_, at) => {
    const cells = linesOf(table).flatMap((line) => line[at] ?? [])
    const isNumbers = at > 0 && cells.some(({ value, isHidden }) => value !== null || isHidden)
    const isMeant = cells.every(({ text, value, isHidden }) => value !== null || isHidden || text.length < 15)
    return isNumbers && isMeant ? 'right' : 'left'
  })
}
