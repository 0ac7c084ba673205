import { type Html, html } from '../html.ts'
import { classes, contentOf, optional, renderAttributes, type StyledContent } from './content.ts'

export type ErrorMessageOptions = StyledContent & {
  readonly id?: string | undefined
  /** Said before the message to a screen reader; an empty text leaves it out. Left out: "Error". */
  readonly visuallyHiddenText?: string | undefined
}

/** What is wrong with a field and what to do about it. */
export function renderErrorMessage(options: ErrorMessageOptions): Html {
  const said = options.visuallyHiddenText ?? 'Error'
  const prefix = said ? html`<span class="govuk-visually-hidden">${said}:</span> ` : null
  return html`<p${optional('id', options.id)} class="${classes('govuk-error-message', options.classes)}"${renderAttributes(options.attributes)}>${prefix}${contentOf(options)}</p>`
}
