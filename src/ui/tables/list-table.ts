import { type Html, html, type HtmlValue } from '../html.ts'
import { renderEmpty } from '../parts/empty.ts'
import { classes, optional } from '../govuk/content.ts'
import { type ListState, type Query, sortHref } from './list-address.ts'
import type { ListColumn } from './list-column.ts'
import { renderListPages } from './list-pages.ts'
import { renderScrollRegion } from './scroll-region.ts'

export type ListTableOptions<Row> = {
  /** What the list is, for its caption: "Children". */
  readonly caption: string
  /** Count and filters in words: "42 reviews, late, team North". */
  readonly summary: HtmlValue
  readonly columns: readonly ListColumn<Row>[]
  /** The rows of this page only. */
  readonly rows: readonly Row[]
  /** How many rows there are on all pages. */
  readonly total: number
  readonly path: string
  readonly query: Query
  readonly state: ListState
  /** Where the same list is fetched as CSV. */
  readonly csvHref?: string | undefined
  /** What to say where there is nothing, and what to do about it. */
  readonly empty: HtmlValue
}

function renderHeading<Row>(column: ListColumn<Row>, options: ListTableOptions<Row>): Html {
  const { state, path, query } = options
  const sorted = state.sort === column.key
  const names = classes('fp-table__head', column.numeric && 'fp-table__head--number', column.classes)
  const words = column.hiddenHeading
    ? html`<span class="govuk-visually-hidden">${column.heading}</span>`
    : column.heading
  const arrow = sorted ? (state.direction === 'ascending' ? '▲' : '▼') : '↕'
  const inner = column.sort
    ? html`<a class="fp-table__sort" href="${sortHref(path, query, state, column)}">${words}<span class="fp-table__arrow" aria-hidden="true">${arrow}</span></a>`
    : words
  return html`<th scope="col" class="${names}"${optional('aria-sort', sorted ? state.direction : undefined)}>${inner}</th>`
}

function renderCell<Row>(column: ListColumn<Row>, row: Row): Html {
  const names = classes('fp-table__cell', column.numeric && 'fp-table__cell--number', column.classes)
  if (column.namesRow) return html`<th scope="row" class="${names} fp-table__name">${column.cell(row)}</th>`
  return html`<td class="${names}">${column.cell(row)}</td>`
}

function renderTable<Row>(options: ListTableOptions<Row>): Html {
  const { columns, rows, caption } = options
  const opens = columns.some((column) => column.namesRow)
  const body = rows.map(
    (row) =>
      html`<tr class="fp-table__row"${opens && html` data-row`}>${columns.map((column) => renderCell(column, row))}</tr>`,
  )
  return html`<table class="fp-table fp-table--list"><caption class="govuk-visually-hidden">${caption}</caption><thead><tr>${columns.map((column) => renderHeading(column, options))}</tr></thead><tbody>${body}</tbody></table>`
}

/**
 * A list: its count in words, sortable headings, fifty rows a page, the same as CSV.
 * Sort and page stand in the address, so Back and a shared link show the same.
 */
export function renderListTable<Row>(options: ListTableOptions<Row>): Html {
  const { summary, csvHref, total, rows, caption } = options
  const download =
    csvHref &&
    rows.length > 0 &&
    html` <a class="govuk-link fp-list__csv" href="${csvHref}" download>Download this list (CSV)</a>`
  const head = html`<p class="fp-list__summary"><span>${summary}</span>${download}</p>`
  if (rows.length === 0) return html`<div class="fp-list">${head}${renderEmpty(options.empty)}</div>`
  return html`<div class="fp-list">${head}${renderScrollRegion(caption, renderTable(options))}${renderListPages(options.path, options.query, options.state.page, total)}</div>`
}
