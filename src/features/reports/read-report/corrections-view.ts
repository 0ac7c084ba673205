import { type Day, toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { Correction } from '../corrections.ts'
import { keptListPath } from '../paths.ts'

export type CorrectionsView = {
  readonly year: string
  readonly edition: number
  readonly frozenOn: Day
  readonly corrections: readonly Correction[]
}

/** Each figure that is another now than the frozen report says. */
export function renderCorrections({ year, edition, frozenOn, corrections }: CorrectionsView): Html {
  const lead = `The report of ${year} was frozen on ${toDate(frozenOn)} and stays as it is. These figures would be others today.`
  const table =
    corrections.length === 0
      ? renderEmpty('Every figure is still what the report says.')
      : renderFigureTable({
          caption: 'Figures that are others now',
          captionIs: 'said',
          align: 'text',
          head: ['Figure', 'In the report', 'Now'],
          rows: corrections.map(({ id, name, frozen, now, isRedefined }) => [
            html`<a class="govuk-link" href="${keptListPath(year, edition, id)}">${name}</a>`,
            frozen,
            html`${now ?? 'No longer counted'}${isRedefined && ' (it is defined otherwise now)'}`,
          ]),
        })
  return html`${renderPageTitle('What was corrected since', lead)}${table}`
}
