import { toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { aloneWords } from '../contact-words.ts'
import type { VisitTold } from '../visit-told.ts'

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Visits that another system tells of; nothing where it tells of none. */
export function renderVisitsTold(visits: readonly VisitTold[]): Html | null {
  if (visits.length === 0) return null
  const rows = visits.map(({ on, seen, alone }) => [
    toDate(on),
    capitalised(aloneWords(seen)),
    capitalised(aloneWords(alone)),
  ])
  const table = renderFigureTable({
    caption: 'Visits in the dataset',
    captionIs: 'said',
    align: 'text',
    head: ['Day', 'Child seen', 'Seen alone'],
    rows,
  })
  const lead =
    'As the Standard Safeguarding Dataset tells, the newest first. It does not say who came, as a rule a social worker, so the child does not count as seen by the reviewing service.'
  return renderSection({
    title: 'Visits in the dataset',
    id: 'visits',
    content: html`<p class="govuk-body fp-quiet">${lead}</p>${table}`,
  })
}
