// A plain document as a PDF that can be read aloud: tagged, in its language, with its font inside.
import Pdf from 'pdfkit'
import { readFontFile } from './font-file.ts'

export const INK = '#0b0c0c'
export const GREEN = '#1a5440'
const MARGIN = 60
const PAGE_WIDTH = 595.28
const PAGE_HEIGHT = 841.89
export const LEFT = MARGIN
export const WIDTH = PAGE_WIDTH - 2 * MARGIN
const BOTTOM = PAGE_HEIGHT - MARGIN

export type Sheet = {
  readonly pdf: PDFKit.PDFDocument
  readonly root: PDFKit.PDFStructureElement
  /** Of the body, in points. */
  readonly size: number
}

type Weight = 'regular' | 'bold'
export type Run = { readonly weight: Weight; readonly text: string }
type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right'
}

const LINE_GAP = 2.5

const WEIGHTS: readonly (readonly [Weight, string])[] = [
  ['regular', '400'],
  ['bold', '700'],
]

const fontFile = (letters: 'latin' | 'latin-ext', weight: string): Buffer =>
  readFontFile(
    `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${letters}-${weight}-normal.woff`,
  )

// Letters such as those of Łucja lie in a font file of their own.
const FURTHER = /([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+)/

/** Begins a document of this title, which says of nobody whom it is about: it is shown in the bar of a window. */
export function openSheet(title: string, size = 10.5): Sheet {
  const pdf = new Pdf({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // None of pdfkit's own: ours are registered below.
    font: '',
    info: { Title: title, Author: '', Creator: 'Footprint', Producer: 'Footprint' },
  })
  for (const [weight, number] of WEIGHTS) {
    pdf.registerFont(weight, fontFile('latin', number))
    pdf.registerFont(`further-${weight}`, fontFile('latin-ext', number))
  }
  pdf.font('regular')
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return { pdf, root, size }
}

/** Writes a text at a place, each letter in the font file that has it. */
export function writeText(sheet: Sheet, weight: Weight, text: string, place: Place): void {
  writeRuns(sheet, [{ weight, text }], place)
}

/** Writes a text of which some is bold. */
export function writeRuns(
  { pdf }: Sheet,
  runs: readonly Run[],
  { x, y, width, align = 'left' }: Place,
): void {
  const pieces = runs.flatMap(({ weight, text }) =>
    text
      .split(FURTHER)
      .filter((piece) => piece !== '')
      .map((piece) => ({ font: FURTHER.test(piece) ? `further-${weight}` : weight, piece })),
  )
  const whole = pieces.length === 0 ? [{ font: 'regular', piece: '' }] : pieces
  for (const [index, { font, piece }] of whole.entries()) {
    const options = { width, lineGap: LINE_GAP, align, continued: index < whole.length - 1 }
    pdf.font(font)
    if (index === 0) pdf.text(piece, x, y, options)
    else pdf.text(piece, options)
  }
}

/** How high a text is in a width, with the font size that is set. */
export function heightOf({ pdf }: Sheet, weight: Weight, text: string, width: number): number {
  return pdf.font(weight).heightOfString(text, { width, lineGap: LINE_GAP })
}

/** Begins a page where something of this height does not fit on this one. */
export function keepTogether({ pdf }: Sheet, height: number): void {
  if (pdf.y + height > BOTTOM && pdf.y > MARGIN) pdf.addPage()
}

/** Draws what is only for the eye: a line, a mark. */
export function drawUnread({ pdf }: Sheet, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

/** What stands at the foot of the pages. */
export type Foot = {
  /** Before the number of the page; '' for nothing. */
  readonly says: string
  /** How many pages at the front have none. */
  readonly without: number
}

const PLAIN_FOOT: Foot = { says: '', without: 0 }

/** Numbers the pages, where there is more than one, and gives the bytes. */
export async function closeSheet({ pdf, root, size }: Sheet, foot = PLAIN_FOOT): Promise<Uint8Array> {
  root.end()
  numberPages(pdf, size, foot)
  const chunks: Uint8Array[] = []
  const written = new Promise<Uint8Array>((done, failed) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => done(Buffer.concat(chunks)))
    pdf.on('error', failed)
  })
  pdf.end()
  return await written
}

function numberPages(pdf: PDFKit.PDFDocument, size: number, { says, without }: Foot): void {
  const { start, count } = pdf.bufferedPageRange()
  if (count < 2) return
  for (let page = without; page < count; page += 1) {
    pdf.switchToPage(start + page)
    // Below the margin the text would begin a page of its own.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf
      .font('regular')
      .fontSize(size - 2)
      .fillColor(INK)
    pdf.text(`${says === '' ? '' : `${says} · `}Page ${page + 1} of ${count}`, LEFT, BOTTOM + 20, {
      width: WIDTH,
      align: 'center',
      lineBreak: false,
    })
    pdf.endMarkedContent()
  }
}
