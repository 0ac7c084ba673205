// The report as a Word file that can be worked on: real styles, heads that repeat, charts that Word draws.
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import type { ReportDocument } from '../report-document.ts'
import {
  NOTES_LEAD,
  NOTES_TITLE,
  type PrintedReport,
  type PrintedSection,
  toPrintedReport,
} from './printed-report.ts'
import { plain, styled, toPicture, toWordBlock } from './word-blocks.ts'
import { stylesFor } from './word-style.ts'

const MARGIN = 1134

function toCover({ authority, title, year, facts, draft, audience }: PrintedReport): readonly FileChild[] {
  const isCover = audience !== 'children'
  const space = isCover ? [new Paragraph({ spacing: { before: 2400 }, children: [] })] : []
  return [
    ...space,
    styled('CoverLine', authority),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(`${title} ${year}`)] }),
    ...facts.map((fact) => styled('CoverLine', fact)),
    ...(draft === '' ? [] : [styled('Callout', draft)]),
  ]
}

// Each entry is linked. Word fills in the pages when somebody updates the table: to lay them out here took seconds, in
// which nobody else was answered.
const toContents = (): readonly FileChild[] => [
  new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: [new TextRun('Contents')] }),
  new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
  new Paragraph({ children: [new PageBreak()] }),
]

function toSection(
  { title, level, picture, blocks }: PrintedSection,
  at: number,
  { audience }: PrintedReport,
): readonly FileChild[] {
  const isShort = audience === 'children'
  const pageBreakBefore = isShort && at > 0
  const charts = isShort ? 'alone' : 'with-tables'
  const heading = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
  return [
    new Paragraph({ heading, pageBreakBefore, children: [new TextRun(title)] }),
    ...(picture === null ? [] : [toPicture(picture)]),
    ...blocks.flatMap((block) => toWordBlock(block, { level, charts })),
  ]
}

function toNotes({ notes }: PrintedReport): readonly FileChild[] {
  if (notes.length === 0) return []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(NOTES_TITLE)] }),
    plain(NOTES_LEAD),
    ...notes.map(
      (note) => new Paragraph({ numbering: { reference: 'notes', level: 0 }, children: [new TextRun(note)] }),
    ),
  ]
}

const toFooter = ({ authority, fullTitle }: PrintedReport): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 17,
            children: [
              `${authority}: ${fullTitle} · Page `,
              PageNumber.CURRENT,
              ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })

function toOptions(report: PrintedReport): IPropertiesOptions {
  const isShort = report.audience === 'children'
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
  const children = [
    ...toCover(report),
    ...(isShort ? [] : toContents()),
    ...report.sections.flatMap((section, at) => toSection(section, at, report)),
    ...toNotes(report),
  ]
  return {
    title: report.fullTitle,
    creator: report.authority,
    lastModifiedBy: 'Footprint',
    description: '',
    styles: stylesFor(report.audience),
    numbering: {
      config: [
        {
          reference: 'notes',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        properties: { titlePage: !isShort, page: { size: { width: 11906, height: 16838 }, margin } },
        footers: {
          default: toFooter(report),
          ...(isShort ? {} : { first: new Footer({ children: [new Paragraph({})] }) }),
        },
        children,
      },
    ],
  }
}

/** The bytes of the Word file. */
export async function toWordFile(document: ReportDocument): Promise<Uint8Array> {
  const file = new Document(toOptions(toPrintedReport(document)))
  return new Uint8Array(await Packer.toBuffer(file))
}
