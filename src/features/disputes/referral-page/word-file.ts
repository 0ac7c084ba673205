// The document as a Word file, for the officer to write on.
import {
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { toDate } from '../../../kit/dates/index.ts'
import type { ReferralSummary, SummaryBlock } from '../referral-summary.ts'

const FONT = 'Arial'
const GREEN = '1A5440'
/** Twentieths of a point: the width between the margins of an A4 page, and of its left column. */
const WIDTH = 9300
const NAMES = 3100

const plain = (text: string, after = 160): Paragraph =>
  new Paragraph({ spacing: { after }, children: [new TextRun(text)] })

const bold = (text: string): Paragraph =>
  new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true })] })

function toTable(rows: readonly { readonly name: string; readonly says: string }[]): readonly FileChild[] {
  const cell = (paragraph: Paragraph, size: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 80, right: 80 },
      children: [paragraph],
    })
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [NAMES, WIDTH - NAMES],
    rows: rows.map(
      ({ name, says }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(bold(name), NAMES), cell(plain(says, 0), WIDTH - NAMES)],
        }),
    ),
  })
  return [table, plain('', 80)]
}

function toChildren(block: SummaryBlock): readonly FileChild[] {
  if (block.kind === 'pairs') return toTable(block.rows)
  if (block.kind === 'words') return [plain(block.text)]
  if (block.kind === 'blank') return [bold(block.asks), plain('', 480)]
  return block.items.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] }))
}

const heading = (text: string, level: (typeof HeadingLevel)['HEADING_1' | 'HEADING_2']): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun(text)] })

const STYLES = {
  default: {
    document: { run: { font: FONT, size: 22, language: { value: 'en-GB' } } },
    heading1: {
      run: { font: FONT, size: 36, bold: true, color: GREEN },
      paragraph: { spacing: { after: 120 } },
    },
    heading2: {
      run: { font: FONT, size: 26, bold: true, color: GREEN },
      paragraph: { spacing: { before: 280, after: 120 } },
    },
  },
}

/** The bytes of the Word file. */
export async function toWordFile({ title, on, parts }: ReferralSummary): Promise<Uint8Array> {
  const margin = { top: 1300, bottom: 1200, left: 1300, right: 1300 }
  const file = new Document({
    title,
    creator: 'Footprint',
    lastModifiedBy: 'Footprint',
    description: '',
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        children: [
          heading(title, HeadingLevel.HEADING_1),
          plain(toDate(on)),
          ...parts.flatMap((part) => [
            heading(part.heading, HeadingLevel.HEADING_2),
            ...part.blocks.flatMap(toChildren),
          ]),
        ],
      },
    ],
  })
  return await Packer.toBuffer(file)
}
