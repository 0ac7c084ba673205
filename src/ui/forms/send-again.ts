import { renderButton } from '../govuk/button.ts'
import type { Html } from '../html.ts'
import { renderForm } from './form.ts'
import { CSRF_FIELD, renderHiddenField } from './hidden-fields.ts'

export type SendAgain = {
  /** Where it was sent, and goes again. */
  readonly action: string
  readonly fields: URLSearchParams
  readonly csrfToken: string
}

/** What somebody typed, in a form that they can send once more with one press. */
export function renderSendAgain({ action, fields, csrfToken }: SendAgain): Html {
  const kept = [...fields].filter(([name]) => name !== CSRF_FIELD)
  return renderForm({
    action,
    csrfToken,
    fields: [
      ...kept.map(([name, value]) => renderHiddenField(name, value)),
      renderButton({ text: 'Send it again' }),
    ],
  })
}
