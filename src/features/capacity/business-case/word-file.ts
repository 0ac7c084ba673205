// The document as a Word file: headings as headings, tables with heads, charts that Word draws.
import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Block, CaseDocument, CasePage, Source } from '../case-document.ts'
import { toChartPart, toChartPlace } from './word-chart.ts'

type Chart = Extract<Block, { kind: 'chart' }>

const FONT = 'Arial'
const GREEN = '1A5440'
/** Twentieths of a point: the width between the margins of an A4 page. */
const WIDTH = 9700
const BODY = 20
const SMALL = 16

/** Where a chart is put in when the file is made; no text of a document holds it. */
const placeOf = (number: number): string => `\uE000chart ${number}\uE000`

const plain = (text: string, size = BODY, after = 120): Paragraph =>
  new Paragraph({ spacing: { after }, children: [new TextRun({ text, size })] })

type Cells = {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly shares: readonly number[]
  readonly align: 'figures' | 'text'
  readonly size: number
}

function toTable({ caption, head, rows, shares, align, size }: Cells): readonly FileChild[] {
  const widths = shares.map((share) => Math.round(WIDTH * share))
  const cell = (text: string, at: number, weight: 'bold' | 'plain') =>
    new TableCell({
      width: { size: widths[at] ?? 1000, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      children: [
        new Paragraph({
          alignment: align === 'figures' && at > 0 ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, size, bold: weight === 'bold' })],
        }),
      ],
    })
  const toRow = (cells: readonly string[], part: 'head' | 'body') =>
    new TableRow({
      cantSplit: true,
      tableHeader: part === 'head',
      children: cells.map((text, at) => cell(text, at, part === 'head' || at === 0 ? 'bold' : 'plain')),
    })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 60 },
      style: 'Caption',
      children: [new TextRun({ text: caption, bold: true, size: Math.max(size, 18) })],
    }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [toRow(head, 'head'), ...rows.map((cells) => toRow(cells, 'body'))],
    }),
    plain('', 8, 80),
  ]
}

function toChildren(block: Block, charts: Chart[], size: number): readonly FileChild[] {
  if (block.kind === 'words') return [plain(block.text, size)]
  if (block.kind === 'bullets')
    return block.items.map(
      (text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text, size })] }),
    )
  if (block.kind === 'chart') {
    charts.push(block)
    const heading = new TextRun({ text: block.caption, bold: true, size: BODY })
    return [
      new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: [heading] }),
      plain(placeOf(charts.length)),
    ]
  }
  const first = block.head.length > 2 ? 0.22 : 0.6
  const rest = (1 - first) / (block.head.length - 1)
  const shares = block.head.map((_, at) => (at === 0 ? first : rest))
  return toTable({ ...block, shares, align: 'figures', size })
}

const sourcesTable = (sources: readonly Source[]): readonly FileChild[] =>
  toTable({
    caption: 'Where each number comes from',
    head: ['Source', 'What', 'Number', 'Where from'],
    rows: sources.map(({ number, what, value, from, href }) => [
      `[${number}]`,
      what,
      value,
      `${from} ${href}`,
    ]),
    shares: [0.08, 0.27, 0.18, 0.47],
    align: 'text',
    size: SMALL - 1,
  })

function toPage(
  { heading, blocks }: CasePage,
  at: number,
  charts: Chart[],
  isLast: boolean,
): readonly FileChild[] {
  const size = isLast ? SMALL : BODY
  const breaks = at === 0 ? [] : [new PageBreak()]
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      children: [...breaks, new TextRun(`${at + 1}. ${heading}`)],
    }),
    ...blocks.flatMap((block) => toChildren(block, charts, size)),
  ]
}

const STYLES = {
  default: {
    document: { run: { font: FONT, size: BODY, language: { value: 'en-GB' } } },
    heading1: {
      run: { font: FONT, size: 34, bold: true, color: GREEN },
      paragraph: { spacing: { after: 100 } },
    },
    heading2: {
      run: { font: FONT, size: 26, bold: true, color: GREEN },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
  },
  paragraphStyles: [{ id: 'Caption', name: 'caption', basedOn: 'Normal', run: { font: FONT } }],
}

/** The bytes of the Word file. */
export async function toWordFile({ title, lead, pages, sources }: CaseDocument): Promise<Uint8Array> {
  const charts: Chart[] = []
  const margin = { top: 1100, bottom: 1000, left: 1100, right: 1100 }
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    plain(lead),
    ...pages.flatMap((page, at) => toPage(page, at, charts, at === pages.length - 1)),
    ...sourcesTable(sources),
  ]
  const file = new Document({
    title,
    creator: 'Footprint',
    lastModifiedBy: 'Footprint',
    description: '',
    styles: STYLES,
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin } }, children }],
  })
  return withCharts(await Packer.toBuffer(file), charts)
}

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const CHART_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart'

/** The file with a part for each chart, and the chart where its place is kept. */
function withCharts(bytes: Uint8Array, charts: readonly Chart[]): Uint8Array {
  const parts = unzipSync(new Uint8Array(bytes))
  const change = (path: string, to: (text: string) => string): void => {
    parts[path] = strToU8(to(strFromU8(parts[path] ?? new Uint8Array())))
  }
  for (const [at, chart] of charts.entries()) {
    const number = at + 1
    const relation = `rIdChart${number}`
    parts[`word/charts/chart${number}.xml`] = strToU8(toChartPart(chart))
    change('[Content_Types].xml', (text) =>
      text.replace(
        '</Types>',
        `<Override PartName="/word/charts/chart${number}.xml" ContentType="${CHART_TYPE}"/></Types>`,
      ),
    )
    change('word/_rels/document.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="${relation}" Type="${CHART_RELATION}" Target="charts/chart${number}.xml"/></Relationships>`,
      ),
    )
    const place = new RegExp(`<w:r>(?:(?!<w:r>).)*?${placeOf(number)}.*?</w:r>`, 's')
    change('word/document.xml', (text) => text.replace(place, () => toChartPlace(chart, number, relation)))
  }
  return zipSync(parts)
}
