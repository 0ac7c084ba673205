import { type Html, html } from '../html.ts'
import { type Attributes, classes, type Content, contentOf, renderAttributes } from './content.ts'

export type ErrorSummaryItem = Content & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ErrorSummaryOptions = {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: Html | undefined
  readonly errorList?: readonly ErrorSummaryItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

function renderItem(item: ErrorSummaryItem): Html {
  const words = contentOf(item)
  const inner = item.href
    ? html`<a href="${item.href}"${renderAttributes(item.attributes)}>${words}</a>`
    : words
  return html`<li>${inner}</li>`
}

/** All that is wrong on the page, each line leading to its field. */
export function renderErrorSummary(options: ErrorSummaryOptions): Html {
  const description = options.descriptionHtml ?? options.descriptionText
  const list =
    options.errorList?.length &&
    html`<ul class="govuk-list govuk-error-summary__list">${options.errorList.map(renderItem)}</ul>`
  return html`<div class="${classes('govuk-error-summary', options.classes)}"${
    options.disableAutoFocus === undefined
      ? null
      : html` data-disable-auto-focus="${String(options.disableAutoFocus)}"`
  }${renderAttributes(options.attributes)} data-module="govuk-error-summary">
  <div role="alert">
    <h2 class="govuk-error-summary__title">${options.titleHtml ?? options.titleText}</h2>
    <div class="govuk-error-summary__body">${description && html`<p>${description}</p>`}${list || null}</div>
  </div>
</div>`
}
