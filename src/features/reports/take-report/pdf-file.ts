// The report as a PDF that can be read aloud and found through: tags, bookmarks, contents that lead to their pages.
import {
  addNumberedList,
  addParagraph,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../../platform/pdf/index.ts'
import type { ReportDocument } from '../report-document.ts'
import { addBlock, addTitle } from './pdf-blocks.ts'
import { addPicture } from './pdf-chart.ts'
import { addBand, addCover, type Entry, keepContents } from './pdf-front.ts'
import {
  NOTES_LEAD,
  NOTES_TITLE,
  type PrintedReport,
  type PrintedSection,
  toPrintedReport,
} from './printed-report.ts'

const SIZE = 11
/** Of the children’s report, the largest that keeps each of its sections to a page. */
const CHILDREN_SIZES = [16, 14.5, 13] as const

/** The bytes of the PDF. */
export async function toPdfFile(document: ReportDocument): Promise<Uint8Array> {
  const report = toPrintedReport(document)
  if (report.audience !== 'children') return await toFullFile(report)
  for (const size of CHILDREN_SIZES) {
    const sheet = drawForChildren(report, size)
    const { count } = sheet.pdf.bufferedPageRange()
    if (count <= report.sections.length || size === CHILDREN_SIZES.at(-1))
      return await closeSheet(sheet, { says: '', without: 0 })
    sheet.pdf.removeAllListeners()
  }
  throw new Error('no size of letters is left')
}

async function toFullFile(report: PrintedReport): Promise<Uint8Array> {
  const sheet = openSheet(report.fullTitle, SIZE)
  addCover(sheet, report)
  const hasNotes = report.notes.length > 0
  const writeContents = keepContents(sheet, report.sections.length + (hasNotes ? 1 : 0))
  sheet.pdf.addPage()
  const entries = report.sections.map((section, at) => addSection(sheet, section, at))
  const notes = hasNotes ? [addNotes(sheet, report)] : []
  writeContents([...entries, ...notes])
  return await closeSheet(sheet, { says: `${report.authority}: ${report.fullTitle}`, without: 1 })
}

/** Where a heading stands, as bookmarks and contents need it. */
function markPlace({ pdf }: Sheet, to: string, title: string): number {
  pdf.addNamedDestination(to, 'XYZ', 0, pdf.y - 10, null)
  pdf.outline.addItem(title)
  return pdf.bufferedPageRange().count - 1
}

function addSection(sheet: Sheet, { key, title, level, blocks }: PrintedSection, at: number): Entry {
  if (level === 1 && at > 0 && sheet.pdf.y > 480) sheet.pdf.addPage()
  const section = sheet.pdf.struct('Sect')
  sheet.root.add(section)
  const within = { ...sheet, root: section }
  let page = 0
  addTitle(within, level === 1 ? 'H2' : 'H3', title, () => {
    page = markPlace(sheet, key, title)
  })
  for (const block of blocks) addBlock(within, block, { level, chartWidth: 640 })
  section.end()
  return { title, level, to: key, page }
}

function addNotes(sheet: Sheet, { notes }: PrintedReport): Entry {
  let page = 0
  addTitle(sheet, 'H2', NOTES_TITLE, () => {
    page = markPlace(sheet, 'notes', NOTES_TITLE)
  })
  addParagraph(sheet, NOTES_LEAD)
  addNumberedList(sheet, notes)
  return { title: NOTES_TITLE, level: 1, to: 'notes', page }
}

function drawForChildren(report: PrintedReport, size: number): Sheet {
  const sheet = openSheet(report.fullTitle, size)
  addBand(sheet, report)
  for (const [at, { key, title, picture, blocks }] of report.sections.entries()) {
    if (at > 0) sheet.pdf.addPage()
    addTitle(sheet, 'H2', title, () => markPlace(sheet, key, title))
    if (picture !== null) addPicture(sheet, picture, size * 17)
    for (const block of blocks) addBlock(sheet, block, { level: 1, chartWidth: 440 })
  }
  if (report.notes.length > 0) addNotes(sheet, report)
  return sheet
}
