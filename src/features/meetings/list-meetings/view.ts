import type { Day } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderInsetText, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, toListSummary } from '../../../ui/parts/index.ts'
import { renderListTable } from '../../../ui/tables/index.ts'
import { toLongDate } from '../../../kit/dates/index.ts'
import { meetingPath, MEETINGS_PATH } from '../paths.ts'
import type { MeetingOnClosedDay } from '../queries/closed-days.ts'
import type { Arranged } from '../queries/meeting-list.ts'
import { columnsOf, type MeetingRow } from './columns.ts'

export type MeetingsView = {
  readonly rows: readonly MeetingRow[]
  readonly total: number
  readonly toArrange: number
  /** Of children who are looked after no more. */
  readonly toCancel: readonly Arranged[]
  readonly closed: readonly MeetingOnClosedDay[]
  readonly at: number
  readonly officer: string | null
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly query: Readonly<Record<string, string>>
  readonly calendar: WorkingCalendar
  readonly today: Day
  readonly mayArrange: 'may-arrange' | 'may-look'
}

/** What is to be arranged first, and then what is arranged. */
export function renderMeetings(view: MeetingsView): Html {
  const { rows, total, toArrange, at, officer, query, calendar, today, mayArrange } = view
  const lead =
    'Reviews due in the next 40 working days that nobody has arranged, and then those that are arranged.'
  return html`${renderPageTitle('Review meetings', lead)}${renderToCancel(view)}${renderClosed(view)}${renderFilters(view)}${renderListTable(
    {
      caption: 'Review meetings',
      summary: toListSummary(
        `${countOf(toArrange, 'review', 'reviews')} to arrange, ${total - toArrange} arranged`,
        [officerWords(view)],
      ),
      columns: columnsOf({ calendar, today, mayArrange }),
      rows,
      total,
      path: MEETINGS_PATH,
      query,
      state: { sort: '', direction: 'ascending', page: at },
      empty:
        officer === null
          ? 'Nothing is to be arranged, and nothing is.'
          : html`Nothing here for this IRO. <a class="govuk-link" href="${MEETINGS_PATH}">See everybody’s</a>.`,
    },
  )}`
}

function officerWords({ officer, officers }: MeetingsView): string | null {
  if (officer === 'nobody') return 'without an IRO'
  return officers.find(({ id }) => id === officer)?.name ?? null
}

function renderFilters({ officer, officers }: MeetingsView): Html {
  return renderFilterForm({
    action: MEETINGS_PATH,
    label: 'Filter the list of meetings',
    clearHref: officer === null ? undefined : MEETINGS_PATH,
    fields: renderSelect({
      name: 'officer',
      label: { text: 'IRO' },
      value: officer ?? '',
      items: [
        { value: '', text: 'Any' },
        { value: 'nobody', text: 'Nobody' },
        ...officers.map(({ id, name }) => ({ value: id, text: name })),
      ],
    }),
  })
}

function renderToCancel({ toCancel }: MeetingsView): Html | null {
  if (toCancel.length === 0) return null
  const items = toCancel.map(
    ({ child, meeting, officer }) =>
      html`<li><a class="govuk-link" href="${meetingPath(child.id, meeting.id)}">${child.name}</a>: ${toLongDate(meeting.on)}, ${officer ?? 'no IRO'}</li>`,
  )
  return renderInsetText({
    html: html`<strong>${countOf(toCancel.length, 'meeting is', 'meetings are')} to be cancelled.</strong> The child left care, is 18 by then, or has died. Nobody is reminded of it.<ul class="govuk-list">${items}</ul>`,
  })
}

function renderClosed({ closed }: MeetingsView): Html | null {
  if (closed.length === 0) return null
  const items = closed.map(
    ({ meeting, holiday }) =>
      html`<li><a class="govuk-link" href="${meetingPath(meeting.childId, meeting.id)}">${toLongDate(meeting.on)}</a>: ${holiday}</li>`,
  )
  return renderInsetText({
    html: html`<strong>${countOf(closed.length, 'meeting now stands', 'meetings now stand')} on a bank holiday.</strong><ul class="govuk-list">${items}</ul>`,
  })
}
