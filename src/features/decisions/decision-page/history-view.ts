import { toDate, toShortDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { DecisionVersion } from '../decision.ts'
import { toStatusWords } from '../decision-words.ts'

const CHANGES: Readonly<Record<DecisionVersion['change'], string>> = {
  made: 'Decided',
  corrected: 'The record of the review was corrected',
  withdrawn: 'Left out of the record of the review',
  recorded: 'Recorded',
  answered: 'The owner’s word',
}

/** What was written down of it, the newest first. */
export function renderHistory(versions: readonly DecisionVersion[]): Html {
  return renderSection({
    title: 'History',
    content: renderFigureTable({
      caption: 'What was written down, the newest first',
      captionIs: 'said',
      align: 'text',
      head: ['When', 'Who', 'What', 'How far', 'By'],
      rows: versions.map((one) => [
        toInstantWords(one.at),
        one.recordedBy === null ? one.owner : (one.recordedByName ?? 'An account that is gone'),
        renderWhat(one),
        one.change === 'made' ? '' : toStatusWords(one.status),
        one.by === null ? html`<span class="fp-quiet">no day set</span>` : toShortDate(one.by),
      ]),
    }),
  })
}

function renderWhat({ change, doneOn, evidence, difference, reason }: DecisionVersion): Html {
  const more = [
    doneOn !== null && `Done on ${toDate(doneOn)}.`,
    evidence,
    difference !== '' && `Difference: ${difference}`,
    reason !== '' && `Day moved: ${reason}`,
  ].filter(Boolean)
  return html`${CHANGES[change]}${more.map((line) => html`<br><span class="fp-quiet">${line}</span>`)}`
}
