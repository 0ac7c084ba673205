import { type Html, html } from '../html.ts'
import {
  classes,
  contentOf,
  hasContent,
  renderAttributes,
  renderHeading,
  type StyledContent,
} from './content.ts'

export type PanelOptions = StyledContent & {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined
}

/** The outcome of a task, large. */
export function renderPanel(options: PanelOptions): Html {
  const title = renderHeading(
    options.headingLevel ?? 1,
    'govuk-panel__title',
    options.titleHtml ?? options.titleText,
  )
  const body = hasContent(options) && html`<div class="govuk-panel__body">${contentOf(options)}</div>`
  return html`<div class="${classes('govuk-panel', 'govuk-panel--confirmation', options.classes)}"${renderAttributes(options.attributes)}>${title}${body}</div>`
}
