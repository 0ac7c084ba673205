import { type Html, html } from '../html.ts'
import { classes, contentOf, optional, renderAttributes, type StyledContent } from './content.ts'

export type InsetTextOptions = StyledContent & { readonly id?: string | undefined }

/** A paragraph set apart. */
export function renderInsetText(options: InsetTextOptions): Html {
  return html`<div${optional('id', options.id)} class="${classes('govuk-inset-text', options.classes)}"${renderAttributes(options.attributes)}>${contentOf(options)}</div>`
}
