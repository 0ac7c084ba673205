import { renderCsrfField, renderHiddenField, renderVersionField } from '../../ui/forms/index.ts'
import { renderButton } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'

/** The field that a form sends to take something back. */
export const TAKE_BACK = 'take-back'

/** A second form, to the same address, for what should never have been written down. `version`: of the record it was drawn from. */
export function renderTakeBack(csrfToken: string, question: string, version?: number): Html {
  return html`<form class="fp-form" method="post">${renderCsrfField(csrfToken)}${version !== undefined && renderVersionField(version)}${renderHiddenField(TAKE_BACK, 'yes')}<p class="govuk-body">${question}</p>${renderButton({ text: 'Take it back', classes: 'govuk-button--secondary' })}</form>`
}
