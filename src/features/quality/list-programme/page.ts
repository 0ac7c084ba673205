import { type Day, toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toUnreadYearPage } from '../../../ui/errors/error-page.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderButton, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderUnreadYear, toListSummary } from '../../../ui/parts/index.ts'
import {
  changeQuery,
  type ListColumn,
  parseListState,
  renderListTable,
  toCsv,
} from '../../../ui/tables/index.ts'
import { readAskedYear } from '../../returns/index.ts'
import { mayKeepProgramme } from '../access.ts'
import {
  actionPath,
  CARRY_OVER_PATH,
  NEW_ACTION_PATH,
  PROGRAMME_CSV_PATH,
  PROGRAMME_PATH,
  QUESTIONS_PATH,
} from '../paths.ts'
import {
  isOverdue,
  KIND_WORDS,
  type ProgrammeAction,
  RAG_WORDS,
  RAGS,
  ragOf,
  toCarryOn,
} from '../programme.ts'
import { listActions } from '../queries.ts'

/** The work programme of a year, on a page and as a file. */
export function listProgrammeRoutes(services: Services): readonly Route[] {
  const action = 'see-programme'
  return [
    { method: 'GET', path: PROGRAMME_PATH, action, handle: (request) => show(services, request) },
    { method: 'GET', path: PROGRAMME_CSV_PATH, action, handle: (request) => sendCsv(services, request) },
  ]
}

const yearOf = ({ query, today }: PageRequest) => readAskedYear(query, collectionYearOf(today))

const ragWords = (action: ProgrammeAction): string => {
  const rag = ragOf(action)
  return rag === null ? 'Not recorded' : RAG_WORDS[rag]
}

function columnsFor(today: Day): readonly ListColumn<ProgrammeAction>[] {
  const byWords = ({ by }: ProgrammeAction) => (by === null ? '' : toShortDate(by))
  const late = html`<br><strong class="govuk-tag govuk-tag--grey">Our day: over</strong>`
  return [
    {
      key: 'says',
      heading: 'What',
      namesRow: true,
      classes: 'fp-cell--wide',
      cell: ({ id, says }) => html`<a class="govuk-link" href="${actionPath(id)}">${says}</a>`,
      csv: ({ says }) => says,
    },
    {
      key: 'kind',
      heading: 'Kind',
      cell: ({ kind }) => KIND_WORDS[kind],
      csv: ({ kind }) => KIND_WORDS[kind],
    },
    { key: 'owner', heading: 'Who', cell: ({ owner }) => owner, csv: ({ owner }) => owner },
    {
      key: 'by',
      heading: 'By',
      cell: (one): Html => html`<span class="fp-keep">${byWords(one)}</span>${isOverdue(one, today) && late}`,
      csv: ({ by }) => (by === null ? '' : toIsoDate(by)),
    },
    { key: 'rag', heading: 'How it goes', cell: ragWords, csv: ragWords },
    {
      key: 'said',
      heading: 'What was said last',
      cell: ({ updates }) => updates.at(-1)?.says ?? '',
      csv: ({ updates }) => updates.at(-1)?.says ?? '',
    },
  ]
}

async function sendCsv({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { year, unread } = yearOf(request)
  if (unread !== null) {
    const { status, title, main } = toUnreadYearPage(unread, PROGRAMME_PATH)
    return { kind: 'page', status, html: request.frame({ title, nav: null, main }) }
  }
  const actions = await listActions(db, year)
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(columnsFor(request.today), actions)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'work-programme.csv', body }
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { year, unread } = yearOf(request)
  const all = await listActions(db, null)
  const actions = all.filter((one) => one.year === year)
  const columns = columnsFor(request.today)
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const years = [...new Set([...all.map((one) => one.year), year, collectionYearOf(request.today)])].toSorted(
    (one, other) => one - other,
  )
  const main = html`${renderPageTitle(`Work programme ${toReturnYearName(year)}`, 'What the service set out to do, who does it, and how it goes.')}${renderUnreadYear(unread, toReturnYearName(year))}
${renderWays(request, all)}
${renderFilterForm({
  action: PROGRAMME_PATH,
  label: 'Choose a year',
  fields: renderSelect({
    name: 'year',
    label: { text: 'Year' },
    value: toReturnYearName(year),
    items: years.map((one) => ({ value: toReturnYearName(one), text: toReturnYearName(one) })),
  }),
})}${renderListTable({
  caption: 'Work programme',
  summary: toListSummary(countOf(actions.length, 'action'), countsOf(actions)),
  columns,
  rows: actions,
  total: actions.length,
  path: PROGRAMME_PATH,
  query,
  state,
  csvHref: changeQuery(PROGRAMME_CSV_PATH, query, { page: null }),
  empty: 'Nothing is in the programme of this year.',
})}`
  return page(request.frame({ title: 'Work programme', nav: null, main }))
}

/** "5 green", "8 amber", "2 not recorded". */
function countsOf(actions: readonly ProgrammeAction[]): readonly string[] {
  const words = [...RAGS, null].map((rag) => {
    const count = actions.filter((one) => ragOf(one) === rag).length
    return count === 0 ? '' : `${count} ${rag ?? 'not recorded'}`
  })
  return words.filter((one) => one !== '')
}

function renderWays({ user, today }: PageRequest, all: readonly ProgrammeAction[]): Html {
  const questions = html`<a class="govuk-link" href="${QUESTIONS_PATH}">Questions of members</a>`
  if (!mayKeepProgramme(user.roles)) return html`<p class="govuk-body">${questions}</p>`
  const left = toCarryOn(all.filter(({ year }) => year === collectionYearOf(today) - 1)).length
  const carry = html` · <a class="govuk-link" href="${CARRY_OVER_PATH}">${countOf(left, 'action')} of last year left open</a>`
  return html`<p class="fp-actions">${renderButton({ text: 'Add to the programme', href: NEW_ACTION_PATH })}</p><p class="govuk-body">${questions}${left > 0 && carry}</p>`
}
