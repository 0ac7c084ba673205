// How the columns of a table share the width of a page.
import type { TableBlock } from '../report-document.ts'
import { linesOf } from '../table-sides.ts'

/** In letters of a table: how many stand side by side on a page, and what parts two columns. */
const PAGE = 88
const GAP = 3
/** A longer word is broken. */
const LONGEST_WORD = 40
/** Up to this a column asks for all that its longest text needs, and for less and less beyond. */
const WHOLE = 30

const lengthOf = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length), 0)

/** Of the width, for each column: never less than its longest word asks; the rest by its longest text. */
export function toShares(table: TableBlock): readonly number[] {
  const columns = table.head.map((heading, at) => {
    const texts = linesOf(table).map((cells) => cells[at]?.text ?? '')
    const word = lengthOf(texts.flatMap((text) => text.split(/[\s-]+/)))
    // A year in a head is not parted; bold letters are wider.
    const head = lengthOf(heading.split(/\s+/)) * 1.2
    const least = Math.min(Math.max(word, head, 4), LONGEST_WORD) + GAP
    const longest = lengthOf(texts)
    const asked = Math.min(longest, WHOLE) + 7 * Math.sqrt(Math.max(0, longest - WHOLE))
    return { least, more: Math.max(1, asked - least) }
  })
  const room = Math.max(
    0,
    columns.reduce((rest, { least }) => rest - least, PAGE),
  )
  const asked = columns.reduce((sum, { more }) => sum + more, 0)
  const widths = columns.map(({ least, more }) => least + (room * more) / asked)
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => width / sum)
}
