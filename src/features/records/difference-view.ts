import { type Html, html } from '../../ui/html.ts'
import type { SectionDifference } from './difference.ts'

const SIGNS = { same: '', added: 'Added: ', removed: 'Taken out: ' } as const

/** What changed, section by section, said in words and not by colour alone. */
export function renderDifference(differences: readonly SectionDifference[]): Html {
  if (differences.length === 0) return html`<p class="govuk-body">No words changed.</p>`
  return html`${differences.map(
    ({ heading, lines }) =>
      html`<h3 class="govuk-heading-s">${heading}</h3><ul class="fp-diff">${lines
        .filter(({ is }) => is !== 'same')
        .map(
          ({ is, text }) => html`<li class="fp-diff__${is}"><strong>${SIGNS[is]}</strong>${text}</li>`,
        )}</ul>`,
  )}`
}
