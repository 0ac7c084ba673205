// The parts of a plain document: headings, paragraphs, numbered lists and lists of two columns.
import {
  drawUnread,
  GREEN,
  heightOf,
  INK,
  keepTogether,
  LEFT,
  type Run,
  type Sheet,
  WIDTH,
  writeRuns,
  writeText,
} from './sheet.ts'

const NAMES = 0.34
const GAP = 12
const LINE = '#c9d1ce'

/** A heading, which stays with what follows it. */
export function addHeading(sheet: Sheet, kind: 'H1' | 'H2', text: string): void {
  const { pdf, root, size } = sheet
  const larger = kind === 'H1' ? size + 9 : size + 2.5
  if (kind === 'H2') pdf.y += size * 0.9
  keepTogether(sheet, larger + size * 4)
  root.add(
    pdf.struct(kind, {}, () => {
      pdf.fontSize(larger).fillColor(GREEN)
      writeText(sheet, 'bold', text, { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
  pdf.y += size * 0.4
}

/** A paragraph. */
export function addParagraph(sheet: Sheet, text: string): void {
  const { pdf, root, size } = sheet
  pdf.fontSize(size)
  keepTogether(sheet, Math.min(heightOf(sheet, 'regular', text, WIDTH), size * 4))
  root.add(
    pdf.struct('P', {}, () => {
      pdf.fontSize(size).fillColor(INK)
      writeText(sheet, 'regular', text, { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
  pdf.y += size * 0.5
}

/** A list with numbers. */
export function addNumberedList(sheet: Sheet, items: readonly string[]): void {
  addList(sheet, items, (index) => `${index + 1}.`)
}

/** A list with points. */
export function addBulletList(sheet: Sheet, items: readonly string[]): void {
  addList(sheet, items, () => '•')
}

function addList(sheet: Sheet, items: readonly string[], toMark: (index: number) => string): void {
  const { pdf, root, size } = sheet
  const indent = size * 1.6
  const list = pdf.struct('L')
  root.add(list)
  for (const [index, says] of items.entries()) {
    pdf.fontSize(size).fillColor(INK)
    keepTogether(sheet, Math.min(heightOf(sheet, 'regular', says, WIDTH - indent), size * 4))
    const top = pdf.y
    const item = pdf.struct('LI')
    list.add(item)
    const label = { x: LEFT, y: top, width: indent }
    item.add(pdf.struct('Lbl', {}, () => writeText(sheet, 'regular', toMark(index), label)))
    const body = { x: LEFT + indent, y: top, width: WIDTH - indent }
    item.add(pdf.struct('LBody', {}, () => writeText(sheet, 'regular', says, body)))
    item.end()
    pdf.y += size * 0.25
  }
  list.end()
  pdf.y += size * 0.3
}

export type PairRow = { readonly name: string; readonly says: string }

/** A table of names and what is said of each. */
export function addPairs(sheet: Sheet, rows: readonly PairRow[]): void {
  addTwoColumns(
    sheet,
    rows.map(({ name, says }) => ({
      left: [{ weight: 'bold', text: name }],
      right: [{ weight: 'regular', text: says }],
    })),
    { share: NAMES, leftIs: 'TH' },
  )
}

export type TwoCells = { readonly left: readonly Run[]; readonly right: readonly Run[] }

type TwoColumns = {
  /** Of the width that the left column takes. */
  readonly share: number
  /** Whether the left cell names the row. */
  readonly leftIs: 'TH' | 'TD'
}

/** A table of two columns with a line below each row. */
export function addTwoColumns(sheet: Sheet, rows: readonly TwoCells[], columns: TwoColumns): void {
  const { pdf, root, size } = sheet
  const table = pdf.struct('Table')
  root.add(table)
  for (const row of rows) addRow(sheet, table, row, columns)
  table.end()
  pdf.y += size * 0.3
}

// Where only some of it is bold, as if all were, which is never lower.
function heightOfCell(sheet: Sheet, cell: readonly Run[], width: number): number {
  const weight = cell.some((run) => run.weight === 'bold') ? 'bold' : 'regular'
  return heightOf(sheet, weight, cell.map(({ text }) => text).join(''), width)
}

function addRow(
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  { left, right }: TwoCells,
  { share, leftIs }: TwoColumns,
): void {
  const { pdf, size } = sheet
  const wide = WIDTH * share
  const rest = WIDTH - wide - GAP
  pdf.fontSize(size).fillColor(INK)
  const height = Math.max(heightOfCell(sheet, left, wide), heightOfCell(sheet, right, rest))
  keepTogether(sheet, height + size)
  const top = pdf.y
  const row = pdf.struct('TR')
  table.add(row)
  row.add(pdf.struct(leftIs, {}, () => writeRuns(sheet, left, { x: LEFT, y: top, width: wide })))
  const place = { x: LEFT + wide + GAP, y: top, width: rest }
  row.add(pdf.struct('TD', {}, () => writeRuns(sheet, right, place)))
  row.end()
  pdf.y = top + height + size * 0.3
  drawUnread(sheet, () => {
    pdf
      .moveTo(LEFT, pdf.y)
      .lineTo(LEFT + WIDTH, pdf.y)
      .lineWidth(0.6)
      .stroke(LINE)
  })
  pdf.y += size * 0.4
}
