// A report with every kind of block in it, and with what is hard to print: long names, markup, formulas, hidden cells.
import { isoDay } from '../../src/kit/dates/index.ts'
import type {
  Block,
  Cell,
  ChartBlock,
  ReportDocument,
  Run,
  TableBlock,
} from '../../src/features/reports/report-document.ts'

const words = (text: string): Cell => ({ text, value: null, isHidden: false })
const number = (text: string, value: number): Cell => ({ text, value, isHidden: false })
const HIDDEN: Cell = { text: 'hidden', value: null, isHidden: true }
const text = (says: string): Run => ({ kind: 'text', text: says })

export const LONG_NAME = 'Llanfairpwllgwyngyll-and-Wolverhampton-without-a-break'.repeat(2)

export const LATE_TABLE: TableBlock = {
  kind: 'table',
  caption: 'Why reviews were late',
  head: ['Reason', 'Reviews', 'Of all'],
  rows: [
    [words('The child wished it'), number('1,204', 1204), number('76.6%', 76.6)],
    [words('=HYPERLINK("http://x.invalid","Łucja & <b>co</b>")'), HIDDEN, HIDDEN],
    [words(LONG_NAME), number('0', 0), words('–')],
  ],
  total: [words('All'), number('1,572', 1572), number('100%', 100)],
  unit: 'reviews',
  note: 'Where it says “hidden”, a number is left out so that nobody can be made out.',
  measureId: 'late-reviews',
}

export const BARS: ChartBlock = {
  kind: 'chart',
  caption: 'Most late reviews were late by the child’s wish',
  chart: 'bars',
  labels: LATE_TABLE.rows.map(([name]) => name?.text ?? ''),
  series: [{ name: 'Reviews', values: [1204, null, 0] }],
  unit: 'reviews',
  table: LATE_TABLE,
}

export const LINES: ChartBlock = {
  kind: 'chart',
  caption: 'Reviews in time in two teams',
  chart: 'line',
  labels: ['2022-23', '2023-24', '2024-25', '2025-26'],
  series: [
    { name: 'North', values: [91.5, null, 95, 99.6] },
    { name: 'South', values: [88, 90.2, 92.4, 93] },
  ],
  unit: 'per cent',
  table: {
    ...LATE_TABLE,
    caption: 'Reviews in time, by team',
    head: ['Year', 'North', 'South'],
    rows: [
      [words('2022-23'), number('91.5%', 91.5), number('88.0%', 88)],
      [words('2023-24'), HIDDEN, number('90.2%', 90.2)],
      [words('2024-25'), number('95.0%', 95), number('92.4%', 92.4)],
      [words('2025-26'), number('99.6%', 99.6), number('93.0%', 93)],
    ],
    total: null,
    note: '',
  },
}

export const EVERY_BLOCK: readonly Block[] = [
  {
    kind: 'paragraph',
    runs: [
      text('Of 1,593 reviews '),
      {
        kind: 'figure',
        text: '99.6%',
        measureId: 'reviews-on-time',
        unit: 'reviews',
        numerator: 1586,
        denominator: 1593,
        note: '1,586 of 1,593 reviews',
      },
      text(' were in time up to '),
      { kind: 'date', text: '31 March 2026', day: isoDay('2026-03-31') },
      text('. In 2019 there were '),
      { kind: 'typed', text: '1,412', because: 'from the report of 2018-19' },
      text('.'),
    ],
  },
  { kind: 'subheading', text: 'What went <well>' },
  { kind: 'list', items: [[text('Łucja’s letters')], [text('Pathway plans & homes')]] },
  BARS,
  { kind: 'callout', text: 'No challenges were raised in this year.' },
  { kind: 'quote', says: 'I ran my own meeting', who: 'Young person, 15' },
  LINES,
  LATE_TABLE,
]

export const SAMPLE_REPORT: ReportDocument = {
  title: 'Annual report of the independent reviewing officers',
  year: '2025-26',
  audience: 'board',
  authority: 'Otterbourne Council',
  asOf: isoDay('2026-03-31'),
  frozenOn: null,
  edition: 1,
  sections: [
    { key: 'summary', title: 'Summary', level: 1, blocks: EVERY_BLOCK },
    { key: 'reviews', title: 'Reviews and their timeliness', level: 1, blocks: [] },
    { key: 'late', title: 'Late reviews', level: 2, blocks: [LATE_TABLE] },
  ],
}

/** A report of a year in which nothing was recorded. */
export const EMPTY_REPORT: ReportDocument = {
  ...SAMPLE_REPORT,
  frozenOn: isoDay('2026-06-05'),
  edition: 2,
  sections: [
    {
      key: 'summary',
      title: 'Summary',
      level: 1,
      blocks: [{ kind: 'callout', text: 'Nothing was counted in this year.' }],
    },
  ],
}

const page = (key: string, title: string, blocks: readonly Block[]) =>
  ({ key, title, level: 1, blocks }) as const

export const CHILDREN_REPORT: ReportDocument = {
  ...SAMPLE_REPORT,
  title: 'Our year: what your IROs did',
  audience: 'children',
  sections: [
    page('who-we-are', 'Who we are', [
      { kind: 'paragraph', runs: [text('IRO is short for independent reviewing officer.')] },
    ]),
    page('reviews', 'Your reviews', [BARS]),
    page('what-we-did', 'What you said and what we did', [
      { kind: 'subheading', text: 'You said' },
      { kind: 'list', items: [[text('Meetings are too long.')]] },
    ]),
    page('help', 'How to reach your IRO', [{ kind: 'callout', text: 'You can call us at any time.' }]),
  ],
}

/** A report as long as those of a large authority. */
export function aLongReport(sections: number, rows: number): ReportDocument {
  const long = (at: number): TableBlock => ({
    ...LATE_TABLE,
    caption: `Why reviews were late, part ${at}`,
    rows: Array.from({ length: rows }, (_, row) => [
      words(`Reason ${row + 1}`),
      number(String(row), row),
      number(`${row}.0%`, row),
    ]),
  })
  return {
    ...SAMPLE_REPORT,
    sections: Array.from({ length: sections }, (_, at) => ({
      key: `section-${at}`,
      title: `Section ${at + 1}`,
      level: 1,
      blocks: [...EVERY_BLOCK, long(at)],
    })),
  }
}
