import { type Day, toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderInput, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary, toNumber } from '../../../ui/parts/index.ts'
import { type Query, renderListTable } from '../../../ui/tables/index.ts'
import { AUDIT_WORDS, toActionWords } from '../audit-words.ts'
import { AUDIT_PATH } from '../paths.ts'
import { MOST_COUNTED, type TrailPage } from '../queries/list-trail.ts'
import { toActorWords } from '../record-words.ts'
import { TRAIL_COLUMNS } from '../trail-columns.ts'
import type { TrailFilter, TrailScope } from '../trail-filter.ts'

export type TrailView = {
  readonly scope: TrailScope
  readonly filter: TrailFilter
  readonly found: TrailPage
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly pageNumber: number
  readonly query: Query
}

const LEADS: Readonly<Record<TrailScope['kind'], string>> = {
  everything:
    'Everything that people did or opened, and when. It says which record, not what was written in it. Nobody can change this list.',
  accounts: 'What was done to accounts and settings, and when. Nobody can change this list.',
  own: '',
}

const ACTIONS = Object.entries(AUDIT_WORDS)
  .map(([value, words]) => ({ value, text: words }))
  .toSorted((one, other) => one.text.localeCompare(other.text, 'en'))

/** What everybody did, the newest first, and the filters over it. */
export function renderTrail(view: TrailView): Html {
  const { scope, found, pageNumber, query } = view
  return html`${renderPageTitle('What people did', LEADS[scope.kind])}
${renderFilters(view)}
${renderListTable({
  caption: 'What people did',
  summary: summaryOf(view),
  columns: TRAIL_COLUMNS,
  rows: found.entries,
  total: Math.min(found.total, MOST_COUNTED),
  path: AUDIT_PATH,
  query,
  state: { sort: null, direction: 'descending', page: pageNumber },
  empty: html`Nothing matches. Change the filters, or <a class="govuk-link" href="${AUDIT_PATH}">see everything</a>.`,
})}`
}

function renderFilters({ filter, people }: TrailView): Html {
  const anybody = [
    { value: '', text: 'Anybody' },
    ...people.map(({ id, name }) => ({ value: id, text: name })),
    ...['command-line', 'server'].map((actor) => ({ value: actor, text: toActorWords(actor, null) })),
  ]
  const isFiltered = Object.values(filter).some((one) => one !== null)
  return renderFilterForm({
    action: AUDIT_PATH,
    label: 'Filter what people did',
    clearHref: isFiltered ? AUDIT_PATH : undefined,
    fields: html`${renderSelect({ name: 'who', label: { text: 'Who' }, value: filter.actor ?? '', items: anybody })}
${renderSelect({ name: 'what', label: { text: 'What was done' }, value: filter.action ?? '', items: [{ value: '', text: 'Anything' }, ...ACTIONS] })}
${renderDay('from', 'From day', filter.from)}
${renderDay('to', 'To day', filter.to)}
${renderInput({ name: 'record', id: 'record', label: { text: 'Child’s number or record' }, value: filter.record ?? '', spellcheck: false })}`,
  })
}

function renderDay(name: string, text: string, day: Day | null): Html {
  return renderInput({
    name,
    id: name,
    type: 'date',
    label: { text },
    value: day === null ? '' : toIsoDate(day),
  })
}

function summaryOf({ found, filter, people }: TrailView): string {
  const { actor, action, from, to, record } = filter
  const name = people.find(({ id }) => id === actor)?.name ?? null
  const count =
    found.total > MOST_COUNTED
      ? `More than ${toNumber(MOST_COUNTED)} entries; the newest are here`
      : countOf(found.total, 'entry', 'entries')
  return toListSummary(count, [
    actor && `by ${toActorWords(actor, name)}`,
    action && toActionWords(action).toLowerCase(),
    from && `from ${toShortDate(from)}`,
    to && `to ${toShortDate(to)}`,
    record && `of ${record}`,
  ])
}
