import type { ErrorPage } from '../../ui/errors/error-page.ts'
import { renderSendAgain } from '../../ui/forms/index.ts'
import { html } from '../../ui/html.ts'

/**
 * A form of ours whose token is of an older session: the person has signed in again since it was drawn. What they
 * typed is kept in a form that they can send with one press.
 */
export function toSendAgainPage(action: string, form: URLSearchParams, csrfToken: string): ErrorPage {
  const title = 'Not saved yet: send it again'
  return {
    status: 403,
    title,
    main: html`<div class="fp-reading"><h1 class="fp-title">${title}</h1>
<p class="govuk-body">You have signed in again since you opened that page, so we checked with you first. What you typed is not lost.</p>
${renderSendAgain({ action, fields: form, csrfToken })}</div>`,
  }
}
