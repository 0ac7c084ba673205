import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { signOnSettingsPath } from './settings-path.ts'

export type Removal = {
  readonly path: string
  readonly field: string
  readonly id: string
  readonly what: string
}

/** A form of one button, in a row, that takes the row's thing away. */
export function renderRemove(csrfToken: string, { path, field, id, what }: Removal): Html {
  const words = html`Remove<span class="govuk-visually-hidden"> ${what}</span>`
  return renderForm({
    action: `${signOnSettingsPath}/${path}`,
    csrfToken,
    fields: html`${renderHiddenField(field, id)}${renderButton({ html: words, classes: 'govuk-button--secondary fp-button--small' })}`,
  })
}
