import { renderFilterForm, type SelectItem } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { changeQuery, renderListTable } from '../../../ui/tables/index.ts'
import { toItems, toKindItems } from '../form-parts.ts'
import { NEW_PERSON_PATH, PEOPLE_CSV_PATH, PEOPLE_PATH, TEAMS_PATH } from '../people-paths.ts'
import { type Named, POST_NAMES, toPostName } from '../post.ts'
import type { PeoplePage } from '../queries/people-list.ts'
import { PEOPLE_COLUMNS } from './columns.ts'
import { isUnfiltered, type PeopleForm } from './form.ts'

export type PeopleView = {
  readonly form: PeopleForm
  readonly found: PeoplePage
  readonly teams: readonly Named[]
  readonly query: Readonly<Record<string, string>>
  readonly mayManage: boolean
}

const WHO: readonly SelectItem[] = [
  { value: '', text: 'Here now' },
  { value: 'away', text: 'Away today' },
  { value: 'left', text: 'Have left' },
]

const select = (name: string, text: string, value: string | null, items: readonly SelectItem[]) =>
  renderSelect({ name, label: { text }, value: value ?? '', items: [...items] })

function renderFilters({ form, teams }: PeopleView): Html {
  const { typed, filter } = form
  return renderFilterForm({
    action: PEOPLE_PATH,
    label: 'Filter the list of people',
    clearHref: isUnfiltered(form) ? undefined : PEOPLE_PATH,
    fields: html`${renderInput({ name: 'name', label: { text: 'Name' }, value: typed, spellcheck: false })}
${select('team', 'Team', filter.teamId, toItems(teams, 'Any'))}
${select('post', 'Post', filter.kind, toKindItems(POST_NAMES, 'Any'))}
${select('who', 'Who', filter.who === 'here' ? '' : filter.who, WHO)}`,
  })
}

function summaryOf({ form, found, teams }: PeopleView): string {
  const { typed, filter } = form
  const team = teams.find(({ id }) => id === filter.teamId)?.name
  return toListSummary(countOf(found.total, 'person', 'people'), [
    typed !== '' && `found by “${typed}”`,
    team && `team ${team}`,
    filter.kind && toPostName(filter.kind),
    filter.who === 'away' && 'away today',
    filter.who === 'left' && 'have left',
  ])
}

/** The list of people who work with children. */
export function renderPeople(view: PeopleView): Html {
  const { form, found, query } = view
  const add = renderButton({ text: 'Add a person', href: NEW_PERSON_PATH, classes: 'fp-button--small' })
  const lead = 'Who works with children, in which posts and teams, under whom, and who is away.'
  return html`${renderPageTitle('People', lead)}
<p class="fp-actions">${view.mayManage && add}<a class="govuk-link" href="${TEAMS_PATH}">Teams</a></p>
${renderFilters(view)}
${renderListTable({
  caption: 'People',
  summary: summaryOf(view),
  columns: PEOPLE_COLUMNS,
  rows: found.people,
  total: found.total,
  path: PEOPLE_PATH,
  query,
  state: { sort: 'name', direction: form.sort, page: form.page },
  csvHref: changeQuery(PEOPLE_CSV_PATH, query, { page: null }),
  empty: isUnfiltered(form)
    ? 'There is nobody yet. Add the first person.'
    : html`Nobody matches. Change the filters, or <a class="govuk-link" href="${PEOPLE_PATH}">see everybody</a>.`,
})}`
}
