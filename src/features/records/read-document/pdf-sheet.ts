// The pages of a PDF: its fonts, margins and colours, and the few ways in which anything is put on them.
import { fileURLToPath } from 'node:url'
import Pdf from 'pdfkit'
import { FILE_TITLES, type Printed } from '../printed.ts'

export const GREEN = '#1a5440'
export const INK = '#0b0c0c'
export const LINE = '#c9d1ce'
export const TINT = '#e2efe8'
export const MARGIN = 62
export const WIDTH = 595.28 - 2 * MARGIN
const BOTTOM = 841.89 - MARGIN

// The library behind it cannot put a variable font into a file, and Inter comes as no other; so both are in this one.
const fontFile = (letters: 'latin' | 'latin-ext', weight: string): string =>
  fileURLToPath(
    import.meta.resolve(
      `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${letters}-${weight}-normal.woff`,
    ),
  )

// Letters such as those of Łucja and Šárka lie in a font file of their own.
const EXTENDED = /([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+)/

type Weight = 'regular' | 'bold'

/** Writes a text with each of its letters in the font file that has it. */
export function write(
  pdf: PDFKit.PDFDocument,
  weight: Weight,
  text: string,
  at: readonly [number, number] | null,
  options: PDFKit.Mixins.TextOptions,
): void {
  const runs = text.split(EXTENDED).filter((run) => run !== '')
  for (const [place, run] of (runs.length === 0 ? [''] : runs).entries()) {
    const more = { ...options, continued: place < runs.length - 1 || (options.continued ?? false) }
    pdf.font(EXTENDED.test(run) ? `${weight}-extended` : weight)
    if (place === 0 && at !== null) pdf.text(run, at[0], at[1], more)
    else pdf.text(run, more)
  }
}

/** A PDF being written. */
export type Sheet = {
  readonly pdf: PDFKit.PDFDocument
  readonly root: PDFKit.PDFStructureElement
  /** Of the usual text, in points. */
  readonly size: number
}

/** Begins a page where what comes next, of this height, would not fit any more. */
export function keepTogether({ pdf }: Sheet, height: number): void {
  if (pdf.y + height > BOTTOM && pdf.y > MARGIN) pdf.addPage()
}

/** What is drawn and means nothing: lines and tints. */
export function drawMeaningless({ pdf }: Sheet, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

/** Adds a part of the structure, and draws what is in it. */
export function addPart(sheet: Sheet, kind: string, draw: () => void): void {
  const { pdf, root } = sheet
  root.add(pdf.struct(kind, {}, draw))
}

/** Numbers the pages where there is more than one. */
export function addPageNumbers({ pdf, size }: Sheet): void {
  const { start, count } = pdf.bufferedPageRange()
  if (count < 2) return
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(start + page)
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf
      .font('regular')
      .fontSize(size - 2)
      .fillColor(INK)
      .text(`Page ${page + 1} of ${count}`, MARGIN, BOTTOM + 22, {
        width: WIDTH,
        align: 'center',
        lineBreak: false,
      })
    pdf.endMarkedContent()
  }
}

/** An empty document of A4 pages. */
export function beginSheet({ kind }: Printed): Sheet {
  const title = FILE_TITLES[kind]
  const pdf = new Pdf({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    font: fontFile('latin', '400'),
    info: { Title: title, Author: '', Creator: 'Footprint', Producer: 'Footprint' },
  })
  for (const [weight, number] of [
    ['regular', '400'],
    ['bold', '700'],
  ] as const) {
    pdf.registerFont(weight, fontFile('latin', number))
    pdf.registerFont(`${weight}-extended`, fontFile('latin-ext', number))
  }
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return { pdf, root, size: kind === 'letter' ? 12.5 : 10.5 }
}
