import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { ACCOUNT_PATH, PASSWORD_PATH } from '../paths.ts'

const BACK = html`<p class="govuk-body"><a class="govuk-link" href="${ACCOUNT_PATH}">Back to your account</a></p>`

export type ChangePasswordView = {
  readonly title: string
  readonly userName: string
  /** The page that was asked for, where the password is changed on the way in; null where it is one's own wish. */
  readonly goOnTo: string | null
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderChangePassword({
  title,
  userName,
  goOnTo,
  csrfToken,
  errors,
}: ChangePasswordView): Html {
  const box = (name: string, label: string, autocomplete: string, hint?: string) =>
    renderInput({
      name,
      type: 'password',
      label: { text: label },
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      autocomplete,
      autocapitalize: 'none',
      spellcheck: false,
      classes: 'govuk-input--width-20',
      errorMessage: errorFor(errors, name),
    })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}<div class="fp-reading">
<h1 class="fp-title">${title}</h1>
<p class="govuk-body">${goOnTo === null ? 'You will be signed out everywhere else.' : 'Your password was made for you, so somebody else has seen it. Choose one that only you know.'}</p>
${renderForm({
  action: PASSWORD_PATH,
  csrfToken,
  fields: [
    // Password managers want to know whose password it is.
    html`<input type="hidden" name="user-name" value="${userName}" autocomplete="username">`,
    ...(goOnTo === null ? [] : [html`<input type="hidden" name="then" value="${goOnTo}">`]),
    box('old-password', 'The password you have now', 'current-password'),
    box(
      'new-password',
      'New password',
      'new-password',
      'At least 12 characters. Three or four words that do not belong together are easy to remember and hard to guess.',
    ),
    box('new-password-again', 'The new password again', 'new-password'),
    renderButton({ text: 'Change password', preventDoubleClick: true }),
  ],
})}
${goOnTo === null && BACK}</div>`
}

export function renderNoPassword(): Html {
  return html`<div class="fp-reading"><h1 class="fp-title">Change your password</h1>
<p class="govuk-body">You sign in with your work account, so you have no Footprint password. Change the password of your work account where you usually do.</p>
${BACK}</div>`
}
