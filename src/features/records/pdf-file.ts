// A document as a PDF that can be read aloud: tagged, in its language, with its fonts inside.
import { toDate } from '../../kit/dates/index.ts'
import {
  addBulletList,
  addHeading,
  addPairs,
  addParagraph,
  addTwoColumns,
  closeSheet,
  drawUnread,
  heightOf,
  INK,
  keepTogether,
  LEFT,
  openSheet,
  type Sheet,
  WIDTH,
  writeText,
} from '../../platform/pdf/index.ts'
import { type Block, namesFacts, partWho, saysWho, toBlocks } from './blocks.ts'
import type { Section } from './document.ts'
import { FILE_TITLES, type Printed, toSender } from './printed.ts'

/** Points from the top. */
const WINDOW = 142
const TINT = '#e2efe8'
/** A letter is in larger print. */
const SIZES = { letter: 12.5, adult: 10.5 } as const

function addBlock(sheet: Sheet, block: Block, section: Section): void {
  if (block.kind === 'paragraph') return addParagraph(sheet, block.text)
  if (!saysWho(block.items))
    return addBulletList(
      sheet,
      block.items.map(({ says, who }) => (who === '' ? says : `${says} – ${who}`)),
    )
  if (namesFacts(section))
    return addPairs(
      sheet,
      block.items.map(({ says, who }) => ({ name: says, says: who })),
    )
  const rows = block.items.map(({ says, who }) => {
    const { name, rest } = partWho(who)
    return {
      left: [{ weight: 'regular', text: says }],
      right: [
        { weight: 'bold', text: name },
        { weight: 'regular', text: rest },
      ],
    } as const
  })
  return addTwoColumns(sheet, rows, { share: 0.62, leftIs: 'TD' })
}

/** When the next meeting is stands out of a letter: a tinted box. */
function addBox(sheet: Sheet, text: string): void {
  const { pdf, root, size } = sheet
  const pad = size * 0.9
  const width = WIDTH - 2 * pad
  pdf.fontSize(size)
  const height = heightOf(sheet, 'regular', text, width) + 2 * pad
  keepTogether(sheet, height)
  const top = pdf.y
  drawUnread(sheet, () => pdf.roundedRect(LEFT, top, WIDTH, height, 5).fill(TINT))
  root.add(
    pdf.struct('P', {}, () => {
      pdf.fillColor(INK)
      writeText(sheet, 'regular', text, { x: LEFT + pad, y: top + pad, width })
    }),
  )
  pdf.y = top + height + size * 0.6
}

function addSection(sheet: Sheet, printed: Printed, section: Section): void {
  const { key, heading, text } = section
  const blocks = toBlocks(text)
  if (blocks.length === 0) return
  if (heading !== '') addHeading(sheet, 'H2', heading)
  for (const block of blocks) {
    if (printed.kind === 'letter' && key === 'next' && block.kind === 'paragraph') addBox(sheet, block.text)
    else addBlock(sheet, block, section)
  }
}

function addLine(sheet: Sheet, text: string, align: 'left' | 'right' = 'left'): void {
  const { pdf, root, size } = sheet
  root.add(
    pdf.struct('P', {}, () => {
      pdf.fontSize(size).fillColor(INK)
      writeText(sheet, 'regular', text, { x: LEFT, y: pdf.y, width: WIDTH, align })
    }),
  )
}

/** As a letter begins: who writes and the day; whom it goes to, where it goes by post. */
function addLetterhead(sheet: Sheet, printed: Printed): void {
  const { pdf, size } = sheet
  const { on, to } = printed
  const sender = toSender(printed)
  const top = pdf.y
  if (sender !== null) addLine(sheet, sender)
  const below = pdf.y
  pdf.y = top
  addLine(sheet, toDate(on), 'right')
  pdf.y = Math.max(below, pdf.y) + size * 1.4
  if (to === null) return
  // Where the window of an envelope is.
  pdf.y = Math.max(pdf.y, WINDOW)
  addLine(sheet, to)
  pdf.y += size * 2
}

/** The bytes of the PDF. */
export async function toPdfFile(printed: Printed): Promise<Uint8Array> {
  const sheet = openSheet(FILE_TITLES[printed.kind], SIZES[printed.kind])
  if (printed.kind === 'letter' || printed.to !== null) addLetterhead(sheet, printed)
  if (printed.kind === 'adult') {
    addHeading(sheet, 'H1', FILE_TITLES.adult)
    if (printed.to === null) addParagraph(sheet, toDate(printed.on))
  }
  for (const section of printed.sections) addSection(sheet, printed, section)
  return await closeSheet(sheet)
}
