// The first pages of the PDF: the cover, and the contents, which are written last, when the pages are known.
import {
  drawUnread,
  GREEN,
  heightOf,
  INK,
  LEFT,
  type Sheet,
  WIDTH,
  writeText,
} from '../../../platform/pdf/index.ts'
import type { PrintedReport } from './printed-report.ts'

const PAGE_WIDTH = 595.28
const ENTRIES_ON_A_PAGE = 30

function addLine(
  sheet: Sheet,
  text: string,
  look: {
    readonly kind: 'H1' | 'P'
    readonly letters: number
    readonly weight: 'regular' | 'bold'
    readonly colour: string
  },
): void {
  const { pdf, root } = sheet
  root.add(
    pdf.struct(look.kind, {}, () => {
      pdf.fontSize(look.letters).fillColor(look.colour)
      writeText(sheet, look.weight, text, { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
}

/** A page of its own: whose report it is, of which year, for whom, and whether it is frozen. */
export function addCover(sheet: Sheet, report: PrintedReport): void {
  const { pdf } = sheet
  drawUnread(sheet, () => pdf.rect(0, 0, PAGE_WIDTH, 480).fill(GREEN))
  pdf.y = 120
  addLine(sheet, report.authority, { kind: 'P', letters: 17, weight: 'bold', colour: '#ffffff' })
  pdf.y += 26
  addLine(sheet, report.title, { kind: 'H1', letters: 38, weight: 'bold', colour: '#ffffff' })
  pdf.y += 14
  addLine(sheet, report.year, { kind: 'P', letters: 30, weight: 'regular', colour: '#ffffff' })
  pdf.y = Math.max(pdf.y + 30, 520)
  for (const fact of report.facts) {
    addLine(sheet, fact, { kind: 'P', letters: 13, weight: 'regular', colour: INK })
    pdf.y += 4
  }
  if (report.draft === '') return
  pdf.y += 12
  addLine(sheet, report.draft, { kind: 'P', letters: 13, weight: 'bold', colour: '#a01c10' })
}

/** The children’s report has no cover: its first page begins with a band. */
export function addBand(sheet: Sheet, report: PrintedReport): void {
  const { pdf, size } = sheet
  pdf.fontSize(size * 1.9)
  const height = heightOf(sheet, 'bold', report.title, WIDTH) + size * 7.5
  drawUnread(sheet, () => pdf.rect(0, 0, PAGE_WIDTH, height).fill(GREEN))
  pdf.y = size * 1.8
  addLine(sheet, report.authority, { kind: 'P', letters: size * 0.85, weight: 'bold', colour: '#ffffff' })
  pdf.y += size * 0.4
  addLine(sheet, report.title, { kind: 'H1', letters: size * 1.9, weight: 'bold', colour: '#ffffff' })
  const facts = [report.year, ...report.facts, ...(report.draft === '' ? [] : ['Draft'])].join(' · ')
  addLine(sheet, facts, { kind: 'P', letters: size * 0.8, weight: 'regular', colour: '#ffffff' })
  pdf.y = height + size * 1.2
}

export type Entry = {
  readonly title: string
  readonly level: 1 | 2
  /** The name of the place it leads to. */
  readonly to: string
  /** From 0. */
  readonly page: number
}

/** Keeps pages for so many entries and gives what writes them when their pages are known. */
export function keepContents(sheet: Sheet, count: number): (entries: readonly Entry[]) => void {
  const { pdf, root, size } = sheet
  const first = pdf.bufferedPageRange().count
  for (let page = 0; page < Math.ceil(count / ENTRIES_ON_A_PAGE); page += 1) pdf.addPage()
  root.add(
    pdf.struct('H2', {}, () => {
      pdf.switchToPage(first)
      pdf.fontSize(size * 1.75).fillColor(GREEN)
      writeText(sheet, 'bold', 'Contents', { x: LEFT, y: 60, width: WIDTH })
    }),
  )
  const top = pdf.y + size
  const contents = pdf.struct('TOC')
  root.add(contents)
  return (entries) => {
    for (const [at, entry] of entries.entries()) {
      pdf.switchToPage(first + Math.floor(at / ENTRIES_ON_A_PAGE))
      if (at % ENTRIES_ON_A_PAGE === 0) pdf.y = at === 0 ? top : 60
      addEntry(sheet, contents, entry)
    }
    contents.end()
  }
}

function addEntry(sheet: Sheet, contents: PDFKit.PDFStructureElement, entry: Entry): void {
  const { pdf, size } = sheet
  const { title, level, to, page } = entry
  const indent = (level - 1) * 18
  const item = pdf.struct('TOCI')
  contents.add(item)
  const top = pdf.y
  const link = pdf.struct('Link')
  item.add(link)
  pdf.fontSize(size).fillColor(INK)
  const weight = level === 1 ? 'bold' : 'regular'
  link.add(() => writeText(sheet, weight, title, { x: LEFT + indent, y: top, width: WIDTH - indent - 50 }))
  const below = pdf.y
  // As pdfkit takes a text rather than a name.
  const leads = { structParent: link, Contents: Object(`${title}, page ${page + 1}`) }
  pdf.goTo(LEFT, top, WIDTH, below - top, to, leads)
  link.end()
  const place = { x: LEFT, y: top, width: WIDTH, align: 'right' } as const
  item.add(pdf.struct('Span', {}, () => writeText(sheet, 'regular', String(page + 1), place)))
  item.end()
  pdf.y = below
  pdf.y += size * 0.55
}
