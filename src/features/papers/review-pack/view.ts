import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { papersPath, reviewPackFilePath } from '../paths.ts'
import type { PackPart, ReviewPack } from './pack.ts'

/** The pack as a page that prints well. */
export function renderReviewPack(childId: string, { title, lead, agenda, parts }: ReviewPack): Html {
  const list = html`<ol class="govuk-list govuk-list--number">${agenda.map((line) => html`<li>${line}</li>`)}</ol>`
  return html`${renderPageTitle(title, lead)}
<p class="fp-actions"><a class="govuk-link" href="${reviewPackFilePath(childId)}">Take it as a PDF</a> <a class="govuk-link" href="${papersPath(childId)}">Papers and talks before the review</a></p>
${renderSection({ title: 'Agenda', content: list })}
${parts.map(renderPart)}`
}

function renderPart({ title, rows, none }: PackPart): Html {
  const content =
    rows.length === 0
      ? renderEmpty(none)
      : renderKeyValues(rows.map(({ name, says }) => ({ key: name, value: says })))
  return renderSection({ title, content })
}
