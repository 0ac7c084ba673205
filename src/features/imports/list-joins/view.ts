import { toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { type ListColumn, type Query, renderListTable } from '../../../ui/tables/index.ts'
import { childPath, displayName } from '../../children/index.ts'
import { systemName } from '../match-words.ts'
import { JOINS_PATH } from '../paths.ts'
import type { JoinedRecord } from '../queries/joined-numbers.ts'

export const JOINS = 'Records joined by their number'

export type JoinsView = {
  readonly records: readonly JoinedRecord[]
  readonly total: number
  readonly pageNumber: number
  readonly query: Query
}

const nameOf = (record: JoinedRecord): string => displayName(record, record.identifier)
const bornOf = ({ born }: JoinedRecord): string => (born === null ? 'Not known' : toDate(born))
const systemsOf = ({ systems }: JoinedRecord): string => systems.map(systemName).join(', ')

const COLUMNS: readonly ListColumn<JoinedRecord>[] = [
  {
    key: 'child',
    heading: 'Child',
    namesRow: true,
    cell: (record): Html => html`<a class="govuk-link" href="${childPath(record.id)}">${nameOf(record)}</a>`,
    csv: nameOf,
  },
  { key: 'number', heading: 'Number', cell: ({ value }) => value, csv: ({ value }) => value },
  { key: 'born', heading: 'Born', cell: bornOf, csv: bornOf },
  { key: 'systems', heading: 'Known by it in', cell: systemsOf, csv: systemsOf },
]

/** Children whom several systems know by the very same number. */
export function renderJoins({ records, total, pageNumber, query }: JoinsView): Html {
  const lead =
    'Two systems have the very same number and birth date, so their files went into one record as they were loaded. Nobody had to say so, and no second record was made.'
  const list = renderListTable({
    caption: JOINS,
    summary: toListSummary(countOf(total, 'record'), []),
    columns: COLUMNS,
    rows: records,
    total,
    path: JOINS_PATH,
    query,
    state: { sort: null, direction: 'ascending', page: pageNumber },
    empty: 'No record is known to two systems by one number. Restricted records are not listed.',
  })
  return html`${renderPageTitle(JOINS, lead)}${list}`
}
