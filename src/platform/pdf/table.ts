// A table that is read as one, with its head again at the top of each page it runs on to.
import {
  drawUnread,
  heightOf,
  INK,
  keepTogether,
  LEFT,
  type Run,
  type Sheet,
  WIDTH,
  writeText,
} from './sheet.ts'

export type PdfTable = {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The last line, in bold. Left out: none. */
  readonly total?: readonly string[] | null
  /** Of the width, for each column. */
  readonly shares: readonly number[]
  /** `figures`: what is not in the first column stands to the right. A list: each column by itself. */
  readonly align: 'figures' | 'text' | readonly ('left' | 'right')[]
}

type Line = {
  readonly cells: readonly string[]
  /** `again`: the head at the top of a further page, for the eye alone. */
  readonly part: 'head' | 'again' | 'body' | 'total'
}
type Drawn = {
  readonly table: PdfTable
  /** What the lines are read in. */
  readonly element: PDFKit.PDFStructureElement
}
type Place = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }

const GAP = 8
const LINE = '#c9d1ce'
const HEAD_LINE = '#5c6663'
const COLUMN_HEAD = { lang: 'en-GB', scope: 'Column' }
const ROW_HEAD = { lang: 'en-GB', scope: 'Row' }

/** A table with a caption and a head, a line below each row. */
export function addTable(sheet: Sheet, table: PdfTable): void {
  const { pdf, root, size } = sheet
  pdf.fontSize(size)
  keepTogether(sheet, heightOf(sheet, 'bold', table.caption, WIDTH) + size * 6)
  const element = pdf.struct('Table')
  root.add(element)
  element.add(
    pdf.struct('Caption', {}, () => {
      pdf.fontSize(size).fillColor(INK)
      writeText(sheet, 'bold', table.caption, { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
  pdf.y += size * 0.4
  const drawn = { table, element }
  addLine(sheet, drawn, { cells: table.head, part: 'head' })
  for (const cells of table.rows) addLine(sheet, drawn, { cells, part: 'body' })
  if (table.total) addLine(sheet, drawn, { cells: table.total, part: 'total' })
  element.end()
  pdf.y += size * 0.8
}

function placesOf({ shares, align }: PdfTable): readonly Place[] {
  const sideOf = (at: number): 'left' | 'right' => {
    if (align === 'text') return 'left'
    return align === 'figures' ? (at > 0 ? 'right' : 'left') : (align[at] ?? 'left')
  }
  return shares.map((share, at) => ({
    x: LEFT + WIDTH * shares.slice(0, at).reduce((sum, one) => sum + one, 0),
    width: WIDTH * share - (at === shares.length - 1 ? 0 : GAP),
    align: sideOf(at),
  }))
}

function addLine(sheet: Sheet, drawn: Drawn, line: Line): void {
  const { pdf, size } = sheet
  pdf.fontSize(size).fillColor(INK)
  const weight: Run['weight'] = line.part === 'body' ? 'regular' : 'bold'
  const places = placesOf(drawn.table)
  const height = Math.max(
    ...line.cells.map((text, at) => heightOf(sheet, weight, text, places[at]?.width ?? WIDTH)),
  )
  const before = pdf.page
  if (line.part !== 'again') keepTogether(sheet, height + size)
  if (pdf.page !== before && (line.part === 'body' || line.part === 'total')) {
    const again: Line = { cells: drawn.table.head, part: 'again' }
    addLine(sheet, drawn, again)
    pdf.fontSize(size).fillColor(INK)
  }
  const top = pdf.y
  const write = (text: string, at: number): void => {
    const { x, width, align } = places[at] ?? { x: LEFT, width: WIDTH, align: 'left' }
    writeText(sheet, weight, text, { x, y: top, width, align })
  }
  if (line.part === 'again') drawUnread(sheet, () => line.cells.forEach(write))
  else addCells(sheet, drawn, line, write)
  pdf.y = top + height + size * 0.25
  drawRule(sheet, line)
}

function addCells(
  { pdf }: Sheet,
  { element }: Drawn,
  { cells, part }: Line,
  write: (text: string, at: number) => void,
): void {
  const row = pdf.struct('TR')
  element.add(row)
  for (const [at, text] of cells.entries()) {
    const isHead = part === 'head'
    const kind = isHead || at === 0 ? 'TH' : 'TD'
    const says = kind === 'TD' ? {} : isHead ? COLUMN_HEAD : ROW_HEAD
    row.add(pdf.struct(kind, says, () => write(text, at)))
  }
  row.end()
}

function drawRule(sheet: Sheet, { part }: Line): void {
  const { pdf, size } = sheet
  const y = pdf.y
  const isHead = part === 'head' || part === 'again'
  drawUnread(sheet, () => {
    pdf
      .moveTo(LEFT, y)
      .lineTo(LEFT + WIDTH, y)
      .lineWidth(isHead ? 1 : 0.5)
      .stroke(isHead ? HEAD_LINE : LINE)
  })
  pdf.y += size * 0.35
}
