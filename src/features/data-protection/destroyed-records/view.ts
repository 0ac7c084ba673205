import { toShortDate } from '../../../kit/dates/index.ts'
import { renderNotificationBanner } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { type ListColumn, type Query, renderListTable } from '../../../ui/tables/index.ts'
import { DESTROYED_PATH } from '../paths.ts'
import type { DestroyedRecord } from '../queries/retention.ts'
import { RULE_WORDS } from '../retention.ts'

export type DestroyedPage = {
  readonly records: readonly DestroyedRecord[]
  readonly total: number
  readonly pageNumber: number
  readonly query: Query
}

const column = (
  key: string,
  heading: string,
  words: (record: DestroyedRecord) => string,
): ListColumn<DestroyedRecord> => ({ key, heading, cell: words, csv: words })

const COLUMNS = [
  column('record', 'Record', ({ childId }) => childId),
  column('on', 'Destroyed on', ({ on }) => toShortDate(on)),
  column('rule', 'Kept for', ({ rule }) => RULE_WORDS[rule]),
  column('proposed', 'Proposed by', ({ proposedBy }) => proposedBy),
  column('confirmed', 'Confirmed by', ({ confirmedBy }) => confirmedBy),
]

/** The tombstones: nothing here says whom a record was about. */
export function renderDestroyed({ records, total, pageNumber, query }: DestroyedPage): Html {
  const done =
    query['done'] === 'yes' && renderNotificationBanner({ type: 'success', text: 'The record is destroyed.' })
  const lead =
    'Nothing is left of these records but what stands here. Backups still hold a record until they are overwritten.'
  return html`${done}${renderPageTitle('Records that were destroyed', lead)}${renderListTable({
    caption: 'Records that were destroyed',
    summary: countOf(total, 'record'),
    columns: COLUMNS,
    rows: records,
    total,
    path: DESTROYED_PATH,
    query,
    state: { sort: null, direction: 'ascending', page: pageNumber },
    empty: 'No record has been destroyed.',
  })}`
}
