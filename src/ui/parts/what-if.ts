import { type Html, html, type HtmlValue } from '../html.ts'
import { renderDateField } from '../forms/date-field.ts'
import type { DateText } from '../forms/date-text.ts'
import type { FieldErrors } from '../forms/field-errors.ts'
import { renderHiddenField } from '../forms/hidden-fields.ts'

export type WhatIfOptions = {
  /** The page itself: the answer is drawn on it, so it works without scripts. */
  readonly action: string
  /** The name of the date; its boxes are `NAME-day` and so on. */
  readonly name: string
  /** "If the review is held on" */
  readonly question: string
  readonly text: DateText
  readonly errors?: FieldErrors | undefined
  /** What must be kept in the address besides. */
  readonly keep?: Readonly<Record<string, string>> | undefined
  /** What would follow, once asked. */
  readonly answer?: HtmlValue
}

/** A small box that answers "what if it were held on …": sent in the address, nothing is saved. */
export function renderWhatIf(options: WhatIfOptions): Html {
  const kept = Object.entries(options.keep ?? {}).map(([name, value]) => renderHiddenField(name, value))
  const date = renderDateField({
    name: options.name,
    legend: { text: options.question, classes: 'fp-what-if__question' },
    text: options.text,
    errors: options.errors,
  })
  return html`<div class="fp-what-if" id="what-if"><h3 class="fp-what-if__title">What if?</h3>
<form action="${options.action}#what-if" method="get" novalidate>${kept}<div class="fp-what-if__row">${date}<button class="govuk-button govuk-button--secondary fp-button--small" type="submit">Work it out</button></div></form>
${options.answer && html`<p class="fp-what-if__answer" role="status">${options.answer}</p>`}</div>`
}
