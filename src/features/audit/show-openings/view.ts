import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { type Query, renderListTable } from '../../../ui/tables/index.ts'
import { openingsCsvPath, openingsPath } from '../paths.ts'
import type { OpeningsPage } from '../queries/list-openings.ts'
import { OPENINGS_COLUMNS } from './columns.ts'

export type OpeningsView = {
  readonly childId: string
  readonly name: string
  readonly found: OpeningsPage
  readonly pageNumber: number
  readonly query: Query
}

/** Who opened or changed a child's record, a line for each person and day. */
export function renderOpenings({ childId, name, found, pageNumber, query }: OpeningsView): Html {
  return html`${renderPageTitle(
    `Who opened ${name}’s record`,
    'Everybody who opened or changed this record, and everybody who tried and was refused. There is a line for each person and day, the newest first.',
  )}
${renderListTable({
  caption: 'Who opened or changed this record',
  summary: countOf(found.total, 'line'),
  columns: OPENINGS_COLUMNS,
  rows: found.days,
  total: found.total,
  path: openingsPath(childId),
  query,
  state: { sort: null, direction: 'descending', page: pageNumber },
  csvHref: openingsCsvPath(childId),
  empty: 'Nobody has opened this record yet.',
})}`
}
