import { renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { renderLines } from '../activity-words.ts'
import { isAsSigned, type SignedChronology } from '../chronology.ts'
import { leadOf, proofWords, signedWords, titleOf } from '../chronology-words.ts'
import { chronologyFilePath } from '../paths.ts'

/** A signed chronology as a page that prints well. */
export function renderChronology(signed: SignedChronology): Html {
  const { childId, id, content } = signed
  const proof = proofWords(signed)
  return html`${renderPageTitle(titleOf(signed), leadOf(signed))}
<p class="govuk-body"><strong>${signedWords(signed)}</strong></p>
<p class="fp-actions"><a class="govuk-link" href="${chronologyFilePath(childId, id)}">Take it as a PDF</a></p>
${!isAsSigned(signed) && renderWarningText({ text: proof, iconFallbackText: 'Warning' })}
${renderSection({ title: 'What was done', beside: countOf(content.lines.length, 'line'), content: renderLines('What was done, the oldest first', content.lines) })}
<p class="govuk-body fp-section fp-quiet fp-digest">${proof}</p>`
}
