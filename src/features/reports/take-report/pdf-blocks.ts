import {
  addBulletList,
  addParagraph,
  addTable,
  drawUnread,
  GREEN,
  heightOf,
  INK,
  keepTogether,
  LEFT,
  type Sheet,
  WIDTH,
  writeText,
} from '../../../platform/pdf/index.ts'
import type { TableBlock } from '../report-document.ts'
import type { ChartWidth } from './chart-shapes.ts'
import { addChart } from './pdf-chart.ts'
import { type PrintedBlock, toWords } from './printed-report.ts'
import { toSides } from '../table-sides.ts'
import { toShares } from './table-columns.ts'

const TINT = '#eef4f1'
const MARK = '#7ba08f'

/** How much larger than the body a heading is. */
const LARGER = { H2: 1.75, H3: 1.28, H4: 1.08 } as const

/** A heading, which stays with what follows it. `before` is called on its page, before it is written. */
export function addTitle(sheet: Sheet, kind: keyof typeof LARGER, text: string, before = () => {}): void {
  const { pdf, root, size } = sheet
  const letters = size * LARGER[kind]
  if (pdf.y > 61) pdf.y += size * (kind === 'H2' ? 2 : 0.9)
  pdf.fontSize(letters)
  keepTogether(sheet, heightOf(sheet, 'bold', text, WIDTH) + size * 5)
  before()
  root.add(
    pdf.struct(kind, {}, () => {
      pdf.fontSize(letters).fillColor(kind === 'H4' ? INK : GREEN)
      writeText(sheet, 'bold', text, { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
  pdf.y += size * 0.45
}

type Beside = { readonly weight: 'regular' | 'bold'; readonly text: string }

/** Words beside a thick line, on a tint or on none. */
function addBeside(sheet: Sheet, kind: 'P' | 'BlockQuote', parts: readonly Beside[]): void {
  const { pdf, root, size } = sheet
  const pad = size * 0.8
  const width = WIDTH - 2 * pad
  pdf.fontSize(size)
  const heights = parts.map(({ weight, text }) => heightOf(sheet, weight, text, width))
  const height = heights.reduce((sum, one) => sum + one, 0) + 1.4 * pad
  keepTogether(sheet, height)
  const top = pdf.y
  drawUnread(sheet, () => {
    if (kind === 'P') pdf.rect(LEFT, top, WIDTH, height).fill(TINT)
    pdf.rect(LEFT, top, 4, height).fill(kind === 'P' ? GREEN : MARK)
  })
  const outer = kind === 'P' ? root : pdf.struct('BlockQuote')
  if (kind !== 'P') root.add(outer)
  pdf.y = top + pad * 0.7
  for (const { weight, text } of parts)
    outer.add(
      pdf.struct('P', {}, () => {
        pdf.fontSize(size).fillColor(INK)
        writeText(sheet, weight, text, { x: LEFT + pad * 1.4, y: pdf.y, width: width - pad * 0.6 })
      }),
    )
  if (kind !== 'P') outer.end()
  pdf.y = top + height + size * 0.8
}

/** How many rows stand on the page on which a table begins: all of a short one, and never one alone. */
function linesTogether({ rows, total }: TableBlock): number {
  const lines = rows.length + (total === null ? 0 : 1)
  return lines <= 14 ? lines : 3
}

/** Of the body: many columns, or whole sentences in several, are set smaller. */
function lettersFor({ head, rows }: TableBlock): number {
  if (head.length > 6) return 0.72
  const isWordy = head.length > 4 && rows.some((cells) => cells.some(({ text }) => text.length > 120))
  return isWordy ? 0.76 : 0.9
}

function addTableBlock(sheet: Sheet, table: TableBlock): void {
  const small = { ...sheet, size: sheet.size * lettersFor(table) }
  const words = (cells: readonly { readonly text: string }[]): readonly string[] =>
    cells.map(({ text }) => text)
  keepTogether(sheet, sheet.size * (3 + 2 * linesTogether(table)))
  addTable(small, {
    caption: table.caption,
    head: table.head,
    rows: table.rows.map(words),
    total: table.total === null ? null : words(table.total),
    shares: toShares(table),
    align: toSides(table),
  })
  addNote(small, table)
  sheet.pdf.y += sheet.size * 0.5
}

function addNote(sheet: Sheet, { note }: TableBlock): void {
  if (note !== '') addParagraph(sheet, note)
}

export type Look = { readonly level: 1 | 2; readonly chartWidth: ChartWidth }

/** A block of a section. */
export function addBlock(sheet: Sheet, block: PrintedBlock, { level, chartWidth }: Look): void {
  switch (block.kind) {
    case 'paragraph':
      return addParagraph(sheet, toWords(block.pieces))
    case 'subheading':
      return addTitle(sheet, level === 1 ? 'H3' : 'H4', block.text)
    case 'list':
      return addBulletList(sheet, block.items.map(toWords))
    case 'table':
      return addTableBlock(sheet, block)
    case 'chart':
      addChart(sheet, block, chartWidth)
      // Bars have every value beside them; a page for children has no room to say it twice.
      if (chartWidth === 440 && block.chart === 'bars') return addNote(sheet, block.table)
      return addTableBlock(sheet, block.table)
    case 'callout':
      return addBeside(sheet, 'P', [{ weight: 'regular', text: block.text }])
    case 'quote': {
      const who = block.who === '' ? [] : [{ weight: 'regular', text: block.who } as const]
      return addBeside(sheet, 'BlockQuote', [{ weight: 'bold', text: `“${block.says}”` }, ...who])
    }
    default:
      return block satisfies never
  }
}
