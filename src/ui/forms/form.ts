import { type Html, html, type HtmlValue } from '../html.ts'
import { optional } from '../govuk/content.ts'
import { renderCsrfField, renderVersionField } from './hidden-fields.ts'

export type FormOptions = {
  readonly action: string
  readonly csrfToken: string
  /** The version of the record the form was drawn from. */
  readonly version?: number | undefined
  /** For a form with a file: `multipart/form-data`. */
  readonly enctype?: 'multipart/form-data' | undefined
  readonly fields: HtmlValue
}

/** A form that changes something: posted, with its token and version, checked by us and not by the browser. */
export function renderForm(options: FormOptions): Html {
  return html`<form class="fp-form" action="${options.action}" method="post" novalidate${optional('enctype', options.enctype)}>${renderCsrfField(options.csrfToken)}${options.version !== undefined && renderVersionField(options.version)}${options.fields}</form>`
}

export type FilterFormOptions = {
  readonly action: string
  /** What a screen reader calls it: "Filter the list". */
  readonly label: string
  readonly fields: HtmlValue
  /** Left out: "Show". */
  readonly button?: string | undefined
  /** The address of the list without filters, where some are set. */
  readonly clearHref?: string | undefined
}

/** Filters in one row, sent in the address so that they can be kept and shared. */
export function renderFilterForm(options: FilterFormOptions): Html {
  return html`<form class="fp-filter" action="${options.action}" method="get" role="search" aria-label="${options.label}">${options.fields}<div class="fp-filter__go"><button class="govuk-button govuk-button--secondary fp-button--small" type="submit" data-module="govuk-button">${options.button ?? 'Show'}</button>${options.clearHref && html`<a class="govuk-link" href="${options.clearHref}">Clear</a>`}</div></form>`
}
