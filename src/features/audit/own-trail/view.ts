import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toNumber } from '../../../ui/parts/index.ts'
import { type Query, renderListTable } from '../../../ui/tables/index.ts'
import { OWN_TRAIL_PATH } from '../paths.ts'
import { MOST_COUNTED, type TrailPage } from '../queries/list-trail.ts'
import { TRAIL_COLUMNS } from '../trail-columns.ts'

export type OwnTrailView = {
  readonly found: TrailPage
  readonly pageNumber: number
  readonly query: Query
}

/** What the reader did, and what was done to their account. */
export function renderOwnTrail({ found, pageNumber, query }: OwnTrailView): Html {
  const summary =
    found.total > MOST_COUNTED
      ? `More than ${toNumber(MOST_COUNTED)} entries; the newest are here`
      : countOf(found.total, 'entry', 'entries')
  return html`${renderPageTitle(
    'What you did',
    'What you did and opened in Footprint, and what others did to your account. If you see something that was not you, tell your manager at once.',
  )}
${renderListTable({
  caption: 'What you did',
  summary,
  columns: TRAIL_COLUMNS,
  rows: found.entries,
  total: Math.min(found.total, MOST_COUNTED),
  path: OWN_TRAIL_PATH,
  query,
  state: { sort: null, direction: 'descending', page: pageNumber },
  empty: 'You have not done anything yet.',
})}`
}
