import type { KeptForm } from '../../../platform/identity/index.ts'
import { renderForm, renderSendAgain } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'

export type KeptFormView = {
  readonly kept: KeptForm
  readonly throwAwayPath: string
  readonly csrfToken: string
}

export function renderKeptForm({ kept, throwAwayPath, csrfToken }: KeptFormView): Html {
  return html`<div class="fp-reading"><h1 class="fp-title">We kept what you typed</h1>
<p class="govuk-body">You were signed out before you sent it, so it is not saved yet. Send it again, and you carry on where you were. Only you can see this, and we keep it for 12 hours at most.</p>
${renderSendAgain({ action: kept.path, fields: kept.fields, csrfToken })}
${renderForm({
  action: throwAwayPath,
  csrfToken,
  fields: renderButton({ text: 'Throw it away', classes: 'govuk-button--secondary' }),
})}</div>`
}
