import { toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { renderListTable } from '../../../ui/tables/index.ts'
import { GROUP_TITLES, type WorkItem } from '../item.ts'
import { TODAY_PATH } from '../paths.ts'
import type { WorkGroupKey } from '../work.ts'
import { ACTION_COLUMN, WORK_COLUMNS } from './columns.ts'
import { csvHref, KIND_WORDS, renderTodayFilters } from './filters-view.ts'
import type { TodayAsked } from './asked.ts'
import { renderReason } from './reasons-view.ts'

export type GroupList = TodayAsked & {
  readonly items: readonly WorkItem[]
  readonly total: number
  readonly page: number
}

const IN_LIST: Readonly<Record<WorkGroupKey, string>> = {
  overdue: 'overdue',
  'this-week': 'due this week',
  soon: 'due in the next 20 working days',
  waiting: 'waiting for someone else',
  'cannot-tell': 'that cannot be judged',
  unallocated: 'without an IRO',
}

function leadOf(group: WorkGroupKey, { asked, form, total }: GroupList): Html | string {
  if (group === 'cannot-tell' && form.why !== null) return renderReason({ why: form.why, count: total })
  if (group === 'this-week') return `To ${toDate(asked.weekEnds)}.`
  if (group === 'soon') return `After ${toDate(asked.weekEnds)}, to ${toDate(asked.soonEnds)}.`
  return ''
}

/** One group of Today as a list: sorted, counted, fifty a page. */
export function renderGroupList(list: GroupList): Html {
  const { form, whose, items, total, page, query } = list
  const group = form.group ?? 'overdue'
  const one = form.kind === null ? 'task' : 'review'
  const noun = group === 'unallocated' ? countOf(total, 'child', 'children') : countOf(total, one)
  const summary = toListSummary(`${noun} ${IN_LIST[group]}`, [
    form.kind && KIND_WORDS[form.kind].toLowerCase(),
    whose.inList,
  ])
  return html`${renderPageTitle(GROUP_TITLES[group], leadOf(group, list))}
${renderTodayFilters(list)}
${renderListTable({
  caption: GROUP_TITLES[group],
  summary,
  columns: [...WORK_COLUMNS, ACTION_COLUMN],
  rows: items,
  total,
  path: TODAY_PATH,
  query,
  state: { sort: form.sort.by, direction: form.sort.order === 'up' ? 'ascending' : 'descending', page },
  csvHref: csvHref(query),
  empty: html`Nothing here. <a class="govuk-link" href="${TODAY_PATH}">Go back to Today</a>.`,
})}`
}
