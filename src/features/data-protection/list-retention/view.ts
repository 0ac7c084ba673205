import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderLinkTabs, toNumber } from '../../../ui/parts/index.ts'
import { changeQuery, type Query, renderListTable, rowsOfPage } from '../../../ui/tables/index.ts'
import { DESTROYED_PATH, RETENTION_CSV_PATH, RETENTION_PATH } from '../paths.ts'
import type { RetentionList } from '../queries/retention.ts'
import { RETENTION_COLUMNS, STANDING_WORDS } from './columns.ts'

export const SHOWN = ['due', 'soon', 'held', 'cannot-tell'] as const
export type Shown = (typeof SHOWN)[number]

export type RetentionPage = {
  readonly list: RetentionList
  readonly shown: Shown
  readonly pageNumber: number
  readonly query: Query
}

const EMPTY: Readonly<Record<Shown, string>> = {
  due: 'No record may be destroyed now.',
  soon: 'No record comes to its last day in the next 12 months.',
  held: 'No record is held.',
  'cannot-tell': 'We can tell of every record how long it is kept.',
}

/** The records that stand so. */
export function recordsShown({ list, shown }: Pick<RetentionPage, 'list' | 'shown'>) {
  return list.records.filter(({ standing }) => standing === shown)
}

function renderOutOfReach(count: number): Html | null {
  if (count === 0) return null
  return html`<p class="govuk-body">${countOf(count, 'more record')} ${count === 1 ? 'is' : 'are'} restricted. Only the people named for ${count === 1 ? 'it' : 'them'} can see ${count === 1 ? 'it' : 'them'} here.</p>`
}

/** What may be destroyed now and soon, what is held, and what cannot be told. */
export function renderRetention(view: RetentionPage): Html {
  const { list, shown, pageNumber, query } = view
  const rows = recordsShown(view)
  const tabs = SHOWN.map((key) => ({
    key,
    text: STANDING_WORDS[key],
    href: changeQuery(RETENTION_PATH, {}, { show: key }),
    count: toNumber(list.records.filter(({ standing }) => standing === key).length),
  }))
  return html`${renderPageTitle('How long records are kept', 'A record is kept for 75 years from birth, or for 15 years from a death before 18. It is never destroyed on its last day, only after it, and only when two managers agree.')}
<p class="govuk-body"><a class="govuk-link" href="${DESTROYED_PATH}">Records that were destroyed</a></p>
${renderOutOfReach(list.outOfReach)}${renderLinkTabs('How records stand', tabs, shown)}${renderListTable({
  caption: STANDING_WORDS[shown],
  summary: countOf(rows.length, 'record'),
  columns: RETENTION_COLUMNS,
  rows: rowsOfPage(rows, pageNumber),
  total: rows.length,
  path: RETENTION_PATH,
  query,
  state: { sort: null, direction: 'ascending', page: pageNumber },
  csvHref: changeQuery(RETENTION_CSV_PATH, {}, { show: shown }),
  empty: EMPTY[shown],
})}`
}
