import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderCodeInput } from '../code-input.ts'
import { renderOwnPasswordInput } from '../password-input.ts'
import { ACCOUNT_PATH, ONE_TIME_CODE_PATH, TURN_OFF_CODES_PATH } from '../paths.ts'

const BACK = html`<p class="govuk-body"><a class="govuk-link" href="${ACCOUNT_PATH}">Back to your account</a></p>`

export function renderNoKey(): Html {
  return html`<div class="fp-reading"><h1 class="fp-title">One-time codes</h1>
<p class="govuk-body">One-time codes cannot be set up here yet, because this server has no key to keep them safe with.</p>
<p class="govuk-body">Whoever runs the server must give it the setting SECRET_KEY. Then come back to this page.</p>
${BACK}</div>`
}

export type RecoveryCodesView = {
  readonly recoveryCodes: readonly string[]
  readonly goOnTo: string
}

export function renderRecoveryCodes({ recoveryCodes, goOnTo }: RecoveryCodesView): Html {
  return html`<div class="fp-reading"><h1 class="fp-title">Keep your recovery codes</h1>
<p class="govuk-body">One-time codes are on. From now on you sign in with your password and a code from the app.</p>
<p class="govuk-body">If you lose your phone, a recovery code lets you in instead. Each works once.</p>
${renderWarningText({ text: 'We show these codes this once. Print this page or write them down, and keep them away from your computer.' })}
<ul class="fp-codes">${recoveryCodes.map((code) => html`<li>${code}</li>`)}</ul>
<p class="govuk-body"><a class="govuk-button" href="${goOnTo}" role="button" draggable="false" data-module="govuk-button">I have kept them: continue</a></p></div>`
}

/** For whoever sent the form twice and may see this page instead of the codes. */
export function renderShownAlready(goOnTo: string): Html {
  return html`<div class="fp-reading"><h1 class="fp-title">One-time codes are on</h1>
<p class="govuk-body">The form was sent twice. Your recovery codes were shown on the page that answered the first time, and they are shown only once.</p>
<p class="govuk-body">If you did not see that page, <a class="govuk-link" href="${ONE_TIME_CODE_PATH}">set the codes up again</a>: you get new ones.</p>
<p class="govuk-body"><a class="govuk-button" href="${goOnTo}" role="button" draggable="false" data-module="govuk-button">Continue</a></p></div>`
}

export type CodesOnView = {
  readonly recoveryCodesLeft: number
  /** Whether the service asks this person for codes, so that they can only be set up anew. */
  readonly isRequired: boolean
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderCodesOn({ recoveryCodesLeft, isRequired, csrfToken, errors }: CodesOnView): Html {
  const left = recoveryCodesLeft === 1 ? '1 recovery code' : `${recoveryCodesLeft} recovery codes`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}<div class="fp-reading">
<h1 class="fp-title">One-time codes</h1>
<p class="govuk-body">One-time codes are on. You have ${left} left. They were shown once, when the codes were set up. If you did not see or keep them, you get new ones below.</p>
<h2 class="fp-heading">${isRequired ? 'Set them up again' : 'Turn them off'}</h2>
<p class="govuk-body">${
    isRequired
      ? 'For a new phone or new recovery codes. Your role needs one-time codes, so you set them up again at once.'
      : 'For a new phone or new recovery codes, turn them off here, then turn them on again.'
  }</p>
${renderForm({
  action: TURN_OFF_CODES_PATH,
  csrfToken,
  fields: [
    renderOwnPasswordInput(errorFor(errors, 'password')),
    renderCodeInput({ label: 'A one-time code or a recovery code', error: errorFor(errors, 'code') }),
    renderButton({
      text: isRequired ? 'Set them up again' : 'Turn off one-time codes',
      classes: 'govuk-button--warning',
      preventDoubleClick: true,
    }),
  ],
})}
${BACK}</div>`
}
