import { type Html, html } from '../html.ts'
import { classes, contentOf, optional, renderAttributes, type StyledContent } from './content.ts'

export type HintOptions = StyledContent & { readonly id?: string | undefined }

/** A sentence that helps to fill in a field. */
export function renderHint(options: HintOptions): Html {
  return html`<div${optional('id', options.id)} class="${classes('govuk-hint', options.classes)}"${renderAttributes(options.attributes)}>${contentOf(options)}</div>`
}
