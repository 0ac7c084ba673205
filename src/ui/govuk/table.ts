import { type Html, html } from '../html.ts'
import {
  type Attributes,
  classes,
  contentOf,
  optional,
  renderAttributes,
  type StyledContent,
} from './content.ts'

export type TableCell = StyledContent & {
  readonly format?: string | undefined
  readonly colspan?: number | string | undefined
  readonly rowspan?: number | string | undefined
}

export type TableOptions = {
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly head?: readonly TableCell[] | undefined
  readonly rows: readonly (readonly TableCell[] | null | false | undefined)[]
  readonly firstCellIsHeader?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

function spans(cell: TableCell): Html {
  return html`${optional('colspan', cell.colspan)}${optional('rowspan', cell.rowspan)}${renderAttributes(cell.attributes)}`
}

function renderHeadCell(cell: TableCell): Html {
  const names = classes(
    'govuk-table__header',
    cell.format && `govuk-table__header--${cell.format}`,
    cell.classes,
  )
  return html`<th scope="col" class="${names}"${spans(cell)}>${contentOf(cell)}</th>`
}

function renderRow(row: readonly TableCell[], options: TableOptions): Html {
  const cells = row.map((cell, index) => {
    if (index === 0 && options.firstCellIsHeader)
      return html`<th scope="row" class="${classes('govuk-table__header', cell.classes)}"${spans(cell)}>${contentOf(cell)}</th>`
    const names = classes(
      'govuk-table__cell',
      cell.format && `govuk-table__cell--${cell.format}`,
      cell.classes,
    )
    return html`<td class="${names}"${spans(cell)}>${contentOf(cell)}</td>`
  })
  return html`<tr class="govuk-table__row">${cells}</tr>`
}

/** A plain table. For lists that sort and turn pages use the list table. */
export function renderTable(options: TableOptions): Html {
  return html`<table class="${classes('govuk-table', options.classes)}"${renderAttributes(options.attributes)}>${
    options.caption &&
    html`<caption class="${classes('govuk-table__caption', options.captionClasses)}">${options.caption}</caption>`
  }${
    options.head &&
    html`<thead class="govuk-table__head"><tr class="govuk-table__row">${options.head.map(renderHeadCell)}</tr></thead>`
  }<tbody class="govuk-table__body">${options.rows.map((row) => row && renderRow(row, options))}</tbody></table>`
}
