import { toShortDate } from '../../../kit/dates/index.ts'
import { type CodeList, LEGAL_STATUSES, PLACEMENTS, wordsOf } from '../../../law/returns/index.ts'
import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { changeQuery, renderListTable } from '../../../ui/tables/index.ts'
import type { Officer, Team } from '../../people/index.ts'
import { CHILDREN_CSV_PATH, CHILDREN_PATH, OPEN_IN_EMERGENCY_PATH } from '../paths.ts'
import { registerColumns } from './columns.ts'
import { isSearchOnly, type RegisterForm } from './form.ts'
import type { CareChoice, KindChoice, RegisterPage } from './register.ts'

export type RegisterView = {
  readonly mayOpenInEmergency: boolean
  readonly form: RegisterForm
  readonly found: RegisterPage
  readonly officers: readonly Officer[]
  readonly teams: readonly Team[]
  /** Codes that some child has. */
  readonly codes: { readonly legal: readonly string[]; readonly living: readonly string[] }
  readonly query: Readonly<Record<string, string>>
}

const CARE: Readonly<Record<CareChoice, string>> = {
  'in-care': 'In care',
  left: 'Left care',
  'past-18': 'Past 18, still open',
}

const KINDS: Readonly<Record<KindChoice, string>> = {
  'short-breaks': 'Short breaks',
  unaccompanied: 'Unaccompanied',
  'no-ending': 'End of care not recorded',
}

const ANY = { value: '', text: 'Any' }

const entries = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const codeItems = (list: CodeList, codes: readonly string[]) => [
  ANY,
  ...codes.map((value) => ({ value, text: capitalised(wordsOf(list, value)) })),
]

function select(name: string, text: string, value: string | null, items: { value: string; text: string }[]) {
  return renderSelect({ name, label: { text }, value: value ?? '', items })
}

function renderFilters({ form, officers, teams, codes }: RegisterView): Html {
  const { filter, typed } = form
  const shownOfficers = officers.filter(({ id, isHere }) => isHere || id === filter.officer)
  return renderFilterForm({
    action: CHILDREN_PATH,
    label: 'Filter the list of children',
    clearHref: isSearchOnly(form) ? undefined : changeQuery(CHILDREN_PATH, { q: typed }, {}),
    fields: html`${typed !== '' && renderHiddenField('q', typed)}${select('care', 'In care', filter.care, [{ value: '', text: 'All children' }, ...entries(CARE)])}
${select('officer', 'IRO', filter.officer, [ANY, { value: 'nobody', text: 'Nobody' }, ...shownOfficers.map(({ id, name }) => ({ value: id, text: name }))])}
${select('team', 'Team', filter.team, [ANY, ...teams.map(({ id, name }) => ({ value: id, text: name }))])}
${select('legal', 'Legal status', filter.legalStatus, codeItems(LEGAL_STATUSES, codes.legal))}
${select('living', 'Living', filter.placement, codeItems(PLACEMENTS, codes.living))}
${select('kind', 'Only', filter.kind, [ANY, ...entries(KINDS)])}`,
  })
}

function searchWords({ filter, typed }: RegisterForm): string | null {
  if (filter.search === null) return null
  return filter.search.kind === 'birth-date'
    ? `born ${toShortDate(filter.search.born)}`
    : `found by “${typed}”`
}

function summaryOf({ form, found, officers, teams }: RegisterView): string {
  const { care, officer, team, legalStatus, placement, kind } = form.filter
  const officerName = officer === 'nobody' ? 'nobody' : officers.find(({ id }) => id === officer)?.name
  const teamName = teams.find(({ id }) => id === team)?.name
  return toListSummary(countOf(found.total, 'child', 'children'), [
    searchWords(form),
    care && CARE[care].toLowerCase(),
    officerName && `IRO ${officerName}`,
    teamName && `team ${teamName}`,
    legalStatus && wordsOf(LEGAL_STATUSES, legalStatus),
    placement && wordsOf(PLACEMENTS, placement),
    kind && KINDS[kind].toLowerCase(),
  ])
}

function emptyOf(view: RegisterView): Html {
  const all = html`<a class="govuk-link" href="${CHILDREN_PATH}">see all children</a>`
  if (view.form.filter.search !== null)
    return html`No child matches. You can search by name, by number, or by date of birth like 2 9 2014, or ${all}.`
  return isSearchOnly(view.form)
    ? html`There are no children yet. They come with the files of the national return: go to Data and load the first.`
    : html`No child matches. Change the filters, or ${all}.`
}

/** The register of children. */
export function renderRegister(view: RegisterView): Html {
  const { form, found, query } = view
  return html`${renderPageTitle('Children')}
${renderFilters(view)}
${renderListTable({
  caption: 'Children',
  summary: summaryOf(view),
  columns: registerColumns(form.filter.today),
  rows: found.children,
  total: found.total,
  path: CHILDREN_PATH,
  query,
  state: {
    sort: form.sort.by,
    direction: form.sort.order === 'up' ? 'ascending' : 'descending',
    page: form.page,
  },
  csvHref: changeQuery(CHILDREN_CSV_PATH, query, { page: null }),
  empty: emptyOf(view),
})}${
  view.mayOpenInEmergency &&
  html`<p class="govuk-body fp-quiet">Some records open to named people only. If a child needs you now, <a class="govuk-link" href="${OPEN_IN_EMERGENCY_PATH}">open a record in an emergency</a>.</p>`
}`
}
