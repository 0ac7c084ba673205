// A child's whole record as the child may read it: everything held, by parts, with every passage that a person must
// look at first. Pure.
import { parseIsoDay, toDate } from '../../kit/dates/index.ts'
import { toInstantWords } from '../../kit/instant-words.ts'
import { wordsOf } from '../../law/returns/index.ts'
import { documentLines, draftLines } from './document-lines.ts'
import { type Entry, type Line, type Passage, toPassage } from './passage.ts'
import { type ColumnShown, type PartKey, PARTS, type TableUse } from './column-use.ts'
import { RECORD_COLUMNS } from './record-columns.ts'
import { sourceLines } from './source-lines.ts'

export type GatheredRows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>

/** Names by the ids of people, accounts and teams. */
export type Names = ReadonlyMap<string, string>

/** On one day somebody did one thing with the record, so often. */
export type OpeningLine = {
  readonly on: string
  readonly who: string
  readonly what: string
  readonly times: number
}

export type Gathered = {
  readonly rows: GatheredRows
  readonly names: Names
  readonly openings: readonly OpeningLine[]
  /** Names of brothers and sisters whom the service knows too. */
  readonly brothersAndSisters: readonly string[]
}

export type RecordPart = { readonly key: PartKey; readonly title: string; readonly entries: readonly Entry[] }
export type SubjectRecord = { readonly parts: readonly RecordPart[] }

export const PART_TITLES: Readonly<Record<PartKey, string>> = {
  who: 'Who you are',
  lived: 'Where you lived',
  workers: 'Who worked with you',
  reviews: 'Your reviews, what was decided, and how you took part',
  owed: 'Which reviews you were owed',
  files: 'What the yearly files say about you',
  opened: 'Who may open your record, and who opened it',
  kept: 'How your record is kept',
}

/** The whole record, part by part. */
export function toSubjectRecord(gathered: Gathered): SubjectRecord {
  const entries = [...tableEntries(gathered), ...siblingEntries(gathered), ...openingEntries(gathered)]
  return {
    parts: PARTS.map((key) => ({
      key,
      title: PART_TITLES[key],
      entries: entries
        .filter(({ part, entry }) => part === key && entry.lines.length > 0)
        .map(({ entry }) => entry),
    })),
  }
}

/** Every passage of a record once, in its order. */
export function passagesOf({ parts }: SubjectRecord): readonly Passage[] {
  const found = new Map<string, Passage>()
  for (const { says } of parts.flatMap(({ entries }) => entries.flatMap(({ lines }) => lines))) {
    if (typeof says !== 'string' && !found.has(says.id)) found.set(says.id, says)
  }
  return [...found.values()]
}

type Row = Readonly<Record<string, unknown>>
type Placed = { readonly part: PartKey; readonly entry: Entry }

function tableEntries({ rows, names }: Gathered): readonly Placed[] {
  const entries = Object.entries(RECORD_COLUMNS).flatMap(([table, use]) =>
    (rows.get(table) ?? []).map((row) => withContext(table, row, rows)).map((row) => ({ use, row })),
  )
  // What was written down of a review stands with it, the earliest review first.
  const inOrder = entries.toSorted((one, other) => dayKey(one.row).localeCompare(dayKey(other.row)))
  return inOrder.flatMap(({ use, row }) => entriesOf(use, row, names))
}

// The day of the review that a row is about; no column of ours is called so.
const DAY = 'day of the review'

const dayKey = (row: Row): string => (typeof row[DAY] === 'string' ? row[DAY] : '')

// An earlier version of a line of the return does not say of which table it is, nor a version of a review its day.
function withContext(table: string, row: Row, rows: GatheredRows): Row {
  const found = (other: string, key: string) => rows.get(other)?.find(({ id }) => id === row[key])
  if (table === 'source_row_version')
    return { ...row, table_name: found('source_row', 'source_row_id')?.['table_name'] }
  if (table === 'review') return { ...row, [DAY]: row['first_part'] }
  if (table === 'review_version') return { ...row, [DAY]: found('review', 'review_id')?.['first_part'] }
  return row
}

function titleOf({ title }: TableUse, row: Row): string {
  const day = row[DAY]
  return day === undefined ? title : `${title} of ${textOf(day)}`
}

function entriesOf(use: TableUse, row: Row, names: Names): readonly Placed[] {
  const lines = (columns: TableUse['columns']): readonly Line[] =>
    Object.entries(columns).flatMap(([name, [label, shown]]) =>
      columnLines(label, shown, row[name], { row, names }),
    )
  const isCare = (shown: ColumnShown) =>
    typeof shown === 'object' && 'document' in shown && shown.document === 'care'
  const care = Object.entries(use.columns).filter(([, [, shown]]) => isCare(shown))
  const others = Object.entries(use.columns).filter(([, [, shown]]) => !isCare(shown))
  return [
    { part: use.part, entry: { title: titleOf(use, row), lines: lines(Object.fromEntries(others)) } },
    { part: 'lived', entry: { title: 'Your time in care', lines: lines(Object.fromEntries(care)) } },
  ]
}

type Around = { readonly row: Row; readonly names: Names }

function columnLines(label: string, shown: ColumnShown, value: unknown, around: Around): readonly Line[] {
  if (value === null || value === undefined || value === '' || shown === 'left-out') return []
  if (shown === 'draft') return draftLines(value)
  if (typeof shown === 'object' && 'document' in shown) return documentLines(shown.document, value)
  const text = textOf(value)
  if (shown === 'source') return sourceLines(textOf(around.row['table_name']), text)
  return [{ label, says: saysOf(shown, text, around.names) }]
}

type SimpleShown = Exclude<ColumnShown, 'draft' | 'source' | 'left-out' | { document: unknown }>

function saysOf(shown: SimpleShown, text: string, names: Names): Line['says'] {
  if (shown === 'person' || shown === 'account') return toPassage('worker', names.get(text) ?? text)
  if (shown === 'team') return names.get(text) ?? text
  if (shown === 'instant') return toInstantWords(new Date(text))
  if (shown === 'text' || shown === 'day') return text
  return 'codes' in shown ? wordsOf(shown.codes, text) : toPassage(shown.passage, text)
}

/** A stored value in words: days in full, true and false as yes and no, lists with commas. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one: unknown) => textOf(one)).join(', ')
  if (typeof value !== 'string') return JSON.stringify(value)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseIsoDay(value) : null
  return day === null ? value : toDate(day)
}

function siblingEntries({ brothersAndSisters }: Gathered): readonly Placed[] {
  const lines = brothersAndSisters.map((name) => ({ label: 'Name', says: toPassage('named', name) }))
  return [{ part: 'who', entry: { title: 'Your brothers and sisters whom we know too', lines } }]
}

function openingEntries({ openings }: Gathered): readonly Placed[] {
  const days = [...new Set(openings.map(({ on }) => on))]
  return days.map((day) => ({
    part: 'opened',
    entry: {
      title: `On ${day}`,
      lines: openings
        .filter(({ on }) => on === day)
        .map(({ who, what, times }) => ({
          label: times === 1 ? what : `${what} (${times} times)`,
          says: toPassage('worker', who),
        })),
    },
  }))
}

/** Where each passage stands: by its id, "Your reviewing officer: who". */
export function placesOf({ parts }: SubjectRecord): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const { title, lines } of parts.flatMap(({ entries }) => entries)) {
    for (const { label, says } of lines) {
      if (typeof says === 'string') continue
      const places = found.get(says.id) ?? new Set()
      found.set(says.id, places.add(`${title}: ${label}`))
    }
  }
  return new Map([...found].map(([id, places]) => [id, [...places]]))
}
