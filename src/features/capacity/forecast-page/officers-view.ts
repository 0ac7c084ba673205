import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { forecastOfPath } from '../forecast-paths.ts'
import { bandWords, whole } from '../forecast-words.ts'
import type { OfficerLine } from './forecast-view-model.ts'

const orNotKnown = (value: number | null, words: (known: number) => string): string =>
  value === null ? 'not known' : words(value)

/** A line for each officer, with the year's sums. */
export function renderOfficers(officers: readonly OfficerLine[]): Html {
  const title = 'Officer by officer'
  if (officers.length === 0)
    return renderSection({ title, content: renderEmpty('Nobody holds a child or a post.') })
  const rows = officers.map((one) => [
    html`<a class="govuk-link" href="${forecastOfPath(one.id ?? 'nobody')}">${one.name}</a>`,
    whole(one.children),
    orNotKnown(one.fullTime, String),
    bandWords(one.reviews),
    bandWords(one.neededHours),
    orNotKnown(one.there, whole),
    orNotKnown(one.weeksOver, String),
  ])
  const table = renderFigureTable({
    caption: 'The 12 months of each officer: children held today and their share of those who may come in',
    head: [
      'IRO',
      'Children today',
      'Full-time share',
      'Reviews due',
      'Hours needed',
      'Hours there',
      'Weeks with too much',
    ],
    rows,
  })
  return renderSection({ title, content: table })
}
