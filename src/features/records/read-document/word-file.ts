// A document as a Word file: real headings, lists and tables, so that it can be read aloud and edited.
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { toDate } from '../../../kit/dates/index.ts'
import { type Block, type ListItem, namesFacts, partWho, saysWho, toBlocks } from '../blocks.ts'
import type { Section } from '../document.ts'
import { FILE_TITLES, type Printed } from '../printed.ts'

const GREEN = '1A5440'
const LINE = 'C9D1CE'
/** Twentieths of a point: the width between the margins of an A4 page. */
const WIDTH = 9300
// On the computers of those who open it; a font of ours would be put aside for whatever is there.
const FONT = 'Arial'
const SIZES = { letter: 26, adult: 22 } as const

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const

const plain = (text: string, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: { after: 160, line: 320 }, ...more, children: [new TextRun(text)] })

function cell(children: readonly TextRun[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: none, left: none, right: none, bottom: line },
    margins: { top: 90, bottom: 90, left: 0, right: 120 },
    children: [new Paragraph({ children: [...children] })],
  })
}

type Cells = { readonly left: readonly TextRun[]; readonly right: readonly TextRun[] }

const factCells = ({ says, who }: ListItem): Cells => ({
  left: [new TextRun({ text: says, bold: true })],
  right: [new TextRun(who)],
})

function taskCells({ says, who }: ListItem): Cells {
  const { name, rest } = partWho(who)
  return {
    left: [new TextRun(says)],
    right: [new TextRun({ text: name, bold: true }), new TextRun(rest)],
  }
}

function toTable(items: readonly ListItem[], section: Section): readonly FileChild[] {
  const isFacts = namesFacts(section)
  const left = Math.round(WIDTH * (isFacts ? 0.34 : 0.6))
  const [wide, narrow] = [left, WIDTH - left]
  const rows = items.map(isFacts ? factCells : taskCells).map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: [cell(cells.left, wide), cell(cells.right, narrow)],
      }),
  )
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [wide, narrow],
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows,
  })
  return [table, new Paragraph({ spacing: { after: 80 }, children: [] })]
}

function toChildren(block: Block, section: Section): readonly FileChild[] {
  if (block.kind === 'paragraph') return [plain(block.text)]
  if (saysWho(block.items)) return toTable(block.items, section)
  return block.items.map(({ says, who }) =>
    plain(who === '' ? says : `${says} – ${who}`, {
      bullet: { level: 0 },
      spacing: { after: 60, line: 300 },
    }),
  )
}

function toPart(section: Section): readonly FileChild[] {
  const { heading, text } = section
  const blocks = toBlocks(text)
  if (blocks.length === 0) return []
  const title =
    heading === ''
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(heading)] })]
  return [...title, ...blocks.flatMap((block) => toChildren(block, section))]
}

function toHead({ kind, on, officer }: Printed): readonly FileChild[] {
  if (kind === 'adult')
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(FILE_TITLES.adult)] }),
      plain(toDate(on)),
    ]
  const sender =
    officer === null
      ? []
      : [
          plain(officer, { spacing: { after: 0 } }),
          plain('Your independent reviewing officer', { spacing: { after: 400 } }),
        ]
  return [plain(toDate(on), { alignment: AlignmentType.RIGHT, spacing: { after: 0 } }), ...sender]
}

function pageNumbers({ kind }: Printed) {
  if (kind === 'letter') return {}
  const words = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return {
    footers: {
      default: new Footer({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [words] })],
      }),
    },
  }
}

function stylesOf({ kind }: Printed) {
  const font = FONT
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: GREEN },
    paragraph: { spacing: { before, after: 120 } },
  })
  return {
    default: {
      document: { run: { font, size: SIZES[kind], language: { value: 'en-GB' } } },
      heading1: heading(40, 0),
      heading2: heading(SIZES[kind] + 4, 280),
    },
  }
}

/** The bytes of the Word file. */
export async function toWordFile(printed: Printed): Promise<Uint8Array> {
  const margin = { top: 1300, bottom: 1200, left: 1300, right: 1300 }
  const file = new Document({
    title: FILE_TITLES[printed.kind],
    creator: 'Footprint',
    lastModifiedBy: 'Footprint',
    description: '',
    styles: stylesOf(printed),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        ...pageNumbers(printed),
        children: [...toHead(printed), ...printed.sections.flatMap(toPart)],
      },
    ],
  })
  return await Packer.toBuffer(file)
}
