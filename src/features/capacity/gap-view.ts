import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { countOf, type Deadline, renderDeadlineTag } from '../../ui/parts/index.ts'
import { toCitationLinks } from '../provisions/index.ts'
import { daysToNotice, type StaffGap } from './staff-gap.ts'

/** What days are counted by, seen from a day. */
export type Looking = { readonly today: Day; readonly calendar: WorkingCalendar }

/** The mark of a gap: must and our policy never look alike. */
export function renderGapTag(gap: StaffGap, looking: Looking): Html {
  return renderDeadlineTag(toDeadline(gap, looking))
}

function toDeadline({ due, duty, standing }: StaffGap, { today, calendar }: Looking): Deadline {
  if (due === null) return { status: 'not-recorded' }
  const days = calendar.workingDaysBetween
  return standing === 'overdue'
    ? { status: 'overdue', duty, due, today, daysLate: today - due, workingDaysLate: days(due, today) }
    : { status: 'due', duty, due, today, workingDaysLeft: days(today, due) }
}

/** Why it is due then, with the law where it is law. */
export function renderGapReason({ because, cites }: StaffGap): Html {
  const links = toCitationLinks(cites).map(
    ({ label, href, title }) => html` <a class="govuk-link" href="${href}" title="${title}">${label}</a>`,
  )
  return html`<span class="fp-quiet">${because}</span>${links}`
}

/** The days until it is due, or how many over: the time there is, or was, to notice it. */
export function toNoticeWords(gap: StaffGap, today: Day): string {
  const days = daysToNotice(gap, today)
  if (days === null) return 'Not known'
  if (days === 0) return 'Today'
  return days > 0 ? `${countOf(days, 'day')} left` : `${countOf(-days, 'day')} over`
}
