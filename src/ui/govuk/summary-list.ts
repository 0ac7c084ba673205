import { type Html, html } from '../html.ts'
import { type Attributes, classes, type Content, contentOf, renderAttributes } from './content.ts'
import { type Actions, renderActionLink, renderSummaryCard, type SummaryCardOptions } from './summary-card.ts'

type Part = Content & { readonly classes?: string | undefined }

export type SummaryListRow = {
  readonly key: Part
  readonly value: Part
  readonly actions?: Actions | undefined
  readonly classes?: string | undefined
}

export type SummaryListOptions = {
  readonly rows: readonly (SummaryListRow | null | false | undefined)[]
  readonly card?: SummaryCardOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

function renderActions(row: SummaryListRow, cardTitle: Content | undefined): Html | null {
  const [first, ...others] = row.actions?.items ?? []
  if (!first) return null
  const links =
    others.length === 0
      ? renderActionLink(first, cardTitle)
      : html`<ul class="govuk-summary-list__actions-list">${[first, ...others].map((action) => html`<li class="govuk-summary-list__actions-list-item">${renderActionLink(action, cardTitle)}</li>`)}</ul>`
  return html`<dd class="${classes('govuk-summary-list__actions', row.actions?.classes)}">${links}</dd>`
}

/** Names and values, each with its "Change" where it may be changed. */
export function renderSummaryList(options: SummaryListOptions): Html {
  const anyActions = options.rows.some((row) => row && row.actions?.items.length)
  const rows = options.rows.map((row) => {
    if (!row) return null
    const names = classes(
      'govuk-summary-list__row',
      anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
      row.classes,
    )
    return html`<div class="${names}"><dt class="${classes('govuk-summary-list__key', row.key.classes)}">${contentOf(row.key)}</dt><dd class="${classes('govuk-summary-list__value', row.value.classes)}">${contentOf(row.value)}</dd>${renderActions(row, options.card?.title)}</div>`
  })
  const list = html`<dl class="${classes('govuk-summary-list', options.classes)}"${renderAttributes(options.attributes)}>${rows}</dl>`
  return options.card ? renderSummaryCard(options.card, list) : list
}
