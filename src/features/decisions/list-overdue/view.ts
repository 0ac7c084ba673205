import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderLinkTabs, toListSummary, toNumber } from '../../../ui/parts/index.ts'
import {
  changeQuery,
  type ListColumn,
  type ListState,
  type Query,
  renderListTable,
} from '../../../ui/tables/index.ts'
import type { Officer } from '../../people/index.ts'
import { DECISIONS_CSV_PATH, DECISIONS_PATH } from '../paths.ts'
import type { DecisionList, ListedDecision } from '../queries/overdue.ts'

export type DecisionsView = {
  readonly list: DecisionList
  readonly rows: readonly ListedDecision[]
  readonly counts: Readonly<Record<DecisionList, number>>
  readonly columns: readonly ListColumn<ListedDecision>[]
  readonly officers: readonly Officer[]
  readonly officerId: string | null
  readonly mayDownload: boolean
  readonly query: Query
  readonly state: ListState
}

const EMPTY: Readonly<Record<DecisionList, string>> = {
  overdue: 'No decision is overdue.',
  open: 'No decision is open.',
  answered: 'No answer of an owner waits to be recorded.',
}

const SAID: Readonly<Record<DecisionList, string>> = {
  overdue: 'past their day and still open',
  open: 'still open',
  answered: 'answered by their owner and not recorded yet',
}

/** What reviews decided and is still to be done, for the children within reach. */
export function renderDecisions(view: DecisionsView): Html {
  const { list, rows, counts, columns, query, state, officerId, officers, mayDownload } = view
  const tab = (key: DecisionList, text: string) => ({
    key,
    text,
    href: changeQuery(DECISIONS_PATH, query, { list: key === 'overdue' ? null : key, page: null }),
    count: toNumber(counts[key]),
  })
  const officer = officers.find(({ id }) => id === officerId)?.name
  return html`${renderPageTitle('Decisions', 'What reviews decided for children in care now, and is still to be done.')}
${renderLinkTabs('Decisions', [tab('overdue', 'Overdue'), tab('open', 'Open'), tab('answered', 'Answered by the owner')], list)}
${renderFilters(view)}
${renderListTable({
  caption: 'Decisions',
  summary: toListSummary(countOf(counts[list], 'decision'), [
    SAID[list],
    officer !== undefined && `IRO ${officer}`,
  ]),
  columns,
  rows,
  total: counts[list],
  path: DECISIONS_PATH,
  query,
  state,
  csvHref: mayDownload ? changeQuery(DECISIONS_CSV_PATH, query, { page: null }) : undefined,
  empty: EMPTY[list],
})}`
}

function renderFilters({ list, officers, officerId }: DecisionsView): Html {
  const shown = officers.filter(({ id, isHere }) => isHere || id === officerId)
  return renderFilterForm({
    action: DECISIONS_PATH,
    label: 'Filter the list of decisions',
    clearHref: officerId === null ? undefined : changeQuery(DECISIONS_PATH, { list }, {}),
    fields: html`${renderHiddenField('list', list)}${renderSelect({
      name: 'officer',
      label: { text: 'IRO' },
      value: officerId ?? '',
      items: [{ value: '', text: 'Any' }, ...shown.map(({ id, name }) => ({ value: id, text: name }))],
    })}`,
  })
}
