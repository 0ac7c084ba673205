// The parts of a plain document: headings, paragraphs, numbered lists and lists of two columns.
import {
  drawUnread,
  GREEN,
  heightOf,
  INK,
  keepTogether,
  LEFT,
  type Sheet,
  WIDTH,
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
  const { pdf, root, size } = sheet
  const indent = size * 2
  const list = pdf.struct('L')
  root.add(list)
  for (const [index, says] of items.entries()) {
    pdf.fontSize(size).fillColor(INK)
    keepTogether(sheet, heightOf(sheet, 'regular', says, WIDTH - indent))
    const top = pdf.y
    const item = pdf.struct('LI')
    list.add(item)
    const label = { x: LEFT, y: top, width: indent }
    item.add(pdf.struct('Lbl', {}, () => writeText(sheet, 'regular', `${index + 1}.`, label)))
    const body = { x: LEFT + indent, y: top, width: WIDTH - indent }
    item.add(pdf.struct('LBody', {}, () => writeText(sheet, 'regular', says, body)))
    item.end()
    pdf.y += size * 0.25
  }
  list.end()
}

export type PairRow = { readonly name: string; readonly says: string }

/** A table of names and what is said of each. */
export function addPairs(sheet: Sheet, rows: readonly PairRow[]): void {
  const { pdf, root } = sheet
  const table = pdf.struct('Table')
  root.add(table)
  for (const row of rows) addPair(sheet, table, row)
  table.end()
}

function addPair(sheet: Sheet, table: PDFKit.PDFStructureElement, { name, says }: PairRow): void {
  const { pdf, size } = sheet
  const names = WIDTH * NAMES
  const rest = WIDTH - names - GAP
  pdf.fontSize(size).fillColor(INK)
  const height = Math.max(heightOf(sheet, 'bold', name, names), heightOf(sheet, 'regular', says, rest))
  keepTogether(sheet, height + size)
  const top = pdf.y
  const row = pdf.struct('TR')
  table.add(row)
  row.add(pdf.struct('TH', {}, () => writeText(sheet, 'bold', name, { x: LEFT, y: top, width: names })))
  const place = { x: LEFT + names + GAP, y: top, width: rest }
  row.add(pdf.struct('TD', {}, () => writeText(sheet, 'regular', says, place)))
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
