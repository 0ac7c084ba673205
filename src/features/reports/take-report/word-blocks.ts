import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { ShapeRun } from 'docx/shapes'
import type { Cell, ChartBlock, TableBlock } from '../report-document.ts'
import { sayChart } from './chart-drawing.ts'
import { valueWords } from './chart-shapes.ts'
import { type Layer, type Picture, PICTURE_HEIGHT, PICTURE_WIDTH } from './pictures.ts'
import { type PrintedBlock, toWords } from './printed-report.ts'
import { toSides } from '../table-sides.ts'
import { toShares } from './table-columns.ts'
import { GREEN } from './word-style.ts'

/** Twentieths of a point: the width between the margins of an A4 page. */
const WIDTH = 9638
/** In pixels, as `docx` measures what is drawn. */
const DRAWN_WIDTH = 640

/** A paragraph of one style. */
export const styled = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(text)] })

export const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })

const SHADES = [GREEN, 'CFE3D8', '7BA08F', 'B9C4C0'] as const
const DASHES = ['solid', 'dash', 'dot', 'dashDot'] as const

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const BORDERS = {
  top: NONE,
  bottom: line(8, '5C6663'),
  left: NONE,
  right: NONE,
  insideVertical: NONE,
  insideHorizontal: line(4, 'C9D1CE'),
}

function toTable(table: TableBlock): readonly FileChild[] {
  const widths = toShares(table).map((share) => Math.round(WIDTH * share))
  const sides = toSides(table)
  const cell = (text: string, at: number, weight: 'bold' | 'plain'): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 1000, type: WidthType.DXA },
      margins: { left: 70, right: 70 },
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: sides[at] === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: weight === 'bold' })],
        }),
      ],
    })
  const row = (cells: readonly string[], part: 'head' | 'body' | 'total'): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: part === 'head',
      children: cells.map((text, at) => cell(text, at, part === 'body' ? 'plain' : 'bold')),
    })
  const words = (cells: readonly Cell[]): readonly string[] => cells.map(({ text }) => text)
  return [
    styled('Caption', table.caption),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      borders: BORDERS,
      rows: [
        row(table.head, 'head'),
        ...table.rows.map((cells) => row(words(cells), 'body')),
        ...(table.total === null ? [] : [row(words(table.total), 'total')]),
      ],
    }),
    // Also keeps two tables apart, which would be one otherwise.
    styled('TableNote', table.note),
  ]
}

const isPercent = ({ table }: Pick<ChartBlock, 'table'>): boolean =>
  table.rows.some((cells) => cells.slice(1, 2).some(({ text }) => /^[\d.]+%/.test(text)))

/** Whether an axis of percentages would go beyond 100. */
const isNearAll = (chart: ChartBlock): boolean =>
  isPercent(chart) && chart.series.some(({ values }) => values.some((value) => (value ?? 0) > 80))

function numberFormatOf({ series, table }: ChartBlock): string {
  const values = series.flatMap(({ values: all }) => all)
  const isWhole = values.every((value) => value === null || Number.isInteger(value))
  return isPercent({ table }) && !isWhole ? '0.0"%"' : isWhole ? '#,##0' : '#,##0.0'
}

function toChart(chart: ChartBlock): ParagraphChild {
  const { labels, series, unit } = chart
  const isBars = chart.chart === 'bars'
  const common = {
    legend: series.length > 1 ? ({ position: 'bottom' } as const) : (false as const),
    chartArea: { border: 'none' },
    altText: {
      name: chart.caption.slice(0, 200),
      title: chart.caption,
      description: `${chart.caption}. ${sayChart(chart)}`,
    },
  } as const
  if (isBars) {
    const height = 40 + labels.length * (12 + 18 * series.length)
    return new ChartRun({
      ...common,
      type: 'bar',
      transformation: { width: DRAWN_WIDTH, height: Math.min(Math.max(height, 150), 820) },
      // Word draws the first at the bottom.
      categories: labels.map((label, at) => withMissing(chart, label, at)).toReversed(),
      series: series.map(({ name, values }, at) => ({
        name: name || unit,
        values: values.toReversed(),
        color: SHADES[at % SHADES.length] ?? GREEN,
      })),
      gapWidth: 50,
      // Each bar has its value beside it.
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      dataLabels: { value: true, numberFormat: numberFormatOf(chart) },
    })
  }
  return new ChartRun({
    ...common,
    type: 'line',
    transformation: { width: DRAWN_WIDTH, height: 300 },
    categories: labels,
    series: series.map(({ name, values }, at) => ({
      name: name || unit,
      values,
      color: GREEN,
      line: { color: GREEN, dash: DASHES[at % DASHES.length] ?? 'solid' },
    })),
    markers: true,
    valueAxis: { minimum: 0, ...(isNearAll(chart) ? { maximum: 100 } : {}) },
  })
}

/** A bar that is not drawn says why beside its label: `(hidden)`. */
function withMissing(chart: ChartBlock, label: string, at: number): string {
  const { series } = chart
  const missing = series.every(({ values }) => (values[at] ?? null) === null)
  return missing ? `${label} (${valueWords(chart, at, 0)})` : label
}

const FILLS: Readonly<Record<Layer['fill'], boolean | 'lighter' | 'darker'>> = {
  none: false,
  pale: 'lighter',
  white: 'lighter',
  green: true,
}

/** The picture of a section of the children’s report, as a shape of Word's own. */
export function toPicture({ layers }: Picture): Paragraph {
  const width = 300
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ShapeRun({
        type: 'custom',
        paths: layers.map(({ path, fill }) => ({ path, fill: FILLS[fill] })),
        fill: '6FA58F',
        line: { color: GREEN, width: 3 },
        transformation: { width, height: (width * PICTURE_HEIGHT) / PICTURE_WIDTH },
        decorative: true,
      }),
    ],
  })
}

export type WordLook = {
  readonly level: 1 | 2
  /** `alone`: bars, which have every value beside them, stand without their table. */
  readonly charts: 'with-tables' | 'alone'
}

/** A block of a section, as Word has it. */
export function toWordBlock(block: PrintedBlock, { level, charts }: WordLook): readonly FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [plain(toWords(block.pieces))]
    case 'subheading': {
      const heading = level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
      return [new Paragraph({ heading, children: [new TextRun(block.text)] })]
    }
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(toWords(item))] }),
      )
    case 'table':
      return toTable(block)
    case 'chart': {
      const drawn =
        block.labels.length === 0 ? [] : [new Paragraph({ keepNext: true, children: [toChart(block)] })]
      const isAlone = charts === 'alone' && block.chart === 'bars'
      const after = isAlone ? [styled('TableNote', block.table.note)] : toTable(block.table)
      return [styled('Caption', block.caption), ...drawn, ...after]
    }
    case 'callout':
      return [styled('Callout', block.text)]
    case 'quote':
      return [styled('Quote', `“${block.says}”${block.who === '' ? '' : ` – ${block.who}`}`)]
    default:
      return block satisfies never
  }
}
