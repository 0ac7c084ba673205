import { type Html, html } from '../html.ts'
import { classes, contentOf, renderAttributes, type StyledContent } from './content.ts'

/** A state in a word or two. For due dates use the deadline tag. */
export function renderTag(options: StyledContent): Html {
  return html`<strong class="${classes('govuk-tag', options.classes)}"${renderAttributes(options.attributes)}>${contentOf(options)}</strong>`
}
