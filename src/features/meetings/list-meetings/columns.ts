import { type Day, toLongDate, toShortDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Deadline, renderDeadlineTag } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { titleReview, toDuty } from '../../reviews/index.ts'
import { toSlotWords } from '../clock-time.ts'
import { FORMAT_WORDS } from '../meeting.ts'
import { meetingPath, newMeetingPath } from '../paths.ts'
import type { Arranged, ToArrange } from '../queries/meeting-list.ts'

export type MeetingRow = ToArrange | Arranged

type Around = {
  readonly calendar: WorkingCalendar
  readonly today: Day
  readonly mayArrange: 'may-arrange' | 'may-look'
}

/** The columns of the list of meetings. */
export function columnsOf(around: Around): readonly ListColumn<MeetingRow>[] {
  return [
    {
      key: 'child',
      heading: 'Child',
      namesRow: true,
      cell: (row) => html`<a class="govuk-link" href="${hrefOf(row)}">${row.child.name}</a>`,
      csv: ({ child }) => child.name,
    },
    { key: 'what', heading: 'What', cell: whatOf, csv: whatOf },
    {
      key: 'when',
      heading: 'When',
      cell: (row) => whenOf(row, around),
      csv: (row) => toShortDate(row.kind === 'arranged' ? row.meeting.on : row.due),
    },
    {
      key: 'officer',
      heading: 'IRO',
      cell: ({ officer }) => officer ?? html`<span class="fp-quiet">Nobody</span>`,
      csv: ({ officer }) => officer ?? '',
    },
    { key: 'next', heading: 'Next', cell: (row) => nextOf(row, around), csv: () => '' },
  ]
}

function hrefOf(row: MeetingRow): string {
  return row.kind === 'arranged' ? meetingPath(row.meeting.childId, row.meeting.id) : childPath(row.child.id)
}

function whatOf(row: MeetingRow): string {
  if (row.kind === 'to-arrange') return titleReview(row)
  return row.meeting.state === 'adjourned'
    ? 'Adjourned review'
    : `Meeting, ${FORMAT_WORDS[row.meeting.format].toLowerCase()}`
}

function whenOf(row: MeetingRow, around: Around): Html {
  if (row.kind === 'to-arrange') return renderDeadlineTag(deadlineOf(row, around))
  const { on, state } = row.meeting
  return state === 'adjourned'
    ? html`Begun ${toLongDate(on)}`
    : html`${toLongDate(on)}<br><span class="fp-quiet">${toSlotWords(row.meeting)}</span>`
}

function deadlineOf({ due, status, duty }: ToArrange, { calendar, today }: Around): Deadline {
  const strength = toDuty(duty)
  if (status === 'cannot-tell') return { status, missing: 'see why' }
  if (due >= today)
    return {
      status: 'due',
      duty: strength,
      due,
      today,
      workingDaysLeft: calendar.workingDaysBetween(today, due),
    }
  const workingDaysLate = calendar.workingDaysBetween(due, today)
  return { status: 'overdue', duty: strength, due, today, daysLate: today - due, workingDaysLate }
}

function nextOf(row: MeetingRow, { mayArrange }: Around): Html | string {
  if (row.kind === 'arranged') return row.meeting.state === 'adjourned' ? 'Say when it goes on' : 'Arranged'
  return mayArrange === 'may-arrange'
    ? html`<a class="govuk-link" href="${newMeetingPath(row.child.id)}">Arrange<span class="govuk-visually-hidden"> a review for ${row.child.name}</span></a>`
    : html`<span class="fp-quiet">Not arranged</span>`
}
