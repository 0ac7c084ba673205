import type { PageResponse, Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { findReviewPolicy, holidayOn } from '../../authority/index.ts'
import { displayName } from '../../children/index.ts'
import { listReviewsOf } from '../../reviews/index.ts'
import { mayArrange } from '../access.ts'
import { careOverOf } from '../care-over.ts'
import { adjournmentOf, heldReviewOf } from '../held-meeting.ts'
import { frameMeeting } from '../meeting-frame.ts'
import { type AboutMeeting, meetingRoute } from '../meeting-routes.ts'
import { findNextReview } from '../queries/meeting-facts.ts'
import { findAdjournment, listAdjournmentsOf } from '../queries/adjournments.ts'
import { findWishes, listMeetingVersions, listPolicyGiven } from '../queries/meeting-parts.ts'
import { findMeeting, listInvited } from '../queries/meetings.ts'
import { findOfficerName } from '../queries/officer-name.ts'
import { renderMeeting } from './view.ts'

/** One arranged review: when, where, who, what the child wishes, and all that was done with it. */
export function meetingPageRoutes(services: Services): readonly Route[] {
  return [
    meetingRoute(services, {
      find: findMeeting,
      method: 'GET',
      end: '',
      action: 'see-meetings',
      handle: show,
    }),
  ]
}

async function show({ services, request, child, meeting }: AboutMeeting): Promise<PageResponse> {
  const { db } = services
  const { today, user, csrfToken } = request
  const { owed, policy } = await findNextReview(db, child.id, today)
  const reviews = await listReviewsOf(db, child.id)
  const adjourned = adjournmentOf(meeting.on, await listAdjournmentsOf(db, child.id), reviews)
  const adjournment = await findAdjournment(db, meeting.id)
  const main = renderMeeting({
    childName: displayName(child, child.identifier),
    meeting,
    held: heldReviewOf(meeting, reviews),
    careOver: careOverOf(child, meeting, today),
    adjournedBefore: (adjourned ?? adjournment) === null ? 'never-adjourned' : 'adjourned-before',
    officer: await findOfficerName(db, meeting.officerId),
    holiday: holidayOn(policy.calendar, meeting.on),
    owed,
    policy,
    wishes: await findWishes(db, meeting.id),
    invited: await listInvited(db, meeting.id),
    adjournment,
    versions: await listMeetingVersions(db, meeting.id),
    policyGiven: await listPolicyGiven(db, child.id),
    newestPolicy: (await findReviewPolicy(db, null))?.number ?? null,
    mayArrange: mayArrange(user.roles) ? 'may-arrange' : 'may-look',
    today,
    csrfToken,
  })
  return frameMeeting(request, { title: 'Review meeting', main, child })
}
