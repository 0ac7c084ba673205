import { type Html, html } from '../html.ts'
import { classes, contentOf, optional, present, renderAttributes, type StyledContent } from './content.ts'

export type DetailsOptions = StyledContent & {
  readonly summaryText?: string | undefined
  readonly summaryHtml?: Html | undefined
  readonly id?: string | undefined
  readonly open?: boolean | undefined
}

/** Further words that open under a line. */
export function renderDetails(options: DetailsOptions): Html {
  return html`<details${optional('id', options.id)} class="${classes('govuk-details', options.classes)}"${renderAttributes(options.attributes)}${present('open', options.open)}>
  <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${options.summaryHtml ?? options.summaryText}</span></summary>
  <div class="govuk-details__text">${contentOf(options)}</div>
</details>`
}
