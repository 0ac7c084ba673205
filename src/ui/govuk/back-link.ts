import { type Html, html } from '../html.ts'
import { classes, contentOf, hasContent, renderAttributes, type StyledContent } from './content.ts'

export type BackLinkOptions = StyledContent & { readonly href?: string | undefined }

/** The way back to the page before, with its filters in the address. */
export function renderBackLink(options: BackLinkOptions): Html {
  return html`<a href="${options.href || '#'}" class="${classes('govuk-back-link', options.classes)}"${renderAttributes(options.attributes)}>${hasContent(options) ? contentOf(options) : 'Back'}</a>`
}
