import {
  errorFor,
  type FieldErrors,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderCodeInput } from '../code-input.ts'
import { ACCOUNT_PATH, ONE_TIME_CODE_PATH } from '../paths.ts'
import { renderSignOut } from '../sign-out-form.ts'
import { renderOwnPasswordInput } from '../password-input.ts'
import { renderQrCode } from './qr-code.ts'

export type SetUpView = {
  readonly secret: string
  readonly sealedSecret: string
  /** What the picture holds: an otpauth address. */
  readonly link: string
  /** Whether this person must before going on, or chose to. */
  readonly why: 'must' | 'wants'
  readonly goOnTo: string
  /** Not on the way in, where it has just been given. */
  readonly asksPassword: boolean
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderSetUp(view: SetUpView): Html {
  const { secret, link, csrfToken, errors } = view
  const isMust = view.why === 'must'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}<div class="fp-reading">
<h1 class="fp-title">Set up one-time codes</h1>
${isMust && renderInsetText({ text: 'In your service, people with your role sign in with a code as well as a password. Set this up to go on. It takes about two minutes.' })}
<p class="govuk-body">A one-time code keeps children’s records safe even if somebody learns your password. An app on your phone shows the code.</p>
<h2 class="fp-heading">1. Add Footprint to an authenticator app</h2>
<p class="govuk-body">Use the app that your service gives you. Any authenticator app will do. Choose to add an account, then scan this picture.</p>
${renderQrCode(link, 'A picture for your authenticator app. If you cannot scan it, type the key below.')}
<p class="govuk-body">If you cannot scan it, <a class="govuk-link" href="${link}">open it in an app on this device</a>, or type this key into the app:</p>
<p class="govuk-body fp-secret" data-code-secret>${secret.replace(/.{4}(?=.)/g, '$& ')}</p>
<h2 class="fp-heading">2. Enter the code that the app shows</h2>
${renderForm({
  action: ONE_TIME_CODE_PATH,
  csrfToken,
  fields: [
    renderHiddenField('then', view.goOnTo),
    renderHiddenField('secret', view.sealedSecret),
    renderCodeInput({
      label: 'One-time code',
      hint: 'Six figures. A new code comes every 30 seconds.',
      error: errorFor(errors, 'code'),
    }),
    ...(view.asksPassword ? [renderOwnPasswordInput(errorFor(errors, 'password'))] : []),
    renderButton({ text: 'Turn on one-time codes', preventDoubleClick: true }),
  ],
})}
${isMust ? renderSignOut('Sign out', csrfToken) : html`<p class="govuk-body"><a class="govuk-link" href="${ACCOUNT_PATH}">Back to your account</a></p>`}
</div>`
}
