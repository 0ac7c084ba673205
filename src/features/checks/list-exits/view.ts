import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderLinkTabs, toListSummary, toNumber } from '../../../ui/parts/index.ts'
import { changeQuery, type ListState, type Query, renderListTable } from '../../../ui/tables/index.ts'
import type { Team } from '../../people/index.ts'
import { EXIT_KINDS, EXIT_RULE_CODES, EXIT_WORDS, type ExitKind } from '../exit-kind.ts'
import { renderAssigned, renderFilterSelect, renderTeam } from '../filter-fields.ts'
import { type FindingFilter, SHOWN_STATES, type ShownState } from '../finding-filter.ts'
import { EXITS_CSV_PATH, EXITS_PATH } from '../paths.ts'
import { EXIT_COLUMNS, type ListedExit } from './columns.ts'

export type ExitsView = {
  /** Null: every kind. */
  readonly kind: ExitKind | null
  readonly filter: FindingFilter
  readonly teams: readonly Team[]
  /** How many each rule found. */
  readonly counts: ReadonlyMap<string, number>
  readonly rows: readonly ListedExit[]
  readonly mayDownload: boolean
  readonly query: Query
  readonly state: ListState
}

const LEAD =
  'Children whose leaving care was not recorded, or is in doubt. Ask first whether the child is safe. Nothing here is put right by itself: the source is.'

const SHOWN: Readonly<Record<ShownState, string>> = {
  open: 'To be settled',
  new: 'New since the last files',
  still: 'Still there',
  answered: 'Settled: right as it is',
  gone: 'Gone',
}

const SUGGESTIONS =
  'A suggestion is what a published way of guessing unrecorded exits would do, from the returns alone. It may be wrong, it gives no real reason for leaving, and Footprint never acts on it.'

/** The list of exits. */
export function renderExits(view: ExitsView): Html {
  const { kind, filter, query } = view
  const tab = (key: ExitKind | null, text: string) => ({
    key: key ?? 'all',
    text,
    href: changeQuery(EXITS_PATH, query, { kind: key, page: null }),
    count: toNumber(countIn(view, key)),
  })
  return html`${renderPageTitle('Exits that are missing or in doubt', LEAD)}
${renderInsetText({ text: SUGGESTIONS })}
${renderLinkTabs('Kinds of exits', [tab(null, 'All'), ...EXIT_KINDS.map((one) => tab(one, EXIT_WORDS[one]))], kind ?? 'all')}
${renderFilterForm({
  action: EXITS_PATH,
  label: 'Filter exits',
  clearHref: isSifted(filter) ? EXITS_PATH : undefined,
  fields: html`${kind !== null && renderHiddenField('kind', kind)}${renderFilterSelect(
    'state',
    'State',
    filter.state,
    SHOWN_STATES.map((value) => [value, SHOWN[value]]),
  )}${renderAssigned(filter.assigned)}${renderTeam(filter.team, view.teams)}`,
})}
${renderTable(view)}`
}

const isSifted = ({ state, assigned, team }: FindingFilter): boolean =>
  state !== 'open' || assigned !== null || team !== null

function countIn({ counts }: ExitsView, kind: ExitKind | null): number {
  const codes = kind === null ? Object.values(EXIT_RULE_CODES).flat() : EXIT_RULE_CODES[kind]
  return codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0)
}

function renderTable(view: ExitsView): Html {
  const { kind, filter, rows, query, state, mayDownload, teams } = view
  const total = countIn(view, kind)
  return renderListTable({
    caption: 'Exits that are missing or in doubt',
    summary: toListSummary(countOf(total, 'exit'), [
      SHOWN[filter.state].toLowerCase(),
      kind !== null && EXIT_WORDS[kind].toLowerCase(),
      filter.assigned === 'me' && 'given to you',
      filter.assigned === 'nobody' && 'given to nobody',
      filter.team !== null && `team ${teams.find(({ id }) => id === filter.team)?.name ?? 'none on record'}`,
    ]),
    columns: EXIT_COLUMNS,
    rows,
    total,
    path: EXITS_PATH,
    query,
    state,
    csvHref: mayDownload ? changeQuery(EXITS_CSV_PATH, query, { page: null }) : undefined,
    empty: 'No exit is missing or in doubt, as far as the files and the record tell.',
  })
}
