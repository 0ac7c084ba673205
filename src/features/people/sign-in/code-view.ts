import {
  errorFor,
  type FieldErrors,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderDetails } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderCodeInput } from '../code-input.ts'
import { SIGN_IN_CODE_PATH } from '../paths.ts'
import { renderSignOut } from '../sign-out-form.ts'

export type GiveCodeView = {
  /** Where to go afterwards. */
  readonly goOnTo: string
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderGiveCode({ goOnTo, csrfToken, errors }: GiveCodeView): Html {
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}<div class="fp-reading">
<h1 class="fp-title">Enter a code</h1>
${renderForm({
  action: SIGN_IN_CODE_PATH,
  csrfToken,
  fields: [
    renderHiddenField('then', goOnTo),
    renderCodeInput({
      label: 'One-time code',
      hint: 'The six figures that your authenticator app shows for Footprint. A code works once.',
      error: errorFor(errors, 'code'),
    }),
    renderDetails({
      summaryText: 'You do not have your phone',
      html: html`<p class="govuk-body">Type one of your recovery codes in the box instead. Each works once.</p><p class="govuk-body">If you have none left, ask whoever looks after accounts in your service to reset your codes.</p>`,
    }),
    renderButton({ text: 'Continue', preventDoubleClick: true }),
  ],
})}
${renderSignOut('Sign in as somebody else', csrfToken)}
</div>`
}
