import { fail } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor } from '../../../ui/forms/index.ts'
import { renderTextarea } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { CONFIRMATIONS } from '../meeting-choice.ts'
import { doingOf, sendingOf } from '../meeting-routes.ts'
import { meetingTaskRoutes, notSaved, parseWords } from '../meeting-task.ts'
import { parsePlan, readPlanForm, toPlanTyped } from '../plan-form.ts'
import { renderPlanFields } from '../plan-view.ts'
import { findArrangeable } from '../queries/arranging.ts'
import { rearrangeMeeting } from './command.ts'
import { findMeeting } from '../queries/meetings.ts'

/** Giving a review another time, place or officer, with the reason; and setting when an adjourned one goes on. */
export function rearrangeMeetingRoutes(services: Services): readonly Route[] {
  return meetingTaskRoutes(services, {
    find: findMeeting,
    name: 'rearrange',
    title: ({ meeting }) =>
      meeting.state === 'adjourned' ? 'When does the review go on?' : 'Change this meeting',
    button: 'Save the change and tell everybody',
    version: ({ meeting }) => meeting.version,
    async load({ request, child, meeting }) {
      const { today, reach } = request
      const asked = { today, reach, minutes: meeting.minutes, changing: meeting.id }
      return { meeting, found: await findArrangeable(services.db, child, asked) }
    },
    fields({ meeting, found }, form, wrong) {
      const { proposals, officers } = found
      const typed = form === null ? toPlanTyped(meeting) : readPlanForm(form)
      const errors = wrong?.errors ?? []
      const asks = CONFIRMATIONS.filter((one) => one === wrong?.refused?.code)
      return html`${renderTextarea({
        name: 'reason',
        rows: '2',
        label: { text: 'Why is it changed?', classes: 'govuk-label--s' },
        hint: { text: 'This stays with the meeting. It is not sent to anybody.' },
        value: form?.get('reason') ?? '',
        errorMessage: errorFor(errors, 'reason'),
      })}${renderPlanFields({ proposals, officers, typed, asks, errors })}`
    },
    async save({ request, meeting }, { found }) {
      const { form, today } = request
      const reason = parseWords(form, 'reason', 'Enter why the meeting is changed')
      const plan = parsePlan(readPlanForm(form), { today, officers: found.officers })
      if (!reason.ok || !plan.ok)
        return fail({ status: 400, errors: [reason, plan].flatMap((one) => (one.ok ? [] : one.failure)) })
      const doing = doingOf(services, request)
      const seen = Number(form.get('version'))
      const done = await rearrangeMeeting(
        services.db,
        { meeting, seen, reason: reason.value, today, doing, sending: sendingOf(services) },
        plan.value,
      )
      return done.ok ? done : notSaved(done.failure)
    },
  })
}
