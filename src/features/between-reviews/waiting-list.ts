// A page that lists what waits, over all children within reach: one table, some rows a page.
import { page, type PageRequest, type PageResponse } from '../../platform/web/route.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderPageTitle } from '../../ui/layout/index.ts'
import { type ListColumn, parseListState, renderListTable, rowsOfPage } from '../../ui/tables/index.ts'
import { childPath } from '../children/index.ts'
import type { ListedChild } from './listed-child.ts'

export type WaitingList<Row> = {
  readonly path: string
  readonly title: string
  readonly lead: string
  /** "3 checks". */
  readonly summary: string
  readonly empty: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  /** What stands under the list. */
  readonly below?: Html
}

export function drawWaitingList<Row>(request: PageRequest, list: WaitingList<Row>): PageResponse {
  const { path, title, lead, summary, empty, columns, rows, below } = list
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const table = renderListTable({
    caption: title,
    summary,
    columns,
    rows: rowsOfPage(rows, state.page),
    total: rows.length,
    path,
    query,
    state,
    empty,
  })
  const main = html`${renderPageTitle(title, lead)}${table}${below}`
  return page(request.frame({ title, nav: '/today', breadcrumbs: [{ text: 'Today', href: '/today' }], main }))
}

/** Who it is about, as the column that names the row; `href` leads to what is to be done. */
export function childColumn<Row extends { readonly child: ListedChild }>(
  hrefOf: (row: Row) => string = ({ child }) => childPath(child.id),
): ListColumn<Row> {
  return {
    key: 'child',
    heading: 'Child',
    namesRow: true,
    cell: (row) => html`<a class="govuk-link" href="${hrefOf(row)}">${row.child.name}</a>`,
    csv: ({ child }) => child.name,
  }
}

export function officerColumn<Row extends { readonly child: ListedChild }>(): ListColumn<Row> {
  return {
    key: 'officer',
    heading: 'IRO',
    cell: ({ child }) => child.officer ?? 'nobody',
    csv: ({ child }) => child.officer ?? '',
  }
}
