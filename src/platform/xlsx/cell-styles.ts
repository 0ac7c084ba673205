/** How a number is shown: as it is, with thousands parted, or with one decimal and a percent sign behind it. */
export type NumberLook = 'plain' | 'count' | 'percent'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const PERCENT = 164
const FORMATS: Readonly<Record<NumberLook, number>> = { plain: 0, count: 3, percent: PERCENT }

// In this order: words, head, words that would begin a formula if they were typed, then the looks of numbers.
const WORDS = '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
const HEAD = '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
const QUOTED =
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>'
const LOOKS = ['plain', 'count', 'percent'] as const
const NUMBERS = LOOKS.map(
  (look) =>
    `<xf numFmtId="${FORMATS[look]}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
)

const ALL = [WORDS, HEAD, QUOTED, ...NUMBERS]
const FONT = '<sz val="11"/><name val="Arial"/><family val="2"/>'

/** The part of the file that says how cells look. */
export const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${PERCENT}" formatCode="0.0&quot;%&quot;"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${ALL.length}">${ALL.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

type Styled =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly look: NumberLook }

/** The number of a cell's look. Words stay words, even when somebody edits the cell and leaves it again. */
export function styleOf(cell: Styled, part: 'head' | 'body'): number {
  if (part === 'head') return 1
  if (cell.kind === 'number') return 3 + LOOKS.indexOf(cell.look)
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell.text) ? 2 : 0
}
