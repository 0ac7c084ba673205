import { isoDay, toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf, renderLinkTabs, toListSummary } from '../../../ui/parts/index.ts'
import {
  changeQuery,
  type ListColumn,
  type ListState,
  parseListState,
  renderListTable,
  rowsOfPage,
} from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { addressOf, periodWords } from '../figure-address.ts'
import { type PageFrame, renderFiguresTitle } from '../figure-view.ts'
import { isInAmounts, isTimed, type Measure, unitWords } from '../measure.ts'
import { measureListPath, measurePath } from '../paths.ts'
import { columnsOf, type RowColumn } from '../row-list.ts'
import type { Row, RowAbout } from '../row.ts'
import { scopeWords } from '../scope.ts'
import { countsAs, countsLabel, countsTabs, filterWords, hasKeys, type RowFilter } from './filter.ts'

/** A row with its words, worked out once. */
type Shown = { readonly row: Row; readonly about: RowAbout }

export type MeasureList = {
  readonly frame: PageFrame
  readonly measure: Measure
  readonly rows: readonly Row[]
  readonly filter: RowFilter
  readonly query: Readonly<Record<string, string>>
}

const DATES = new Set(['on', 'due', 'held', 'done'])

/** Circumstances that only widen the list, unless the list is filtered by them. */
const ASIDE = new Set([
  'drift',
  'rule',
  'sex',
  'ethnicity',
  'unaccompanied',
  'legal-status',
  'placement',
  'age',
])

function usualOrder(measure: Measure): Omit<ListState, 'page'> {
  const clocked = measure.unit === 'review' || measure.unit === 'obligation'
  if (isTimed(measure)) return { sort: 'due', direction: 'ascending' }
  const sort = clocked ? (measure.unit === 'review' ? 'held' : 'due') : 'on'
  return { sort, direction: 'ascending' }
}

function toListColumn({ key, heading, text }: RowColumn): ListColumn<Shown> {
  const plain = ({ row, about }: Shown): string => text(row, about)
  const shown = (one: Shown): string => (plain(one) === '' ? '' : toShortDate(isoDay(plain(one))))
  const child = (one: Shown): Html =>
    one.row.child.id === ''
      ? html`${plain(one)}`
      : html`<a class="govuk-link" href="${childPath(one.row.child.id)}">${one.row.child.name ?? plain(one)}</a>`
  const what = (one: Shown): Html | string =>
    one.about.opens === undefined || one.row.isUnnamed === true
      ? plain(one)
      : html`<a class="govuk-link" href="${one.about.opens}">${plain(one)}</a>`
  return {
    key,
    heading,
    sort: key === 'what' ? undefined : 'ascending',
    cell: key === 'child' ? child : key === 'what' ? what : DATES.has(key) ? shown : plain,
    csv: plain,
    numeric: key === 'days-late',
    namesRow: key === 'child',
    classes: DATES.has(key) ? 'fp-cell--date' : key === 'what' ? 'fp-cell--wide' : undefined,
  }
}

/** On the page the name is in the cell of the child; the CSV has both. */
export function listColumns({ measure, filter }: Pick<MeasureList, 'measure' | 'filter'>): {
  readonly page: readonly ListColumn<Shown>[]
  readonly csv: readonly ListColumn<Shown>[]
} {
  const filtered = new Set<string>(filter.where.map(({ id }) => id))
  const csv = columnsOf(measure, 'database')
    .filter(({ key }) => filtered.has(key) || !ASIDE.has(key) || measure.unit === 'child')
    .map(toListColumn)
  return { csv, page: csv.filter(({ key }) => key !== 'name') }
}

const collator = new Intl.Collator('en-GB', { numeric: true })

/** The rows that the filter leaves, in the order asked for. */
export function rowsShown(list: MeasureList): readonly Shown[] {
  const { measure, rows, filter, query } = list
  const { csv } = listColumns(list)
  const state = parseListState(query, csv, usualOrder(measure))
  const column = csv.find(({ key }) => key === state.sort)
  const sign = state.direction === 'ascending' ? 1 : -1
  return rows
    .filter((row) => hasKeys(row, filter) && countsAs(row, filter.counts))
    .map((row) => ({ shown: { row, about: row.about() } }))
    .map(({ shown }) => ({ shown, text: column?.csv(shown) ?? '' }))
    .toSorted((one, other) => sign * collator.compare(one.text, other.text))
    .map(({ shown }) => shown)
}

function stateOf(list: MeasureList): ListState {
  return parseListState(list.query, listColumns(list).page, usualOrder(list.measure))
}

/** The rows behind a figure, as they count. */
export function renderMeasureList(list: MeasureList): Html {
  const { measure, rows, filter, query, frame } = list
  const path = measureListPath(measure.id)
  const { one, many } = isInAmounts(measure) ? { one: 'row', many: 'rows' } : unitWords(measure.unit)
  const shown = rowsShown(list)
  const state = stateOf(list)
  const { ask } = frame
  const tabs = countsTabs(rows.filter((row) => hasKeys(row, filter))).map(({ counts, rows: count }) => ({
    key: counts,
    text: countsLabel(measure, counts),
    count: String(count),
    href: changeQuery(path, query, { counts: counts === 'all' ? null : counts, page: null }),
  }))
  const as = filter.counts === 'all' ? null : countsLabel(measure, filter.counts).toLowerCase()
  const summary = toListSummary(countOf(shown.length, one, many), [
    as,
    ...filterWords(filter),
    scopeWords(ask.scope),
    periodWords(ask.period),
  ])
  const table = renderListTable<Shown>({
    caption: measure.name,
    summary,
    columns: listColumns(list).page,
    rows: rowsOfPage(shown, state.page),
    total: shown.length,
    path,
    query,
    state,
    csvHref: changeQuery(`${path}.csv`, query, { page: null }),
    empty: html`Nothing to show. <a class="govuk-link" href="${path}">Show all rows</a>`,
  })
  return html`${renderFiguresTitle(measure.name, frame, addressOf(measurePath(measure.id), ask))}${tabs.length > 1 && renderLinkTabs('What the rows count as', tabs, filter.counts)}${table}`
}
