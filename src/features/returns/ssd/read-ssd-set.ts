// Reads the files of one extract of the dataset and puts them together to what the return would say, and what it cannot.
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { ReturnFile } from '../read-table.ts'
import type { TableBatch } from '../row.ts'
import { readSsdFile, type SsdRefusedRow, type SsdTableRows } from './read-ssd-file.ts'
import type { SsdInvolvement, SsdReview, SsdRows, SsdVisit } from './ssd-rows.ts'
import { SSD_GO_TOGETHER, type SsdTableName } from './ssd-tables.ts'
import type { CareTold } from '../told-care.ts'
import { toCareTold, toEpisodes } from './to-episodes.ts'

/** Who held a child, by the role of an involvement. */
export type HeldByProfessional = Pick<SsdInvolvement, 'line' | 'role' | 'from' | 'to'> & {
  readonly child: string
  readonly name: string
}

/** A review as the dataset has it, with the day it says that it was due. */
export type ReviewTold = Pick<SsdReview, 'id' | 'period' | 'held' | 'due' | 'cancelled' | 'code'> & {
  readonly child: string
}

/** A visit to a child in care. The dataset does not say by whom. */
export type VisitTold = Pick<SsdVisit, 'id' | 'on' | 'seen' | 'alone'> & { readonly child: string }

export type SsdFile = {
  readonly file: string
  readonly table: SsdTableName
  readonly rows: number
  readonly refused: number
}

export type SsdRead = {
  readonly files: readonly SsdFile[]
  /** Header, Episodes and Reviews, as far as their files were given; `child` is the person's id as found. */
  readonly batches: readonly TableBatch[]
  readonly careTold: readonly CareTold[]
  readonly reviewsTold: readonly ReviewTold[]
  readonly visitsTold: readonly VisitTold[]
  readonly held: readonly HeldByProfessional[]
  readonly refused: readonly SsdRefusedRow[]
  /** The last day up to `today` on which anything happens; null where nothing does. */
  readonly lastDay: Day | null
  /** Why nothing of it may be loaded: a sentence each. */
  readonly says: readonly string[]
  readonly warnings: readonly string[]
}

type Growing = { -readonly [Name in SsdTableName]: SsdRows[Name] }

type Reading = {
  readonly rows: Growing
  readonly files: Map<SsdTableName, SsdFile>
  readonly refused: SsdRefusedRow[]
  readonly says: string[]
  readonly warnings: string[]
}

export async function readSsdSet(files: AsyncIterable<ReturnFile>, today: Day): Promise<SsdRead> {
  const reading: Reading = { rows: noRows(), files: new Map(), refused: [], says: [], warnings: [] }
  for await (const file of files) await addFile(reading, file)
  sayMissing(reading)
  return putTogether(reading, today)
}

function noRows(): Growing {
  return {
    ssd_person: [],
    ssd_cla_episodes: [],
    ssd_cla_reviews: [],
    ssd_cla_visits: [],
    ssd_cla_placement: [],
    ssd_legal_status: [],
    ssd_professionals: [],
    ssd_involvements: [],
  }
}

async function addFile(reading: Reading, file: ReturnFile): Promise<void> {
  const read = await readSsdFile(file)
  if (read.kind === 'refused') reading.says.push(read.says)
  if (read.kind === 'not-used') {
    reading.warnings.push(
      `${file.name}: not used. It is a table of the dataset that tells nothing kept here.`,
    )
  }
  if (read.kind !== 'read') return
  const { table } = read.rows
  const first = reading.files.get(table)
  if (first !== undefined) {
    reading.says.push(`${file.name} is a second ${table} file: the first is ${first.file}. Keep only one.`)
    return
  }
  keepRows(reading.rows, read.rows)
  for (const row of read.refused) reading.refused.push(row)
  const refused = new Set(read.refused.flatMap(({ line, isRowKept }) => (isRowKept ? [] : [line]))).size
  reading.files.set(table, { file: file.name, table, rows: read.rows.rows.length, refused })
}

function keepRows(kept: Growing, read: SsdTableRows): void {
  Object.assign(kept, { [read.table]: read.rows })
}

function sayMissing({ files, says }: Reading): void {
  for (const [table, { file }] of files) {
    const missing = (SSD_GO_TOGETHER[table] ?? []).filter((other) => !files.has(other))
    if (missing.length === 0) continue
    says.push(`${file} says little without ${missing.join(' and ')}. Load them together.`)
  }
}

