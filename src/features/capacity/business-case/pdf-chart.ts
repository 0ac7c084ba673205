import { INK, keepTogether, LEFT, type Sheet, WIDTH, writeText } from '../../../platform/pdf/index.ts'
import type { Block, ChartBar } from '../case-document.ts'

const GREEN = '#1a5440'
const AMBER = '#946200'
const QUIET = '#5c6663'
const HEIGHT = 150
const LABELS = 30

type Chart = Extract<Block, { kind: 'chart' }>

const wordsOf = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(value)

/** Columns with the range of each, and a mark where what it is held against lies. The same is said in words. */
export function addChart(sheet: Sheet, chart: Chart): void {
  const { pdf, root, size } = sheet
  keepTogether(sheet, HEIGHT + LABELS + size * 5)
  root.add(
    pdf.struct('P', {}, () => {
      pdf.fontSize(size).fillColor(INK)
      writeText(sheet, 'bold', chart.caption, { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
  const top = pdf.y + size
  root.add(
    pdf.struct('Figure', { alt: `${chart.caption}. ${chart.says}` }, () => drawBars(sheet, chart, top)),
  )
  pdf.y = top + HEIGHT + LABELS
  addLegend(sheet, chart)
  pdf.y += size * 1.2
}

function drawBars(sheet: Sheet, { bars }: Chart, top: number): void {
  const { pdf } = sheet
  const most = Math.max(
    1,
    ...bars.flatMap(({ value, range, against }) => [value, range?.[1] ?? 0, against ?? 0]),
  )
  const base = top + HEIGHT
  const step = WIDTH / Math.max(1, bars.length)
  const y = (value: number): number => base - (value / most) * (HEIGHT - 14)
  for (const [at, bar] of bars.entries()) drawBar(sheet, bar, { x: LEFT + at * step, step, base, y })
  pdf
    .moveTo(LEFT, base)
    .lineTo(LEFT + WIDTH, base)
    .lineWidth(0.8)
    .stroke(QUIET)
}

type Place = {
  readonly x: number
  readonly step: number
  readonly base: number
  readonly y: (value: number) => number
}

function drawBar(
  sheet: Sheet,
  { label, value, range, against }: ChartBar,
  { x, step, base, y }: Place,
): void {
  const { pdf } = sheet
  const width = Math.min(46, step * 0.6)
  const left = x + (step - width) / 2
  pdf.rect(left, y(value), width, base - y(value)).fill(GREEN)
  if (range !== null) {
    const middle = left + width / 2
    pdf.moveTo(middle, y(range[0])).lineTo(middle, y(range[1])).lineWidth(1.2).stroke(INK)
  }
  if (against !== null)
    pdf
      .moveTo(x + step * 0.08, y(against))
      .lineTo(x + step * 0.92, y(against))
      .lineWidth(1.6)
      .stroke(AMBER)
  const text = wordsOf(value)
  const isTall = base - y(value) > 16
  pdf.fontSize(7.5).fillColor(isTall ? '#ffffff' : INK)
  const indent = (step - pdf.font('regular').widthOfString(text)) / 2
  writeText(sheet, 'regular', text, { x: x + indent, y: isTall ? base - 12 : y(value) - 11, width: step })
  pdf.fillColor(QUIET)
  const wide = Math.min(step - 4, pdf.font('regular').widthOfString(label))
  writeText(sheet, 'regular', label, { x: x + (step - wide) / 2, y: base + 4, width: Math.max(wide + 1, 20) })
}

function addLegend(sheet: Sheet, { names, bars }: Chart): void {
  const { pdf, root, size } = sheet
  const hasRange = bars.some(({ range }) => range !== null)
  const hasAgainst = bars.some(({ against }) => against !== null)
  const text = [
    `Green columns: ${names.value.toLowerCase()}.`,
    hasAgainst ? `Amber lines: ${names.against.toLowerCase()}.` : `${names.against}: not known.`,
    hasRange ? 'Thin lines: where eight runs of ten lie.' : '',
  ]
  root.add(
    pdf.struct('P', {}, () => {
      pdf.fontSize(size - 1).fillColor(QUIET)
      writeText(sheet, 'regular', text.filter(Boolean).join(' '), { x: LEFT, y: pdf.y, width: WIDTH })
    }),
  )
}
