import { type Html, html } from '../html.ts'
import { classes, contentOf, hasContent, optional, renderAttributes, type StyledContent } from './content.ts'

export type LabelOptions = StyledContent & {
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

/** The name of a field. */
export function renderLabel(options: LabelOptions): Html | null {
  if (!hasContent(options)) return null
  const label = html`<label class="${classes('govuk-label', options.classes)}"${renderAttributes(options.attributes)}${optional('for', options.for)}>${contentOf(options)}</label>`
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${label}</h1>` : label
}
