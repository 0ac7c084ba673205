import { toInstantWords } from '../../../kit/instant-words.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderLinkTabs, toCountSentences, toListSummary } from '../../../ui/parts/index.ts'
import {
  changeQuery,
  type ListColumn,
  type ListState,
  type Query,
  renderListTable,
} from '../../../ui/tables/index.ts'
import type { Team } from '../../people/index.ts'
import type { FindingFilter, FindingGroup } from '../finding-filter.ts'
import type { CheckRun, KeptFinding } from '../kept-finding.ts'
import { CHECK_AGAIN_PATH, EXITS_PATH, FINDINGS_CSV_PATH, FINDINGS_PATH } from '../paths.ts'
import type { FindingCounts, GroupOfFindings } from '../queries/finding-groups.ts'
import { renderFilters } from './filters.ts'

type Listed<Row, Group extends FindingGroup> = {
  readonly group: Group
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly total: number
}

export type FindingsView = {
  readonly filter: FindingFilter
  readonly group: FindingGroup
  readonly counts: FindingCounts
  readonly list: Listed<KeptFinding, 'finding'> | Listed<GroupOfFindings, 'child' | 'rule' | 'team'>
  readonly teams: readonly Team[]
  /** The filters in words. */
  readonly chosen: readonly string[]
  /** Null: the checks never ran. */
  readonly run: CheckRun | null
  /** Whether files were loaded after it. */
  readonly isStale: boolean
  readonly mayRun: boolean
  readonly mayDownload: boolean
  readonly csrfToken: string
  readonly query: Query
  readonly state: ListState
}

const LEAD =
  'What the checks found wrong in the files that were loaded and in what was recorded here. Footprint changes nothing by itself: each is put right where it came from.'

/** The list of what was found. */
export function renderFindings(view: FindingsView): Html {
  const { filter, group, query } = view
  const tab = (key: FindingGroup, text: string) => ({
    key,
    text,
    href: changeQuery(FINDINGS_PATH, query, { group: key === 'finding' ? null : key, page: null }),
  })
  return html`${renderPageTitle('Data quality', LEAD)}
${renderRun(view)}
<p class="govuk-body"><a class="govuk-link" href="${EXITS_PATH}">Exits that are missing or in doubt</a></p>
<p class="govuk-body">${sayCounts(view)}</p>
${renderLinkTabs('What was found', [tab('finding', 'One by one'), tab('child', 'By child'), tab('rule', 'By rule'), tab('team', 'By team')], group)}
${renderFilters(filter, group, view.teams)}
${renderList(view)}`
}

function sayCounts({ counts }: FindingsView): string {
  const { total, errors, fresh, children, unassigned } = counts
  if (total === 0) return 'Nothing found that fits.'
  const parts = toCountSentences(
    [
      { count: errors, one: 'cannot be true', many: 'cannot be true' },
      { count: total - errors, one: 'is to be asked about', many: 'are to be asked about' },
      { count: fresh, one: 'is new since the last files', many: 'are new since the last files' },
      { count: unassigned, one: 'is given to nobody', many: 'are given to nobody' },
    ],
    '',
  )
  return `${countOf(total, 'finding')} about ${countOf(children, 'child', 'children')}. ${parts}`
}

const EMPTY = 'Nothing found that fits. Choose another state, or clear the filters.'

const GROUP_COUNTS = {
  child: ['child', 'children'],
  rule: ['rule', 'rules'],
  team: ['team', 'teams'],
} as const

function renderList({ list, chosen, query, state, mayDownload }: FindingsView): Html {
  const common = {
    path: FINDINGS_PATH,
    query,
    state,
    csvHref: mayDownload ? changeQuery(FINDINGS_CSV_PATH, query, { page: null }) : undefined,
    empty: EMPTY,
    total: list.total,
  }
  if (list.group === 'finding')
    return renderListTable({
      ...common,
      caption: 'Findings',
      summary: toListSummary(countOf(list.total, 'finding'), chosen),
      columns: list.columns,
      rows: list.rows,
    })
  const [one, many] = GROUP_COUNTS[list.group]
  return renderListTable({
    ...common,
    caption: 'Findings in groups',
    summary: toListSummary(countOf(list.total, one, many), chosen),
    columns: list.columns,
    rows: list.rows,
  })
}

function renderRun({ run, isStale, mayRun, csrfToken }: FindingsView): Html {
  const form =
    mayRun &&
    renderForm({
      action: CHECK_AGAIN_PATH,
      csrfToken,
      fields: renderButton({
        text: 'Check again',
        classes: 'govuk-button--secondary',
        preventDoubleClick: true,
      }),
    })
  if (run === null) {
    return html`${renderInsetText({ text: 'The checks have not run yet. They run whenever files are loaded.' })}${form}`
  }
  const year =
    run.returnYear === null
      ? 'No return is loaded'
      : `The return for ${toReturnYearName(run.returnYear)} and the year before`
  const stale = isStale && renderInsetText({ text: 'Files were loaded after the last check. Check again.' })
  const said = `${year}: ${countOf(run.rules, 'rule')} over ${countOf(run.children, 'child', 'children')}, last on ${toInstantWords(run.ranAt)}.`
  return html`${stale}<p class="govuk-body">${said}</p>${renderNotRun(run)}${form}`
}

function renderNotRun({ couldNotRun }: CheckRun): Html | null {
  if (couldNotRun.length === 0) return null
  const lines = couldNotRun.map(({ rule, why }) => html`<li>${rule === 'all' ? '' : `${rule}: `}${why}</li>`)
  return renderDetails({
    summaryText: `${countOf(couldNotRun.length, 'rule')} could not be run, or not on every row`,
    html: html`<p class="govuk-body">What these rules found before stays as it was.</p><ul class="govuk-list govuk-list--bullet">${lines}</ul>`,
  })
}
