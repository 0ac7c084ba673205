// A review that is arranged: when, where, who is asked, and the calendars.
import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { adjournMeetingRoutes } from './adjourn-meeting/page.ts'
import { arrangeMeetingRoutes } from './arrange-meeting/page.ts'
import { calendarFeedRoutes } from './calendar-feed/feed.ts'
import { ownCalendarRoutes } from './calendar-feed/page.ts'
import { cancelMeetingRoutes } from './cancel-meeting/page.ts'
import { givePolicyRoutes } from './give-policy/page.ts'
import { invitePeopleRoutes } from './invite-people/page.ts'
import { listMeetingsRoutes } from './list-meetings/page.ts'
import { meetingPageRoutes } from './meeting-page/page.ts'
import { rearrangeMeetingRoutes } from './rearrange-meeting/page.ts'
import { recordWishesRoutes } from './record-wishes/page.ts'

export { mayArrange, meetingsAccess } from './access.ts'
export { toSlotWords, toTimeWords } from './clock-time.ts'
export {
  INVITED_ROLES,
  INVITED_WORDS,
  type Invited,
  type InvitedRole,
  type Meeting,
  type MeetingFormat,
  type MeetingState,
} from './meeting.ts'
export { meetingPath, MEETINGS_PATH, MY_CALENDAR_PATH, newMeetingPath } from './paths.ts'
export { listMeetingsOnClosedDays, type MeetingOnClosedDay } from './queries/closed-days.ts'
export { listMeetingLinesOf } from './queries/dated-lines.ts'
export {
  findMeeting,
  findNextMeetingOf,
  listInvited,
  listMeetingsOf,
  listNextMeetings,
  toMeeting,
} from './queries/meetings.ts'
export {
  isAhead,
  type MeetingAhead,
  type MeetingAheadRow,
  meetingsAhead,
  NEXT_MEETING_FIRST,
  readMeetingAhead,
} from './queries/meetings-ahead.ts'
export { findWishes } from './queries/meeting-parts.ts'
export { CHAIR_WORDS, WISH_QUESTIONS, WISH_WORDS, type Wishes } from './wish.ts'

/** Arranging reviews, each one’s page, the list of them, and one’s own calendar. */
export function meetingsRoutes(services: Services): readonly Route[] {
  return [
    listMeetingsRoutes,
    arrangeMeetingRoutes,
    meetingPageRoutes,
    rearrangeMeetingRoutes,
    cancelMeetingRoutes,
    adjournMeetingRoutes,
    invitePeopleRoutes,
    recordWishesRoutes,
    givePolicyRoutes,
    ownCalendarRoutes,
  ].flatMap((routes) => routes(services))
}

/** What calendar programs ask for without signing in. */
export function meetingsOpenRoutes(services: Services): readonly OpenRoute[] {
  return calendarFeedRoutes(services)
}
