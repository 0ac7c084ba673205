import { fail } from '../../../kit/result.ts'
import { type PageRequest, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Meeting } from '../meeting.ts'
import { parseInvited, readInvited, renderInvitedFields, toInvitedTyped } from '../invited-form.ts'
import { doingOf, meetingRoute, sendingOf } from '../meeting-routes.ts'
import { meetingTaskRoutes, notSaved } from '../meeting-task.ts'
import { meetingPath } from '../paths.ts'
import { invitePeople, uninvitePerson } from './command.ts'
import { findMeeting } from '../queries/meetings.ts'

/** Asking people to a review, and telling somebody not to come. */
export function invitePeopleRoutes(services: Services): readonly Route[] {
  const { db } = services
  return [
    ...meetingTaskRoutes(services, {
      find: findMeeting,
      name: 'invite',
      title: () => 'Ask people to this meeting',
      lead: 'Everybody with an e-mail address is written to at once. No e-mail names the child.',
      button: 'Ask these people',
      load: async () => null,
      fields: (_facts, form, wrong) =>
        renderInvitedFields(form === null ? toInvitedTyped([]) : readInvited(form), wrong?.errors ?? []),
      async save({ request, meeting }) {
        const people = parseInvited(readInvited(request.form))
        if (!people.ok) return fail({ status: 400, errors: people.failure })
        if (people.value.length === 0)
          return fail({
            status: 400,
            errors: [{ field: 'invited-name-0', message: 'Enter who is to be asked' }],
          })
        const inviting = invitingOf(services, request, meeting)
        const done = await invitePeople(db, inviting, people.value)
        return done.ok ? done : notSaved(done.failure)
      },
    }),
    meetingRoute(services, {
      find: findMeeting,
      method: 'POST',
      end: '/uninvite',
      action: 'arrange-meetings',
      async handle({ request, child, meeting }) {
        const inviting = invitingOf(services, request, meeting)
        // Where somebody else did it first, the page says how it is now.
        await uninvitePerson(db, inviting, request.form.get('invited') ?? '')
        return redirectTo(meetingPath(child.id, meeting.id))
      },
    }),
  ]
}

const invitingOf = (services: Services, request: PageRequest, { id, childId }: Meeting) => ({
  id,
  childId,
  today: request.today,
  doing: doingOf(services, request),
  sending: sendingOf(services),
})
