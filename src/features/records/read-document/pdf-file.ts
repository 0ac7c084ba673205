// A document as a PDF that can be read aloud: tagged, in its language, with its fonts inside.
import { toDate } from '../../../kit/dates/index.ts'
import { type Block, type ListItem, partWho, saysWho, toBlocks } from '../blocks.ts'
import type { Section } from '../document.ts'
import { FILE_TITLES, type Printed } from '../printed.ts'
import {
  addPageNumbers,
  addPart,
  beginSheet,
  drawMeaningless,
  GREEN,
  INK,
  keepTogether,
  LINE,
  MARGIN,
  type Sheet,
  TINT,
  WIDTH,
  write,
} from './pdf-sheet.ts'

const LEFT_COLUMN = WIDTH * 0.64

function addParagraph(sheet: Sheet, text: string): void {
  const { pdf, size } = sheet
  pdf.font('regular').fontSize(size)
  keepTogether(sheet, Math.min(pdf.heightOfString(text, { width: WIDTH }), size * 3))
  addPart(sheet, 'P', () => {
    write(pdf.fontSize(size).fillColor(INK), 'regular', text, [MARGIN, pdf.y], { width: WIDTH, lineGap: 3 })
  })
  pdf.y += size * 0.55
}

function addHeading(sheet: Sheet, kind: 'H1' | 'H2', text: string): void {
  const { pdf, size } = sheet
  pdf.y += kind === 'H2' ? size * 0.5 : 0
  keepTogether(sheet, size * 6)
  addPart(sheet, kind, () => {
    pdf.fontSize(kind === 'H1' ? size + 9 : size + 2).fillColor(GREEN)
    write(pdf, 'bold', text, [MARGIN, pdf.y], { width: WIDTH })
  })
  pdf.y += size * 0.4
}

function addList(sheet: Sheet, items: readonly ListItem[]): void {
  const { pdf, root, size } = sheet
  const list = pdf.struct('L')
  root.add(list)
  for (const { says, who } of items) {
    const text = who === '' ? says : `${says} – ${who}`
    pdf.font('regular').fontSize(size)
    keepTogether(sheet, size * 2)
    const top = pdf.y
    drawMeaningless(sheet, () => pdf.circle(MARGIN + 4, top + size * 0.6, 1.8).fill(INK))
    const item = pdf.struct('LI')
    list.add(item)
    item.add(
      pdf.struct('LBody', {}, () => {
        write(pdf.fillColor(INK), 'regular', text, [MARGIN + 16, top], { width: WIDTH - 16, lineGap: 3 })
      }),
    )
    item.end()
    pdf.y += size * 0.25
  }
  list.end()
  pdf.y += size * 0.4
}

function addRow(sheet: Sheet, table: PDFKit.PDFStructureElement, { says, who }: ListItem): void {
  const { pdf, size } = sheet
  const right = { width: WIDTH - LEFT_COLUMN - 14, lineGap: 2 }
  const left = { width: LEFT_COLUMN, lineGap: 2 }
  pdf.font('bold').fontSize(size)
  const height = Math.max(pdf.heightOfString(says, left), pdf.heightOfString(who, right))
  keepTogether(sheet, height + size)
  const top = pdf.y
  const row = pdf.struct('TR')
  table.add(row)
  row.add(
    pdf.struct('TD', {}, () => {
      write(pdf.fillColor(INK), 'regular', says, [MARGIN, top], left)
    }),
  )
  row.add(
    pdf.struct('TD', {}, () => {
      const { name, rest } = partWho(who)
      write(pdf, 'bold', name, [MARGIN + LEFT_COLUMN + 14, top], { ...right, continued: rest !== '' })
      if (rest !== '') write(pdf, 'regular', rest, null, right)
    }),
  )
  row.end()
  pdf.y = top + height + size * 0.4
  drawMeaningless(sheet, () =>
    pdf
      .moveTo(MARGIN, pdf.y)
      .lineTo(MARGIN + WIDTH, pdf.y)
      .lineWidth(0.6)
      .stroke(LINE),
  )
  pdf.y += size * 0.45
}

function addTable(sheet: Sheet, items: readonly ListItem[]): void {
  const { pdf, root, size } = sheet
  const table = pdf.struct('Table')
  root.add(table)
  for (const item of items) addRow(sheet, table, item)
  table.end()
  pdf.y += size * 0.3
}

function addBlock(sheet: Sheet, block: Block): void {
  if (block.kind === 'paragraph') addParagraph(sheet, block.text)
  else if (saysWho(block.items)) addTable(sheet, block.items)
  else addList(sheet, block.items)
}

/** When the next meeting is stands out of a letter: a tinted box. */
function addBox(sheet: Sheet, text: string): void {
  const { pdf, size } = sheet
  const pad = size * 0.9
  pdf.font('regular').fontSize(size)
  const height = pdf.heightOfString(text, { width: WIDTH - 2 * pad, lineGap: 3 }) + 2 * pad
  keepTogether(sheet, height)
  const top = pdf.y
  drawMeaningless(sheet, () => pdf.roundedRect(MARGIN, top, WIDTH, height, 5).fill(TINT))
  addPart(sheet, 'P', () => {
    write(pdf.fillColor(INK), 'regular', text, [MARGIN + pad, top + pad], {
      width: WIDTH - 2 * pad,
      lineGap: 3,
    })
  })
  pdf.y = top + height + size * 0.6
}

function addSection(sheet: Sheet, printed: Printed, { key, heading, text }: Section): void {
  const blocks = toBlocks(text)
  if (blocks.length === 0) return
  if (heading !== '') addHeading(sheet, 'H2', heading)
  for (const block of blocks) {
    if (printed.kind === 'letter' && key === 'next' && block.kind === 'paragraph') addBox(sheet, block.text)
    else addBlock(sheet, block)
  }
}

function addLetterhead(sheet: Sheet, { on, officer }: Printed): void {
  const { pdf, size } = sheet
  const top = pdf.y
  addPart(sheet, 'P', () => {
    const words = officer === null ? '' : `${officer}\nYour independent reviewing officer`
    write(pdf.fontSize(size).fillColor(INK), 'regular', words, [MARGIN, top], {
      width: WIDTH * 0.65,
      lineGap: 3,
    })
  })
  const below = pdf.y
  addPart(sheet, 'P', () => {
    pdf.text(toDate(on), MARGIN + WIDTH * 0.65, top, { width: WIDTH * 0.35, align: 'right' })
  })
  pdf.y = Math.max(below, pdf.y) + size * 1.6
}

/** The bytes of the PDF. */
export async function toPdfFile(printed: Printed): Promise<Uint8Array> {
  const sheet = beginSheet(printed)
  const { pdf, root } = sheet
  const chunks: Uint8Array[] = []
  const written = new Promise<Uint8Array>((done, failed) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => done(Buffer.concat(chunks)))
    pdf.on('error', failed)
  })
  if (printed.kind === 'letter') addLetterhead(sheet, printed)
  else {
    addHeading(sheet, 'H1', FILE_TITLES.adult)
    addParagraph(sheet, toDate(printed.on))
  }
  for (const section of printed.sections) addSection(sheet, printed, section)
  root.end()
  addPageNumbers(sheet)
  pdf.end()
  return await written
}
