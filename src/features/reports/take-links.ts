import { type Html, html } from '../../ui/html.ts'
import { takePath } from './paths.ts'
import type { Audience } from './report-document.ts'

const FORMATS = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['html', 'Web page'],
  ['xlsx', 'Tables for Excel'],
  ['csv', 'Tables as CSV'],
] as const

/** Links to the files of a report for one kind of reader; of its newest edition, where none is named. */
export function renderTakeLinks(year: string, audience: Audience, edition: number | null): Html {
  const which = edition === null ? '' : `&edition=${edition}`
  const links = FORMATS.map(
    ([format, words]) =>
      html`<li><a class="govuk-link" href="${takePath(year)}?audience=${audience}&amp;format=${format}${which}">${words}</a></li>`,
  )
  return html`<nav class="fp-no-print" aria-label="Files of this report"><p class="govuk-body govuk-!-margin-bottom-1">Take this report as a file:</p><ul class="govuk-list govuk-list--bullet">${links}</ul></nav>`
}
