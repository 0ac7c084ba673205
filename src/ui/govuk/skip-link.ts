import { type Html, html } from '../html.ts'
import { classes, contentOf, renderAttributes, type StyledContent } from './content.ts'

export type SkipLinkOptions = StyledContent & { readonly href?: string | undefined }

/** The first stop of the keyboard: past the bar and the navigation. */
export function renderSkipLink(options: SkipLinkOptions): Html {
  return html`<a href="${options.href || '#content'}" class="${classes('govuk-skip-link', options.classes)}"${renderAttributes(options.attributes)} data-module="govuk-skip-link">${contentOf(options)}</a>`
}
