import { toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { type ListColumn, PAGE_SIZE, parseListState, renderListTable } from '../../../ui/tables/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { childPath } from '../../children/index.ts'
import { ACTIONS, mayWork } from '../access.ts'
import {
  DISMISSED_PROMPTS_PATH,
  dismissPromptPath,
  DISPUTES_PATH,
  newDisputePath,
  PROMPTS_PATH,
} from '../paths.ts'
import { type Prompt, PROMPT_KINDS, PROMPT_WORDS } from '../prompt.ts'
import { listPrompts } from '../queries/prompts.ts'

/** What suggests a challenge, for the children within reach. */
export function listPromptsRoutes(services: Services): readonly Route[] {
  const action = ACTIONS.ofChild.work
  return [{ method: 'GET', path: PROMPTS_PATH, action, handle: (request) => show(services, request) }]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { reach, today, user } = request
  const all = await listPrompts(db, reach, { today, calendar: await readCalendar(db) })
  const kind = PROMPT_KINDS.find((one) => one === request.query.get('kind')) ?? null
  const found = kind === null ? all : all.filter((prompt) => prompt.kind === kind)
  const columns = columnsFor(mayWork(user.roles, 'ofChild') ? 'may-work' : 'may-look')
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const main = html`${renderPageTitle('What suggests a challenge', 'Facts from the record. They decide nothing: you raise a challenge, or say why not.')}
<p class="govuk-body"><a class="govuk-link" href="${DISMISSED_PROMPTS_PATH}">What was decided against</a></p>
${renderFilterForm({
  action: PROMPTS_PATH,
  label: 'Filter what suggests a challenge',
  clearHref: kind === null ? undefined : PROMPTS_PATH,
  fields: renderSelect({
    name: 'kind',
    label: { text: 'What' },
    value: kind ?? '',
    items: [
      { value: '', text: 'Anything' },
      ...PROMPT_KINDS.map((one) => ({ value: one, text: PROMPT_WORDS[one] })),
    ],
  }),
})}${renderListTable({
  caption: 'What suggests a challenge',
  summary: toListSummary(countOf(found.length, 'fact'), [kind !== null && PROMPT_WORDS[kind].toLowerCase()]),
  columns,
  rows: found.slice((state.page - 1) * PAGE_SIZE, state.page * PAGE_SIZE),
  total: found.length,
  path: PROMPTS_PATH,
  query,
  state,
  empty: 'Nothing in the record suggests a challenge.',
})}`
  const breadcrumbs = [{ text: 'Challenge', href: DISPUTES_PATH }]
  return page(request.frame({ title: 'What suggests a challenge', nav: DISPUTES_PATH, breadcrumbs, main }))
}

function columnsFor(who: 'may-work' | 'may-look'): readonly ListColumn<Prompt>[] {
  return [
    {
      key: 'child',
      heading: 'Child',
      namesRow: true,
      cell: ({ childId, childName }) =>
        html`<a class="govuk-link" href="${childPath(childId)}">${childName}</a>`,
      csv: ({ childName }) => childName,
    },
    {
      key: 'what',
      heading: 'What was found',
      classes: 'fp-cell--wide',
      cell: ({ kind, says }) => html`<strong>${PROMPT_WORDS[kind]}</strong><br>${says}`,
      csv: ({ says }) => says,
    },
    {
      key: 'since',
      heading: 'Since',
      classes: 'fp-cell--date',
      cell: ({ since }) => toShortDate(since),
      csv: ({ since }) => toIsoDate(since),
    },
    ...(who === 'may-look' ? [] : [ACTS]),
  ]
}

const ACTS: ListColumn<Prompt> = {
  key: 'do',
  heading: 'What to do',
  hiddenHeading: true,
  cell: (prompt) =>
    html`<a class="govuk-link" href="${newDisputePath(prompt.childId, aboutOf(prompt))}">Challenge<span class="govuk-visually-hidden"> this for ${prompt.childName}</span></a><br><a class="govuk-link" href="${dismissPromptPath(prompt.childId, prompt)}">Say why not<span class="govuk-visually-hidden">, for ${prompt.childName}</span></a>`,
  csv: () => '',
}

/** What a challenge names that comes from a decision or an event itself, or else from the prompt. */
const aboutOf = ({ kind, key }: Prompt) => ({ kind: 'prompt', id: `${kind}:${key}` })
