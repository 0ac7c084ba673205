// What earlier reviews decided and is still open, on the page where the next decisions are written.
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { ageWords, decisionPath, renderDue, renderStatus, slipWords } from '../../decisions/index.ts'
import type { Recording } from './recording.ts'

/** They stay open, and carry on into the next review, until somebody records what came of them. */
export function renderOpenDecisions({ openDecisions, child, today, calendar }: Recording): Html | null {
  if (openDecisions.length === 0) return null
  const table = renderFigureTable({
    caption: 'Open decisions of earlier reviews',
    captionIs: 'said',
    head: ['Decision', 'Who', 'By', 'How far', 'Age'],
    rows: openDecisions.map((decision) => [
      html`<a class="govuk-link" href="${decisionPath(child.id, decision.id)}">${decision.says}</a>`,
      decision.owner,
      renderDue(decision, today, calendar) ?? 'No date',
      renderStatus(decision),
      html`${ageWords(decision.madeOn, today)}${decision.slips > 0 && html`<br>${slipWords(decision.slips)}`}`,
    ]),
    align: 'text',
  })
  return renderSection({
    title: 'Still open from earlier reviews',
    content: html`<p class="govuk-body">These carry on until you record what came of them. You do not need to write them again.</p>${table}`,
  })
}
