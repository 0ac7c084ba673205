// The list behind a figure, as plain cells: what the page shows, the CSV and the command line hold.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { breakdownOf } from './breakdown.ts'
import { breakdownsOf } from './figure.ts'
import type { FactsSource } from './figure-facts.ts'
import { countsWords } from './figure-words.ts'
import { isInAmounts, isTimed, type Measure } from './measure.ts'
import { keyOf, type Row, type RowAbout } from './row.ts'

/** One column of a list of rows. `text` is for CSV: dates are `YYYY-MM-DD`. */
export type RowColumn = {
  readonly key: string
  readonly heading: string
  readonly text: (row: Row, about: RowAbout) => string
}

const iso = (day: Day | null | undefined): string => (day === null || day === undefined ? '' : toIsoDate(day))

const CLOCKED: readonly RowColumn[] = [
  { key: 'rule', heading: 'Rule', text: (_row, { rule }) => rule ?? '' },
  { key: 'due', heading: 'Due', text: (_row, { due }) => iso(due) },
  { key: 'held', heading: 'Held', text: (_row, { heldOn }) => iso(heldOn) },
  { key: 'days-late', heading: 'Days late', text: (_row, { daysLate }) => String(daysLate ?? '') },
]

const TIMED: readonly RowColumn[] = [
  { key: 'due', heading: 'Due', text: (_row, { due }) => iso(due) },
  { key: 'done', heading: 'Done', text: (_row, { doneOn }) => iso(doneOn) },
  { key: 'days-late', heading: 'Days late', text: (_row, { daysLate }) => String(daysLate ?? '') },
]

const CODE: RowColumn = { key: 'code', heading: 'Code', text: (_row, { code }) => code ?? '' }

const HIDDEN = new Set(['month', 'code'])

/** The columns of a measure's list: who, when, what it counts as, what it is, and a column for each breakdown. */
export function columnsOf(measure: Measure, source: FactsSource): readonly RowColumn[] {
  return everyColumn(measure, source).map((column) => (TOLD.has(column.key) ? column : unlessUnnamed(column)))
}

const TOLD = new Set(['child', 'counts'])

const unlessUnnamed = (column: RowColumn): RowColumn => ({
  ...column,
  text: (row, about) => (row.isUnnamed === true ? '' : column.text(row, about)),
})

function everyColumn(measure: Measure, source: FactsSource): readonly RowColumn[] {
  const timed = isTimed(measure)
  const byReview = !timed && (measure.unit === 'review' || measure.unit === 'obligation')
  return [
    { key: 'child', heading: 'Child', text: ({ child }) => child.number },
    ...(source === 'database' ? [NAME] : []),
    ...(byReview || timed ? [] : [DAY]),
    { key: 'counts', heading: 'Counts as', text: ({ counts }) => countsWords(measure, counts) },
    { key: 'what', heading: 'What', text: (_row, { says }) => says },
    ...(isInAmounts(measure) ? [AMOUNT] : []),
    ...(byReview ? CLOCKED : []),
    ...(timed ? TIMED : []),
    ...(byReview && measure.unit === 'review' ? [CODE] : []),
    ...breakdownsOf(measure, source)
      .filter((id) => !HIDDEN.has(id))
      .map((id): RowColumn => {
        const breakdown = breakdownOf(id)
        return {
          key: id,
          heading: breakdown.heading,
          text: (row) => breakdown.words(keyOf(row, id) ?? ''),
        }
      }),
  ]
}

const DAY: RowColumn = { key: 'on', heading: 'Day', text: ({ on }) => toIsoDate(on) }

const AMOUNT: RowColumn = {
  key: 'amount',
  heading: 'Counts for',
  text: ({ amount }) => String(amount ?? 1),
}

const NAME: RowColumn = { key: 'name', heading: 'Name', text: ({ child }) => child.name ?? '' }

/** The cells of a row. */
export function cellsOf(row: Row, columns: readonly RowColumn[]): readonly string[] {
  const about = row.about()
  return columns.map(({ text }) => text(row, about))
}

/** A row as JSON: the same columns by key, with what it counts as in the words of the catalogue. */
export function toRowJson(row: Row, columns: readonly RowColumn[]): Record<string, string> {
  const about = row.about()
  const cells = Object.fromEntries(columns.map(({ key, text }) => [key, text(row, about)]))
  return { ...cells, counts: row.counts }
}
