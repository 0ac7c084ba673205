// From a workbook of Annex A to what the return would say, and what it cannot: lists 7 and 8, one row a child.
import { type Day, toDate } from '../../../kit/dates/index.ts'
import type { SheetRow, Workbook } from '../../../kit/xlsx/index.ts'
import { ETHNIC_GROUPS } from '../../../law/returns/index.ts'
import type { TableBatch } from '../row.ts'
import type { CareTold, ToldRefusedRow } from '../told-care.ts'
import { type Cells, openCells, type Place } from './annex-cells.ts'
import { type AnnexHeading, type AnnexList, COLUMN_WORDS, recogniseAnnexHeading } from './annex-columns.ts'
import { type LookedAfter, toAnnexEpisodes } from './annex-episodes.ts'

/** A child protection plan as list 7 has it. */
export type PlanTold = {
  readonly child: string
  readonly from: Day
  readonly to: Day | null
  readonly category: string
  readonly conference: Day | null
}

export type AnnexRead = {
  readonly lists: readonly {
    readonly list: AnnexList
    readonly sheet: string
    readonly rows: number
    readonly refused: number
  }[]
  readonly batches: readonly TableBatch[]
  readonly careTold: readonly CareTold[]
  readonly plansTold: readonly PlanTold[]
  readonly refused: readonly ToldRefusedRow[]
  readonly lastDay: Day | null
  /** Why nothing may be loaded. */
  readonly says: readonly string[]
}

const HEADING_WITHIN = 10

/** Reads lists 7 and 8; other sheets are passed over. `file` is for messages. */
export function readAnnexA(file: string, { sheets, daysFrom }: Workbook, today: Day): AnnexRead {
  const refused: ToldRefusedRow[] = []
  const says: string[] = []
  const lists: { list: AnnexList; sheet: string; rows: number; refused: number }[] = []
  const children: LookedAfter[] = []
  const plans: PlanTold[] = []
  for (const { name, rows } of sheets) {
    const found = findHeading(rows)
    if (found === null) continue
    const { heading, below } = found
    const first = lists.find(({ list }) => list === heading.list)
    if (first !== undefined) {
      says.push(
        `${file}: “${name}” is a second list ${heading.list}: the first is “${first.sheet}”. Keep only one.`,
      )
      continue
    }
    const before = refused.length
    const place = { file, table: `List ${heading.list}`, daysFrom, refused }
    for (const row of below) {
      const cells = openCells(row, heading, place)
      if (heading.list === 8) keep(children, toLookedAfter(cells))
      else keep(plans, toPlan(cells))
    }
    if (heading.list === 8) leaveOutStillToCome(children, place, today)
    const lost = new Set(refused.slice(before).flatMap(({ line, isRowKept }) => (isRowKept ? [] : [line])))
      .size
    lists.push({ list: heading.list, sheet: name, rows: below.length - lost, refused: lost })
  }
  if (lists.length === 0) says.push(sayNoList(file))
  return putTogether({ lists, refused, says }, children, plans, today)
}

/** A last review that is still to come was not held: the day is refused, and the rest of the row is used. */
function leaveOutStillToCome(children: LookedAfter[], { file, table, refused }: Place, today: Day): void {
  for (const [at, row] of children.entries()) {
    const { line, child, lastReview } = row
    if (lastReview === null || lastReview <= today) continue
    children[at] = { ...row, lastReview: null }
    const expected = 'a day up to today: what is still to come was not held. The rest of the row is used'
    const [column, found] = [COLUMN_WORDS.lastReview ?? 'lastReview', toDate(lastReview)]
    refused.push({ file, table, line, child, column, found, expected, isRowKept: true })
  }
}

function sayNoList(file: string): string {
  const words = Object.values(COLUMN_WORDS).slice(0, 4).join(', ')
  return `${file} has no sheet that is list 7 or list 8 of Annex A. List 8 must have ${words}.`
}

