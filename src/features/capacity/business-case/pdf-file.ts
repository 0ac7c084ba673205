// The document as a PDF that can be read aloud: four sheets, tables with heads, charts with words for who cannot see them.
import {
  addBulletList,
  addHeading,
  addParagraph,
  addTable,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../../platform/pdf/index.ts'
import type { Block, CaseDocument, Source } from '../case-document.ts'
import { addChart } from './pdf-chart.ts'

const SIZE = 10
const SMALL = 7.4

function addBlock(sheet: Sheet, block: Block): void {
  if (block.kind === 'words') return addParagraph(sheet, block.text)
  if (block.kind === 'bullets') return addBulletList(sheet, block.items)
  if (block.kind === 'chart') return addChart(sheet, block)
  const first = block.head.length > 2 ? 0.2 : 0.6
  const rest = (1 - first) / (block.head.length - 1)
  const shares = block.head.map((_, at) => (at === 0 ? first : rest))
  return addTable(sheet, { ...block, shares, align: 'figures' })
}

function addSources(sheet: Sheet, sources: readonly Source[]): void {
  addTable(sheet, {
    caption: 'Where each number comes from',
    head: ['Source', 'What', 'Number', 'Where from'],
    rows: sources.map(({ number, what, value, from, href }) => [
      `[${number}]`,
      what,
      value,
      `${from} ${href}`,
    ]),
    shares: [0.07, 0.26, 0.19, 0.48],
    align: 'text',
  })
}

/** The bytes of the PDF. */
export async function toPdfFile({ title, lead, pages, sources }: CaseDocument): Promise<Uint8Array> {
  const sheet = openSheet(title, SIZE)
  addHeading(sheet, 'H1', title)
  addParagraph(sheet, lead)
  for (const [at, { heading, blocks }] of pages.entries()) {
    if (at > 0) sheet.pdf.addPage()
    addHeading(sheet, 'H2', `${at + 1}. ${heading}`)
    const isLast = at === pages.length - 1
    const inSize = isLast ? { ...sheet, size: SMALL + 1 } : sheet
    for (const block of blocks) addBlock(inSize, block)
    if (isLast) addSources({ ...sheet, size: SMALL }, sources)
  }
  return await closeSheet(sheet)
}
