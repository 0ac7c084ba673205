import { toLongDate } from '../../../kit/dates/index.ts'
import { whenResumptionDue } from '../../../law/adjournment/adjournment.ts'
import type { Html } from '../../../ui/html.ts'
import { html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderDeadlineTag, renderKeyValues, renderWhyPanel } from '../../../ui/parts/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import type { MeetingView } from './view-model.ts'

const NOT_RECORDED = html`<span class="fp-quiet">Not recorded</span>`

/** How a review was adjourned, and by when it goes on and why. */
export function renderAdjournment({ adjournment, meeting, policy, today }: MeetingView): Html | null {
  if (adjournment === null) return null
  const { on, reason, resumeBy, childWishes, carerWishes } = adjournment
  const answer = whenResumptionDue(on, policy.calendar)
  const day = toLongDate(resumeBy)
  const isWaiting = meeting.state === 'adjourned'
  return renderSection({
    title: 'Adjourned',
    content: html`${renderKeyValues([
      { key: 'On', value: toLongDate(on) },
      { key: 'Why', value: reason },
      { key: 'What the child says about the delay', value: childWishes ?? NOT_RECORDED },
      { key: 'What the carers say about the delay', value: carerWishes ?? NOT_RECORDED },
    ])}${renderWhyPanel({
      label: 'When it goes on and why',
      kicker: 'Goes on',
      heading: `By ${day}`,
      ...(isWaiting ? { tag: renderDeadlineTag(deadlineOf(resumeBy, today, policy.calendar)) } : {}),
      steps: toWhySteps(answer.because, 'must', day),
    })}`,
  })
}

type Calendar = MeetingView['policy']['calendar']

function deadlineOf(due: MeetingView['today'], today: MeetingView['today'], calendar: Calendar) {
  const duty = 'must' as const
  if (today <= due)
    return {
      status: 'due' as const,
      duty,
      due,
      today,
      workingDaysLeft: calendar.workingDaysBetween(today, due),
    }
  const workingDaysLate = calendar.workingDaysBetween(due, today)
  return { status: 'overdue' as const, duty, due, today, daysLate: today - due, workingDaysLate }
}
