import { type ErrorMessageOptions, renderInput } from '../../ui/govuk/index.ts'
import type { Html } from '../../ui/html.ts'

export type CodeInput = {
  readonly label: string
  readonly hint?: string
  readonly error?: ErrorMessageOptions | undefined
}

/** The box for a one-time code. Recovery codes have letters, so it is not for figures alone. */
export function renderCodeInput({ label, hint, error }: CodeInput): Html {
  return renderInput({
    name: 'code',
    label: { text: label },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    autocomplete: 'one-time-code',
    autocapitalize: 'none',
    spellcheck: false,
    classes: 'govuk-input--width-10',
    errorMessage: error,
  })
}
