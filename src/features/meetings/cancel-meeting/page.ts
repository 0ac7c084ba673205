import type { Day } from '../../../kit/dates/index.ts'
import { fail } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor, readVersion } from '../../../ui/forms/index.ts'
import { renderTextarea } from '../../../ui/govuk/index.ts'
import { doingOf, sendingOf } from '../meeting-routes.ts'
import { meetingTaskRoutes, notSaved, parseWords } from '../meeting-task.ts'
import { type CareOver, careOverOf, toCareOverWords } from '../care-over.ts'
import { cancelMeeting } from './command.ts'
import { findMeeting } from '../queries/meetings.ts'

/** Cancelling a review that was arranged, with the reason. */
export function cancelMeetingRoutes(services: Services): readonly Route[] {
  return meetingTaskRoutes(services, {
    find: findMeeting,
    name: 'cancel',
    title: () => 'Cancel this meeting',
    lead: ({ child, meeting, request: { today } }) => leadOf(careOverOf(child, meeting, today), today),
    button: 'Cancel the meeting',
    version: ({ meeting }) => meeting.version,
    load: async () => null,
    fields: (_facts, form, wrong) =>
      renderTextarea({
        name: 'reason',
        rows: '3',
        label: { text: 'Why is it cancelled?', classes: 'govuk-label--s' },
        hint: { text: 'This stays with the meeting. It is not sent to anybody.' },
        value: form?.get('reason') ?? '',
        errorMessage: errorFor(wrong?.errors ?? [], 'reason'),
      }),
    async save({ request, meeting }) {
      const { form } = request
      const reason = parseWords(form, 'reason', 'Enter why the meeting is cancelled')
      if (!reason.ok) return fail({ status: 400, errors: reason.failure })
      const done = await cancelMeeting(services.db, {
        id: meeting.id,
        childId: meeting.childId,
        seen: readVersion(form),
        reason: reason.value,
        doing: doingOf(services, request),
        sending: sendingOf(services),
      })
      return done.ok ? done : notSaved(done.failure)
    },
  })
}

function leadOf(over: CareOver | null, today: Day): string {
  if (over?.why === 'died') return 'This child has died. No e-mail is sent to anybody: tell people yourself.'
  const told = 'Everybody who was asked by e-mail is told at once. Tell the others yourself.'
  return over === null ? `The review is still owed. ${told}` : `${toCareOverWords(over, today)}. ${told}`
}