function keep<Row>(rows: Row[], row: Row | null): void {
  if (row !== null) rows.push(row)
}

function findHeading(
  rows: readonly SheetRow[],
): { readonly heading: AnnexHeading; readonly below: readonly SheetRow[] } | null {
  for (const [at, { cells }] of rows.slice(0, HEADING_WITHIN).entries()) {
    const heading = recogniseAnnexHeading(cells)
    if (heading !== null) return { heading, below: rows.slice(at + 1) }
  }
  return null
}

function toLookedAfter(cells: Cells): LookedAfter | null {
  const { line, child, text, code, day, miss } = cells
  if (child === '') return miss('child', 'the child’s number')
  const started = day('started')
  const row = {
    line,
    child,
    born: day('born'),
    sex: toSex(text('sex')),
    ethnic: toEthnic(code('ethnic')),
    need: code('need'),
    legal: code('legal'),
    legalFrom: day('legalFrom'),
    placement: code('placement'),
    placementFrom: day('placementFrom'),
    provider: code('provider'),
    postcode: text('postcode').toUpperCase(),
    urn: text('urn').toUpperCase(),
    lastReview: day('lastReview'),
    lastContact: day('lastContact'),
    ceased: day('ceased'),
    ceasedReason: code('ceasedReason'),
  }
  if (cells.isRefused()) return null
  return started === null
    ? miss('started', 'the day on which the child began to be looked after')
    : { ...row, started }
}

function toPlan(cells: Cells): PlanTold | null {
  const { child, text, day, miss } = cells
  if (child === '') return miss('child', 'the child’s number')
  const from = day('planFrom')
  const row = { child, to: day('planTo'), category: text('category'), conference: day('conference') }
  if (cells.isRefused()) return null
  return from === null ? miss('planFrom', 'the day on which the plan began') : { ...row, from }
}

/** `a) Male`, `Male`, `M`: M; the same for F; all else is U. */
function toSex(text: string): string {
  const said = text.toLowerCase().replace(/^[a-d]\)\s*/, '')
  if (/^(m|male|1)$/.test(said)) return 'M'
  return /^(f|female|2)$/.test(said) ? 'F' : 'U'
}

function toEthnic(code: string): string {
  const right = code === 'CNHE' ? 'CHNE' : code
  return ETHNIC_GROUPS.codes.some((one) => one.code === right) ? right : ''
}

function putTogether(
  told: Pick<AnnexRead, 'lists' | 'refused' | 'says'>,
  children: readonly LookedAfter[],
  plans: readonly PlanTold[],
  today: Day,
): AnnexRead {
  const has8 = told.lists.some(({ list }) => list === 8)
  const batches: TableBatch[] = [
    {
      table: 'Header',
      rows: children.flatMap(({ line, child, sex, born, ethnic }) =>
        born === null ? [] : [{ line, child, sex, born, ethnic, upn: '', mother: '', motherChildBorn: null }],
      ),
    },
    { table: 'Episodes', rows: children.flatMap(toAnnexEpisodes) },
    {
      table: 'Reviews',
      rows: children.flatMap(({ line, child, lastReview }) =>
        lastReview === null ? [] : [{ line, child, born: null, review: lastReview, code: '' }],
      ),
    },
  ]
  const days = [
    ...children.flatMap(({ started, lastReview, lastContact, ceased }) => [
      started,
      lastReview,
      lastContact,
      ceased,
    ]),
    ...plans.flatMap(({ from, to, conference }) => [from, to, conference]),
  ].filter((day): day is Day => day !== null && day <= today)
  return {
    ...told,
    batches: has8 ? batches : [],
    careTold: children.map(({ child, started, lastContact }) => ({
      child,
      period: 'list 8',
      enteredCare: started,
      latestEpisode: started,
      lastContact,
    })),
    plansTold: plans,
    lastDay: days.toSorted((one, other) => one - other).at(-1) ?? null,
  }
}
