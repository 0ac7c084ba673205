import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary, toNumber } from '../../../ui/parts/index.ts'
import { changeQuery, type ListColumn, type Query, renderListTable } from '../../../ui/tables/index.ts'
import { childPath, displayName } from '../../children/index.ts'
import type { Team } from '../../people/index.ts'
import {
  type Difference,
  DIFFERENCE_KINDS,
  type DifferenceKind,
  oursWords,
  sourceWords,
  whichSource,
  whoseUsed,
  whyUsed,
} from '../difference.ts'
import { correctionsPath, MATCHES_PATH, RECONCILIATION_CSV_PATH, RECONCILIATION_PATH } from '../paths.ts'
import type { DifferenceFilter } from '../queries/differences.ts'

export const RECONCILIATION = 'Our list against the source’s'

export type ReconciliationView = {
  readonly filter: DifferenceFilter
  readonly teams: readonly Team[]
  readonly differences: readonly Difference[]
  /** Of each kind, whichever kind is shown. */
  readonly counts: ReadonlyMap<DifferenceKind, number>
  readonly pageNumber: number
  readonly query: Query
  readonly mayCorrect: 'may-correct' | 'may-look'
  readonly mayMatch: 'may-match' | 'may-look'
}

const nameOf = ({ name, identifier }: Difference): string => displayName(name, identifier)

const renderChild = (difference: Difference): Html | string =>
  difference.childId === null
    ? difference.identifier
    : html`<a class="govuk-link" href="${childPath(difference.childId)}">${nameOf(difference)}</a>`

/** The columns of the list, and of its CSV. */
export function differenceColumns(
  mayCorrect: ReconciliationView['mayCorrect'],
): readonly ListColumn<Difference>[] {
  const text = (
    key: string,
    heading: string,
    say: (difference: Difference) => string,
  ): ListColumn<Difference> => ({
    key,
    heading,
    cell: say,
    csv: say,
  })
  const correct = ({ childId, kind }: Difference) =>
    mayCorrect === 'may-correct' &&
    childId !== null &&
    ['dates', 'legal-status', 'placements', 'children'].includes(kind) &&
    html` <a class="govuk-link" href="${correctionsPath(childId)}">Corrections</a>`
  return [
    { key: 'child', heading: 'Child', namesRow: true, cell: renderChild, csv: nameOf },
    text('number', 'Number', ({ identifier }) => identifier),
    text('kind', 'What', ({ kind }) => DIFFERENCE_KINDS[kind]),
    text('ours', 'Ours', oursWords),
    {
      key: 'source',
      heading: 'The source’s',
      cell: (one) => html`${sourceWords(one)}<br><span class="fp-quiet">${whichSource(one)}</span>`,
      csv: sourceWords,
    },
    {
      key: 'used',
      heading: 'Used, and why',
      classes: 'fp-cell--wide',
      cell: (one) => html`<strong>${whoseUsed(one)}.</strong> ${whyUsed(one)}${correct(one)}`,
      csv: (one) => `${whoseUsed(one)}. ${whyUsed(one)}`,
    },
    text('team', 'Team', ({ team }) => team ?? ''),
  ]
}

/** The same for the CSV, where the source and its day stand in a column of their own. */
export function csvColumns(): readonly ListColumn<Difference>[] {
  const which = { key: 'which', heading: 'Which source', cell: whichSource, csv: whichSource }
  return [...differenceColumns('may-look'), which]
}

function renderFilters({ filter, teams, counts }: ReconciliationView): Html {
  const kinds = Object.entries(DIFFERENCE_KINDS)
  const countFor = (key: string) => [...counts].find(([kind]) => kind === key)?.[1] ?? 0
  return renderFilterForm({
    action: RECONCILIATION_PATH,
    label: 'Filter what differs',
    clearHref: (filter.kind ?? filter.team ?? filter.child) === null ? undefined : RECONCILIATION_PATH,
    fields: html`${filter.child !== null && renderHiddenField('child', filter.child)}${renderSelect({
      name: 'kind',
      label: { text: 'What' },
      value: filter.kind ?? '',
      items: [
        { value: '', text: 'Everything' },
        ...kinds.map(([value, text]) => ({ value, text: `${text} (${toNumber(countFor(value))})` })),
      ],
    })}${renderSelect({
      name: 'team',
      label: { text: 'Team' },
      value: filter.team ?? '',
      items: [{ value: '', text: 'Any' }, ...teams.map(({ id, name }) => ({ value: id, text: name }))],
    })}`,
  })
}

const LEAD =
  'Where what is recorded here and the newest files differ. Staff win for what staff record: reviews, contact and IROs. For times in care, legal statuses and placements the newest files win, but for what staff corrected, until the source agrees.'

/** Every difference, with whose value is used. */
export function renderReconciliation(view: ReconciliationView): Html {
  const { filter, teams, counts, query } = view
  const total =
    filter.kind === null
      ? [...counts.values()].reduce((sum, one) => sum + one, 0)
      : (counts.get(filter.kind) ?? 0)
  const list = renderListTable({
    caption: RECONCILIATION,
    summary: toListSummary(countOf(total, 'difference'), [
      filter.kind && DIFFERENCE_KINDS[filter.kind].toLowerCase().replace('iro', 'IRO'),
      filter.child && 'one child',
      filter.team && `team ${teams.find(({ id }) => id === filter.team)?.name ?? ''}`,
    ]),
    columns: differenceColumns(view.mayCorrect),
    rows: view.differences,
    total,
    path: RECONCILIATION_PATH,
    query,
    state: { sort: null, direction: 'ascending', page: view.pageNumber },
    csvHref: changeQuery(RECONCILIATION_CSV_PATH, query, { page: null }),
    empty: 'Nothing differs: what is recorded here and the newest files say the same.',
  })
  const matches =
    view.mayMatch === 'may-match' &&
    html`<p class="govuk-body"><a class="govuk-link" href="${MATCHES_PATH}">Records that may be of one child</a>: numbers that changed or clash</p>`
  return html`${renderPageTitle(RECONCILIATION, LEAD)}${matches}${renderFilters(view)}${list}`
}
