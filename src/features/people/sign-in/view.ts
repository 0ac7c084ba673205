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
  /** Why one is here, from the address: `not-saved`, `ended`, `signed-out`; anything else says nothing. */
  readonly because: string | null
  readonly errors: FieldErrors
}

const NOTES: Readonly<Record<string, string>> = {
  'not-saved':
    'What you just sent was not saved, because you had been signed out. Sign in, then fill in that page again.',
  ended: 'You were signed out because your time was up. Sign in to carry on.',
  'signed-out': 'You have signed out.',
}

export function renderSignIn({ userName, goOnTo, because, errors }: SignInView): Html {
  const note = because !== null && Object.hasOwn(NOTES, because) ? NOTES[because] : undefined
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}<div class="fp-reading">
<h1 class="fp-title">Sign in</h1>
${note && renderInsetText({ text: note })}
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
