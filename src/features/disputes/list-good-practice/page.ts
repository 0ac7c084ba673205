import { toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderButton, renderSelect } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import {
  changeQuery,
  type ListColumn,
  PAGE_SIZE,
  parseListState,
  renderListTable,
  toCsv,
} from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { ACTIONS, mayDownloadDisputes, maySeeServiceDisputes, mayWork } from '../access.ts'
import type { GoodPractice } from '../good-practice.ts'
import {
  DISPUTES_PATH,
  GOOD_PRACTICE_CSV_PATH,
  GOOD_PRACTICE_PATH,
  newGoodPracticePath,
  withdrawGoodPracticePath,
} from '../paths.ts'
import { listGoodPractice } from '../queries/good-practice.ts'
import { listThemes } from '../queries/themes.ts'

/** Notes of good practice within reach. */
export function listGoodPracticeRoutes(services: Services): readonly Route[] {
  const action = ACTIONS.ofChild.see
  return [
    { method: 'GET', path: GOOD_PRACTICE_PATH, action, handle: (request) => show(services, request) },
    {
      method: 'GET',
      path: GOOD_PRACTICE_CSV_PATH,
      action: 'download-disputes',
      handle: (request) => sendCsv(services, request),
    },
  ]
}

const TITLE = 'Good practice'

async function load({ db }: Services, { reach, user, query }: PageRequest) {
  const themes = await listThemes(db)
  const theme = themes.find(({ code }) => code === query.get('theme')) ?? null
  const service = maySeeServiceDisputes(user.roles) ? 'with-service' : 'children-only'
  const all = await listGoodPractice(db, { theme: theme?.code ?? null, id: null }, { reach, service })
  return { themes, theme, all }
}

async function sendCsv(services: Services, request: PageRequest): Promise<PageResponse> {
  const { all } = await load(services, request)
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(FILE_COLUMNS, all)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'good-practice.csv', body }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const { user } = request
  const { themes, theme, all } = await load(services, request)
  const columns = columnsFor(mayWork(user.roles, 'ofChild') ? 'may-work' : 'may-look')
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const note = renderButton({ text: 'Note good practice', href: newGoodPracticePath(null) })
  const main = html`${renderPageTitle(TITLE, 'What teams and people did well, noted as easily as a concern.')}
${mayWork(user.roles, 'ofService') && html`<p class="fp-actions">${note}</p>`}
${renderFilterForm({
  action: GOOD_PRACTICE_PATH,
  label: 'Filter the notes of good practice',
  clearHref: theme === null ? undefined : GOOD_PRACTICE_PATH,
  fields: renderSelect({
    name: 'theme',
    label: { text: 'Theme' },
    value: theme?.code ?? '',
    items: [{ value: '', text: 'Any' }, ...themes.map(({ code, name }) => ({ value: code, text: name }))],
  }),
})}${renderListTable({
  caption: TITLE,
  summary: toListSummary(countOf(all.length, 'note'), [theme !== null && `theme ${theme.name}`]),
  columns,
  rows: all.slice((state.page - 1) * PAGE_SIZE, state.page * PAGE_SIZE),
  total: all.length,
  path: GOOD_PRACTICE_PATH,
  query,
  state,
  csvHref: mayDownloadDisputes(user.roles)
    ? changeQuery(GOOD_PRACTICE_CSV_PATH, query, { page: null })
    : undefined,
  empty: 'No good practice is noted.',
})}`
  const breadcrumbs = [{ text: 'Challenge', href: DISPUTES_PATH }]
  return page(request.frame({ title: TITLE, nav: DISPUTES_PATH, breadcrumbs, main }))
}

const whoWords = ({ doneBy, teamName }: GoodPractice): string =>
  [doneBy, teamName ?? ''].filter((one) => one !== '').join(', ')

function columnsFor(who: 'may-work' | 'may-look'): readonly ListColumn<GoodPractice>[] {
  return [
    { key: 'who', heading: 'Who', namesRow: true, cell: whoWords, csv: whoWords },
    {
      key: 'what',
      heading: 'What was good',
      classes: 'fp-cell--wide',
      cell: ({ says, themeName }) => html`${says}<br><span class="fp-quiet">Theme: ${themeName}</span>`,
      csv: ({ says }) => says,
    },
    {
      key: 'child',
      heading: 'Child',
      cell: ({ child }) =>
        child === null ? '' : html`<a class="govuk-link" href="${childPath(child.id)}">${child.name}</a>`,
      csv: ({ child }) => child?.name ?? '',
    },
    {
      key: 'on',
      heading: 'When',
      classes: 'fp-cell--date',
      cell: ({ on, officerName }) =>
        html`${toShortDate(on)}${officerName !== null && html`<br><span class="fp-quiet">${officerName}</span>`}`,
      csv: ({ on }) => toIsoDate(on),
    },
    ...(who === 'may-look' ? [] : [TAKE_OUT]),
  ]
}

const only = (
  key: string,
  heading: string,
  csv: (good: GoodPractice) => string,
): ListColumn<GoodPractice> => ({ key, heading, cell: csv, csv })

const FILE_COLUMNS: readonly ListColumn<GoodPractice>[] = [
  only('on', 'When', ({ on }) => toIsoDate(on)),
  only('who', 'Who did it', ({ doneBy }) => doneBy),
  only('team', 'Team', ({ teamName }) => teamName ?? ''),
  only('theme', 'Theme', ({ themeName }) => themeName),
  only('what', 'What was good', ({ says }) => says),
  only('child', 'Child', ({ child }) => child?.name ?? ''),
  only('officer', 'IRO who noticed', ({ officerName }) => officerName ?? ''),
]

const TAKE_OUT: ListColumn<GoodPractice> = {
  key: 'do',
  heading: 'What to do',
  hiddenHeading: true,
  cell: (good) =>
    html`<a class="govuk-link" href="${withdrawGoodPracticePath(good.id)}">Take out<span class="govuk-visually-hidden"> the note on ${whoWords(good)}</span></a>`,
  csv: () => '',
}
