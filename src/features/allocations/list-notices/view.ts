import { type Day, toDate, toShortDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderDeadlineTag, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { toNoticeDeadline } from '../notice-words.ts'
import { noticePath, NOTICES_CSV_PATH, NOTICES_PATH, TELL_OF_ENTRY_PATH } from '../paths.ts'
import type { JudgedEntry, NoticeLists } from './notice-lists.ts'
import { renderUnheld, type UnheldView } from './unheld-view.ts'

/** How far back the page may look. */
export const MONTHS_BACK = [3, 6, 12, 24] as const

export type NoticesView = UnheldView & {
  readonly lists: NoticeLists
  readonly months: number
  readonly since: Day
  readonly leastDays: number
  readonly mayTell: boolean
}

export function renderNotices(view: NoticesView): Html {
  const { lists, months, since, mayTell } = view
  const came = countOf(lists.all.length, 'child', 'children')
  const lead = html`The service should hear within 2 working days that a child is looked after. ${renderCitations(toCitationLinks(['HB notice']))} We look at the latest time in care of each child: ${came} came into care on or after ${toDate(since)}.`
  const csv = `${NOTICES_CSV_PATH}?months=${months}`
  return html`${renderPageTitle('Children coming into care', lead)}
${mayTell && html`<p class="govuk-body"><a class="govuk-link" href="${TELL_OF_ENTRY_PATH}">Tell the service that a child has come into care</a></p>`}
${renderBack(months)}
${renderSection({ title: 'Children nobody told us about', id: 'untold', beside: countWords(lists.untold.length), content: renderUntold(view) })}
${renderSection({ title: 'First reviews doomed on arrival', id: 'doomed', beside: countWords(lists.doomed.length), content: renderDoomed(view) })}
${renderSection({ title: 'Children without an IRO', id: 'unallocated', beside: countWords(view.unheld.length), content: renderUnheld(view) })}
${renderSection({ title: 'Notices we received', id: 'told', beside: toldWords(lists.told), content: renderTold(view) })}
${lists.all.length > 0 && html`<p class="govuk-body fp-section"><a class="govuk-link" href="${csv}" download>Download all ${came} (CSV)</a></p>`}`
}

const countWords = (count: number): string => (count === 0 ? 'none' : countOf(count, 'child', 'children'))

function toldWords(told: readonly JudgedEntry[]): string {
  const inTime = told.filter(({ judged }) => judged.verdict.kind === 'in-time').length
  return told.length === 0 ? 'none' : `${inTime} of ${told.length} in time`
}

function renderBack(months: number): Html {
  return renderFilterForm({
    action: NOTICES_PATH,
    label: 'How far back',
    button: 'Show',
    fields: renderSelect({
      name: 'months',
      id: 'months',
      label: { text: 'Came into care in the last' },
      value: String(months),
      items: MONTHS_BACK.map((one) => ({ value: String(one), text: `${one} months` })),
    }),
  })
}

const named = ({ child }: JudgedEntry): Html =>
  html`<a class="govuk-link" href="${childPath(child.id)}">${child.name}</a><br><span class="fp-quiet">${child.identifier}</span>`

const day = (on: Day | null): Html =>
  on === null
    ? html`<span class="fp-quiet">Not known</span>`
    : html`<span class="fp-keep">${toShortDate(on)}</span>`

const left = ({ end }: JudgedEntry): Html | null =>
  end === null ? null : html`<br><span class="fp-quiet">left ${toShortDate(end)}</span>`

function renderUntold({ lists, today, mayTell }: NoticesView): Html {
  if (lists.untold.length === 0) return renderEmpty('We were told about every child.')
  const rows = lists.untold.map((entry) => [
    named(entry),
    entry.team ?? html`<span class="fp-quiet">No team</span>`,
    html`${day(entry.start)}${left(entry)}`,
    countOf(today - entry.start, 'day'),
    entry.foundAt === null
      ? html`<span class="fp-quiet">No load of files</span>`
      : toInstantWords(entry.foundAt),
    renderDeadlineTag(toNoticeDeadline(entry.judged, today)),
    mayTell
      ? html`<a class="govuk-link" href="${noticePath(entry.child.id)}">We were told on …<span class="govuk-visually-hidden"> Record it for ${entry.child.name}</span></a>`
      : '',
  ])
  return renderFigureTable({
    caption: 'Children nobody told us about',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'Since then', 'Found by the load of', 'Notice', 'Record it'],
    rows,
    align: 'text',
  })
}

function renderDoomed({ lists, leastDays, today }: NoticesView): Html {
  const says = html`<p class="govuk-body">The first review’s due day had passed, or fewer than ${countOf(leastDays, 'working day')} were left, when we were told; or today, where nobody has told us. The law does not wait: the review is due all the same. The ${countOf(leastDays, 'working day')} are our policy.</p>`
  if (lists.doomed.length === 0)
    return html`${says}${renderEmpty('Every first review had time enough when we were told.')}`
  const rows = lists.doomed.map((entry) => [
    named(entry),
    entry.team ?? html`<span class="fp-quiet">No team</span>`,
    day(entry.start),
    entry.receivedOn === null ? html`<span class="fp-quiet">Nobody told us</span>` : day(entry.receivedOn),
    day(entry.firstReviewDue),
    daysWords(entry.judged.daysForReview),
    entry.officer ?? html`<span class="fp-quiet">Nobody</span>`,
  ])
  const table = renderFigureTable({
    caption: 'First reviews doomed on arrival',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'We were told', 'First review due', 'Left for it', 'IRO'],
    rows,
    align: 'text',
  })
  return html`${says}${table}<p class="govuk-body fp-quiet">Seen on ${toDate(today)}.</p>`
}

function daysWords(days: number | null): string {
  if (days === null) return ''
  return days <= 0 ? 'No working day' : countOf(days, 'working day')
}

function renderTold({ lists, today }: NoticesView): Html {
  if (lists.told.length === 0) return renderEmpty('No notice is recorded of these children.')
  const rows = lists.told.map((entry) => [
    named(entry),
    entry.team ?? html`<span class="fp-quiet">No team</span>`,
    html`${day(entry.start)}${left(entry)}`,
    day(entry.judged.due),
    day(entry.receivedOn),
    renderDeadlineTag(toNoticeDeadline(entry.judged, today)),
  ])
  return renderFigureTable({
    caption: 'Notices we received',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'Notice due', 'We were told', 'Notice'],
    rows,
    align: 'text',
  })
}
