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
import {
  CHALLENGE_PATTERN_PATH,
  DISPUTES_CSV_PATH,
  DISPUTES_PATH,
  NEW_SERVICE_DISPUTE_PATH,
  CHALLENGE_MEETINGS_PATH,
  GOOD_PRACTICE_PATH,
  PROMPTS_PATH,
} from '../paths.ts'
import type { DisputeFilter, DisputeList, ListedDispute } from '../register.ts'

type Named = { readonly id: string; readonly name: string }

export type RegisterView = {
  readonly filter: DisputeFilter
  readonly rows: readonly ListedDispute[]
  readonly counts: Readonly<Record<DisputeList, number>>
  readonly columns: readonly ListColumn<ListedDispute>[]
  /** What may be chosen to sift by, by the name in the address. */
  readonly choices: Readonly<Record<'theme' | 'officer' | 'team' | 'stage', readonly Named[]>>
  readonly mayDownload: boolean
  /** Whether the figures of the whole service are theirs to see. */
  readonly seesPattern: boolean
  readonly seesMeetings: boolean
  readonly mayRaise: 'may-raise' | 'may-look'
  readonly mayWork: boolean
  readonly query: Query
  readonly state: ListState
}

const EMPTY: Readonly<Record<DisputeList, string>> = {
  open: 'No challenge is open.',
  silent: 'Nobody owes an answer.',
  answered: 'No answer waits for an IRO.',
  closed: 'No challenge has been closed.',
  mistake: 'No challenge was taken out as a mistake.',
}

const SAID: Readonly<Record<DisputeList, string>> = {
  open: 'open',
  silent: 'not answered by their day',
  answered: 'answered, and waiting for the IRO',
  closed: 'closed',
  mistake: 'taken out as mistakes',
}

/** The register of challenges within reach. */
export function renderRegister(view: RegisterView): Html {
  const { filter, rows, counts, columns, query, state, mayDownload, mayRaise } = view
  const tab = (key: DisputeList, text: string) => ({
    key,
    text,
    href: changeQuery(DISPUTES_PATH, query, { list: key === 'open' ? null : key, page: null }),
    count: toNumber(counts[key]),
  })
  return html`${renderPageTitle('Challenge', 'What the reviewing service has challenged, who must answer, and what came of it.')}
${mayRaise === 'may-raise' && html`<p class="govuk-body">A challenge about a child is raised on the child’s page. <a class="govuk-link" href="${NEW_SERVICE_DISPUTE_PATH}">Raise one about the service, a carer or a child protection plan</a></p>`}
<p class="govuk-body"><a class="govuk-link" href="${PROMPTS_PATH}">What suggests a challenge</a> · <a class="govuk-link" href="${GOOD_PRACTICE_PATH}">Good practice</a>${view.seesMeetings && html` · <a class="govuk-link" href="${CHALLENGE_MEETINGS_PATH}">Meetings</a>`}${view.seesPattern && html` · <a class="govuk-link" href="${CHALLENGE_PATTERN_PATH}">The pattern of challenge</a>`}</p>
${renderLinkTabs('Challenges', [tab('open', 'Open'), tab('silent', 'No answer in time'), tab('answered', 'Waiting for the IRO'), tab('closed', 'Closed'), tab('mistake', 'Taken out')], filter.list)}
${renderFilters(view)}
${renderListTable({
  caption: 'Challenges',
  summary: toListSummary(countOf(counts[filter.list], 'challenge'), [SAID[filter.list], ...chosenOf(view)]),
  columns,
  rows,
  total: counts[filter.list],
  path: DISPUTES_PATH,
  query,
  state,
  csvHref: mayDownload ? changeQuery(DISPUTES_CSV_PATH, query, { page: null }) : undefined,
  empty: EMPTY[filter.list],
})}`
}

const FILTERS = [
  { key: 'theme', label: 'Theme', of: ({ theme }: DisputeFilter) => theme },
  { key: 'stage', label: 'Stage', of: ({ stage }: DisputeFilter) => stage },
  { key: 'team', label: 'Team', of: ({ teamId }: DisputeFilter) => teamId },
  { key: 'officer', label: 'Raised by', of: ({ officerId }: DisputeFilter) => officerId },
] as const

function chosenOf({ filter, choices }: RegisterView): readonly string[] {
  return FILTERS.flatMap(({ key, label, of }) => {
    const found = choices[key].find(({ id }) => id === of(filter))
    return found === undefined ? [] : [`${label.toLowerCase()} ${found.name}`]
  })
}

function renderFilters(view: RegisterView): Html {
  const { filter, choices } = view
  const isSifted = FILTERS.some(({ of }) => of(filter) !== null)
  return renderFilterForm({
    action: DISPUTES_PATH,
    label: 'Filter the register of challenges',
    clearHref: isSifted ? changeQuery(DISPUTES_PATH, { list: filter.list }, {}) : undefined,
    fields: html`${renderHiddenField('list', filter.list)}${FILTERS.map(({ key, label, of }) =>
      renderSelect({
        name: key,
        label: { text: label },
        value: of(filter) ?? '',
        items: [
          { value: '', text: 'Any' },
          ...choices[key].map(({ id, name }) => ({ value: id, text: name })),
        ],
      }),
    )}`,
  })
}