function putTogether({ rows, files, refused: unread, says, warnings }: Reading, today: Day): SsdRead {
  const [episodes, people] = [rows.ssd_cla_episodes, rows.ssd_person]
  const inCare = new Set(episodes.map(({ person }) => person))
  const ofPeriod = new Map(episodes.map(({ period, person }) => [period, person]))
  const refused = [...unread]
  const names = new Map(rows.ssd_professionals.map(({ id, name }) => [id, name]))
  const lost = createLost(refused, files)
  const ofNoPeriod = (table: SsdTableName, line: number, column: string, found: string) => {
    lost({ table, line, column, found, expected: 'a period of care in ssd_cla_episodes', period: found })
    return []
  }
  const reviewsTold = rows.ssd_cla_reviews.flatMap((review): readonly ReviewTold[] => {
    const child = ofPeriod.get(review.period)
    if (child === undefined) return ofNoPeriod('ssd_cla_reviews', review.line, 'clar_cla_id', review.period)
    if (review.cancelled || review.held === null || review.held <= today) return [{ ...review, child }]
    const found = toIsoDate(review.held)
    const place = { table: 'ssd_cla_reviews', line: review.line, column: 'clar_cla_review_date' } as const
    lost({ ...place, child, found, expected: STILL_TO_COME, isRowKept: true })
    return [{ ...review, child, held: null }]
  })
  const visitsTold = rows.ssd_cla_visits.flatMap((visit): readonly VisitTold[] => {
    const child = ofPeriod.get(visit.period)
    if (child === undefined) return ofNoPeriod('ssd_cla_visits', visit.line, 'clav_cla_id', visit.period)
    return [{ ...visit, child }]
  })
  const held = rows.ssd_involvements.flatMap((one): readonly HeldByProfessional[] => {
    if (!inCare.has(one.person)) return []
    const name = names.get(one.professional)
    if (name !== undefined && name !== '') return [{ ...one, child: one.person, name }]
    const place = { table: 'ssd_involvements', line: one.line, column: 'invo_professional_id' } as const
    const expected = 'somebody in ssd_professionals with a name'
    lost({ ...place, child: one.person, found: one.professional, expected })
    return []
  })
  const reviews = reviewsTold.filter(({ cancelled, held: on }) => !cancelled && on !== null)
  const batches: TableBatch[] = []
  if (files.has('ssd_person')) {
    batches.push({
      table: 'Header',
      rows: people.flatMap(({ line, id, sex, born, ethnic }) =>
        born === null || !inCare.has(id)
          ? []
          : [{ line, child: id, sex, born, ethnic, upn: '', mother: '', motherChildBorn: null }],
      ),
    })
  }
  if (files.has('ssd_cla_episodes')) batches.push({ table: 'Episodes', rows: toEpisodes(rows) })
  if (files.has('ssd_cla_reviews')) {
    batches.push({
      table: 'Reviews',
      rows: reviews.flatMap(({ child, held: on, code }) =>
        on === null ? [] : [{ line: 0, child, born: null, review: on, code }],
      ),
    })
  }
  const days = [
    ...episodes.flatMap(({ start, end }) => [start, end]),
    ...reviews.map(({ held: on }) => on),
    ...visitsTold.map(({ on }) => on),
    ...held.flatMap(({ from, to }) => [from, to]),
  ]
  return {
    files: [...files.values()],
    batches,
    careTold: toCareTold(episodes),
    reviewsTold,
    visitsTold,
    held,
    refused: withChildren(refused, ofPeriod),
    lastDay: lastOf(days, today),
    says,
    warnings,
  }
}

const STILL_TO_COME = 'a day up to today: what is still to come was not held. The rest of the row is used'

/** Refused rows of which only the period of care is known, with its child, where any row of episodes tells. */
function withChildren(
  refused: readonly SsdRefusedRow[],
  ofPeriod: ReadonlyMap<string, string>,
): SsdRefusedRow[] {
  const ofEpisodes = refused.filter(({ table }) => table === 'ssd_cla_episodes')
  const whose = new Map([...ofEpisodes.map(({ period, child }) => [period, child] as const), ...ofPeriod])
  return refused.map((row) => (row.child === '' ? { ...row, child: whose.get(row.period) ?? '' } : row))
}

type Lost = Pick<SsdRefusedRow, 'line' | 'column' | 'found' | 'expected'> &
  Partial<Pick<SsdRefusedRow, 'child' | 'period' | 'isRowKept'>> & { readonly table: SsdTableName }

function createLost(
  refused: SsdRefusedRow[],
  files: ReadonlyMap<SsdTableName, SsdFile>,
): (row: Lost) => void {
  return (row) =>
    void refused.push({
      child: '',
      period: '',
      isRowKept: false,
      ...row,
      file: files.get(row.table)?.file ?? '',
    })
}

function lastOf(days: readonly (Day | null)[], today: Day): Day | null {
  let last: Day | null = null
  for (const day of days) {
    if (day !== null && day <= today && (last === null || day > last)) last = day
  }
  return last
}
