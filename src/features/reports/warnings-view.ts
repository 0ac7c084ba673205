import { type Html, html } from '../../ui/html.ts'
import { countOf } from '../../ui/parts/index.ts'
import type { Warning } from './prose-warning.ts'

/** What is amiss with the numbers of a text; nothing where nothing is. */
export function renderWarnings(warnings: readonly Warning[]): Html | null {
  if (warnings.length === 0) return null
  const items = warnings.map(({ says }) => html`<li>${says}</li>`)
  return html`<div class="govuk-inset-text"><p class="govuk-body"><strong>${countOf(warnings.length, 'warning')}</strong></p><ul class="govuk-list govuk-list--bullet govuk-body-s">${items}</ul></div>`
}
