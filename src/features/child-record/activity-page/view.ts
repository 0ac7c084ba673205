import { toInstantWords } from '../../../kit/instant-words.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderSideList } from '../../../ui/parts/index.ts'
import { changeQuery, type Query, renderListPages, rowsOfPage } from '../../../ui/tables/index.ts'
import type { ActivityLine } from '../activity.ts'
import type { ActivityAsked } from '../activity-filter.ts'
import { rangeWords, renderLines } from '../activity-words.ts'
import { activityPath, chronologyPath, newChronologyPath } from '../paths.ts'
import type { ListedChronology } from '../queries/chronologies.ts'
import { renderActivityFilter } from './filter-view.ts'

export type ActivityView = {
  readonly childId: string
  readonly asked: ActivityAsked
  /** The filter as it stands in the address. */
  readonly query: Query
  /** The newest first. */
  readonly lines: readonly ActivityLine[]
  /** Null: all on one page. */
  readonly page: number | null
  /** Null for whoever may not read them. */
  readonly signed: readonly ListedChronology[] | null
  readonly mayReadNotes: boolean
  readonly maySign: boolean
}

const NOTHING = 'Nothing of this is recorded.'

/** The filter, the lines, and the chronologies that were signed. */
export function renderActivity(view: ActivityView): Html {
  const { childId, query, lines, page, asked, signed } = view
  const path = activityPath(childId)
  const shown = page === null ? lines : rowsOfPage(lines, page)
  const pages = page !== null && renderListPages(path, query, page, lines.length)
  const table =
    lines.length === 0 ? renderEmpty(NOTHING) : renderLines('What was done, the newest first', shown)
  return html`${renderSection({
    title: 'Footprint',
    beside: `${countOf(lines.length, 'line')}, ${rangeWords(asked.filter)}`,
    content: html`<p class="govuk-body">What the reviewing service did for the child, heard and sent, and who did it.</p>
${renderActivityFilter(view)}${renderDoing(view)}${table}${pages}`,
  })}${signed !== null && renderSigned(childId, signed)}`
}

function renderDoing({ childId, query, lines, page, maySign, asked }: ActivityView): Html | null {
  if (lines.length === 0) return null
  const path = activityPath(childId)
  const all =
    page !== null && lines.length > 50
      ? html`<a class="govuk-link" href="${changeQuery(path, query, { page: 'all' })}">All on one page, to print</a>`
      : null
  const sign =
    maySign && asked.errors.length === 0
      ? renderButton({
          text: 'Sign it as a chronology',
          href: changeQuery(newChronologyPath(childId), query, {}),
          classes: 'govuk-button--secondary',
        })
      : null
  return sign === null && all === null ? null : html`<div class="fp-actions">${sign}${all}</div>`
}

function renderSigned(childId: string, signed: readonly ListedChronology[]): Html {
  const items = signed.map((one) => ({
    title: html`<a class="govuk-link" href="${chronologyPath(childId, one.id)}">Chronology, ${rangeWords(one)}</a>`,
    under: `Signed by ${one.signer}, ${toInstantWords(one.signedAt)}`,
  }))
  return renderSection({
    title: 'Signed chronologies',
    content: renderSideList(items, 'None has been signed.'),
  })
}
