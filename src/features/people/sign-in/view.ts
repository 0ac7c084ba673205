import { signOnPath } from '../../../platform/single-sign-on/index.ts'
import {
  type FieldErrors,
  errorFor,
  renderErrorSummaryFor,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'

export type SignInView = {
  readonly userName: string
  /** Where to go afterwards. */
  readonly goOnTo: string
  /** Why one is here, from the address: `not-saved`, `kept`, `ended`, `signed-out`; anything else says nothing. */
  readonly because: string | null
  /** What people call the account they have for all their work; null where they cannot sign in with it. */
  readonly workAccount: string | null
  readonly errors: FieldErrors
}

const NOTES: Readonly<Record<string, string>> = {
  'not-saved':
    'What you just sent was not saved, because you had been signed out. Sign in, then fill in that page again.',
  kept: 'You had been signed out, so what you sent is not saved yet. We kept it: sign in, then send it again.',
  ended: 'You were signed out because your time was up. Sign in to carry on.',
  'signed-out': 'You have signed out.',
}

export function renderSignIn(view: SignInView): Html {
  const { userName, goOnTo, because, workAccount, errors } = view
  const note = because !== null && Object.hasOwn(NOTES, because) ? NOTES[because] : undefined
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}<div class="fp-reading">
<h1 class="fp-title">Sign in</h1>
${note && renderInsetText({ text: note })}
${workAccount && renderSingleSignOn(workAccount, goOnTo)}
<form class="fp-form" action="/sign-in" method="post" novalidate>
${renderHiddenField('then', goOnTo)}
${renderInput({
  name: 'user-name',
  label: { text: 'User name' },
  value: userName,
  autocomplete: 'username',
  autocapitalize: 'none',
  spellcheck: false,
  classes: 'govuk-input--width-20',
  errorMessage: errorFor(errors, 'user-name'),
})}
${renderInput({
  name: 'password',
  type: 'password',
  label: { text: 'Password' },
  autocomplete: 'current-password',
  autocapitalize: 'none',
  spellcheck: false,
  classes: 'govuk-input--width-20',
  errorMessage: errorFor(errors, 'password'),
})}
${renderButton({ text: 'Sign in', preventDoubleClick: true })}
</form>
<p class="govuk-body">If you have forgotten your password, ask whoever looks after accounts in your service.</p>
</div>`
}

function renderSingleSignOn(workAccount: string, goOnTo: string): Html {
  const href = `${signOnPath}?${new URLSearchParams([['then', goOnTo]]).toString()}`
  return html`<div class="fp-form">${renderButton({ text: `Sign in with ${workAccount}`, href })}</div>
<h2 class="govuk-heading-m">Or with a Footprint password</h2>`
}
