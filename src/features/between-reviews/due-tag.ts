import { type Day, toDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderDeadlineTag } from '../../ui/parts/index.ts'

/** The day it is, and the working days of the authority. */
export type Now = { readonly today: Day; readonly calendar: WorkingCalendar }

/** The tag with the day itself below it, for lists. */
export function localDue(due: Day, now: Now): Html {
  return html`${localTag(due, now)}<br><span class="fp-quiet fp-keep">${toDate(due)}</span>`
}

/** The tag of something due by the authority’s own rule. */
export function localTag(due: Day, { today, calendar }: Now): Html {
  const shared = { duty: 'local', due, today } as const
  if (today > due) {
    const workingDaysLate = calendar.workingDaysBetween(due, today)
    return renderDeadlineTag({ ...shared, status: 'overdue', daysLate: today - due, workingDaysLate })
  }
  const workingDaysLeft = calendar.workingDaysBetween(today, due)
  return renderDeadlineTag({ ...shared, status: 'due', workingDaysLeft })
}
