import { type ErrorMessageOptions, renderInput } from '../../ui/govuk/index.ts'
import type { Html } from '../../ui/html.ts'

/** A box for the password that somebody has now. */
export function renderOwnPasswordInput(error: ErrorMessageOptions | undefined): Html {
  return renderInput({
    name: 'password',
    type: 'password',
    label: { text: 'Your password' },
    autocomplete: 'current-password',
    autocapitalize: 'none',
    spellcheck: false,
    classes: 'govuk-input--width-20',
    errorMessage: error,
  })
}
