import { type Day, toDate } from '../../../kit/dates/index.ts'
import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderEmpty, renderLinkTabs } from '../../../ui/parts/index.ts'
import { changeQuery, type Query, renderListPages, rowsOfPage } from '../../../ui/tables/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import type { NoticeRules } from '../entry-notice.ts'
import {
  NOTICE_LISTS,
  type NoticeList,
  NOTICES_CSV_PATH,
  NOTICES_PATH,
  TELL_OF_ENTRY_PATH,
} from '../paths.ts'
import type { UnheldChild } from '../queries/unheld-children.ts'
import type { JudgedEntry, NoticeLists } from './notice-lists.ts'
import { renderDoomed, renderTold, renderUntold } from './tables.ts'
import { renderUnheld } from './unheld-view.ts'

/** How far back the page may look. */
export const MONTHS_BACK = [3, 6, 12, 24] as const

export type NoticesView = {
  /** Which of the lists is shown. */
  readonly list: NoticeList
  readonly lists: NoticeLists
  readonly unheld: readonly UnheldChild[]
  readonly rules: NoticeRules
  readonly months: number
  readonly since: Day
  readonly query: Query
  /** From 1. */
  readonly page: number
  readonly mayTell: boolean
  readonly mayAllocate: boolean
}

/** One of the lists: what it says of itself, and its rows. */
type Listed = {
  readonly title: string
  readonly tab: string
  readonly total: number
  /** "3 children". */
  readonly count: string
  readonly says: Html | null
  readonly empty: string
  readonly table: () => Html
}

export function renderNotices(view: NoticesView): Html {
  const { list, lists, months, since, mayTell, query, page } = view
  const came = countOf(lists.all.length, 'child', 'children')
  const lead = html`The service should hear within 2 working days that a child is looked after. ${renderCitations(toCitationLinks(['HB notice']))} We look at the latest time in care of each child: ${came} came into care on or after ${toDate(since)}.`
  const csv = `${NOTICES_CSV_PATH}?months=${months}`
  const shown = toListed(view)
  const { title, total, count, says, empty, table } = shown[list]
  const tabs = NOTICE_LISTS.map((key) => {
    const href = changeQuery(NOTICES_PATH, query, { list: key, page: null })
    return { key, text: shown[key].tab, href, count: shown[key].count }
  })
  const content =
    total === 0 ? renderEmpty(empty) : html`${table()}${renderListPages(NOTICES_PATH, query, page, total)}`
  return html`${renderPageTitle('Children coming into care', lead)}
${mayTell && html`<p class="govuk-body"><a class="govuk-link" href="${TELL_OF_ENTRY_PATH}">Tell the service that a child has come into care</a></p>`}
${renderBack(view)}
${renderLinkTabs('Lists of children coming into care', tabs, list)}
${renderSection({ title, beside: count, content: html`${says}${content}` })}
${lists.all.length > 0 && html`<p class="govuk-body fp-section"><a class="govuk-link" href="${csv}" download>Download all ${came} (CSV)</a></p>`}`
}

const countWords = (count: number): string => (count === 0 ? 'none' : countOf(count, 'child', 'children'))

function toldWords(told: readonly JudgedEntry[]): string {
  const inTime = told.filter(({ judged }) => judged.verdict.kind === 'in-time').length
  return told.length === 0 ? 'none' : `${inTime} of ${told.length} in time`
}

function toListed(view: NoticesView): Readonly<Record<NoticeList, Listed>> {
  const { lists, unheld, page, rules } = view
  const leastDays = countOf(rules.leastDaysOn(rules.today), 'working day')
  const of = <Row>(rows: readonly Row[], draw: (rows: readonly Row[]) => Html) => ({
    total: rows.length,
    count: countWords(rows.length),
    table: () => draw(rowsOfPage(rows, page)),
  })
  return {
    untold: {
      ...of(lists.untold, (rows) => renderUntold(rows, view)),
      title: 'Children nobody told us about',
      tab: 'Nobody told us',
      says: null,
      empty: 'We were told about every child.',
    },
    doomed: {
      ...of(lists.doomed, renderDoomed),
      title: 'First reviews doomed on arrival',
      tab: 'Doomed on arrival',
      says: html`<p class="govuk-body">The first review’s due day had passed, or too few working days were left, when we were told; or today, where nobody has told us. The law does not wait: the review is due all the same. How many are too few is our own rule, as it was on the day the child came into care: today ${leastDays}.</p>`,
      empty: 'Every first review had time enough when we were told.',
    },
    unallocated: {
      ...of(unheld, (rows) => renderUnheld(rows, view)),
      title: 'Children without an IRO',
      tab: 'Without an IRO',
      says: html`<p class="govuk-body">Guidance gives 5 working days from coming into care. Where an IRO has gone, the place must be filled as soon as is practicable. ${renderCitations(toCitationLinks(['HB appointment', 'CA 25A']))}</p>`,
      empty: 'Every child in care has an IRO.',
    },
    told: {
      ...of(lists.told, (rows) => renderTold(rows, view)),
      title: 'Notices we received',
      tab: 'We were told',
      count: toldWords(lists.told),
      says: null,
      empty: 'No notice is recorded of these children.',
    },
  }
}

function renderBack({ months, list }: NoticesView): Html {
  return renderFilterForm({
    action: NOTICES_PATH,
    label: 'How far back',
    button: 'Show',
    fields: html`${renderHiddenField('list', list)}${renderSelect({
      name: 'months',
      id: 'months',
      label: { text: 'Came into care in the last' },
      value: String(months),
      items: MONTHS_BACK.map((one) => ({ value: String(one), text: `${one} months` })),
    })}`,
  })
}
