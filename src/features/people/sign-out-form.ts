import { renderCsrfField } from '../../ui/forms/index.ts'
import { renderButton } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'

/** A button that signs out, for pages without the bar's own. */
export function renderSignOut(words: string, csrfToken: string): Html {
  return html`<form action="/sign-out" method="post">${renderCsrfField(csrfToken)}${renderButton({ text: words, classes: 'govuk-button--secondary' })}</form>`
}
