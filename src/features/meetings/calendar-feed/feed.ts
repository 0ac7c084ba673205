import { linkAddress } from '../../../platform/links/index.ts'
import type { OpenRoute } from '../../../platform/web/open-route.ts'
import { NOT_FOUND } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toCalendarFeed } from '../meeting-calendar.ts'
import { meetingPath } from '../paths.ts'
import { findFeedOwner, listFeedMeetings } from '../queries/calendar-feeds.ts'

/** An officer’s reviews for a calendar program: whoever has the address reads it, so it names nobody. */
export function calendarFeedRoutes({ db, clock, config }: Services): readonly OpenRoute[] {
  return [
    {
      method: 'GET',
      path: '/calendar/:token',
      pace: 'limited',
      async handle({ params }) {
        const asked = params['token'] ?? ''
        if (!asked.endsWith('.ics')) return NOT_FOUND
        const today = clock.today()
        const officerId = await findFeedOwner(db, asked.slice(0, -'.ics'.length), today)
        if (officerId === null) return NOT_FOUND
        const body = toCalendarFeed({
          meetings: await listFeedMeetings(db, officerId, today),
          linkOf: ({ childId, id }) => linkAddress(config, meetingPath(childId, id)),
          now: clock.now(),
        })
        return { kind: 'file', contentType: 'text/calendar; charset=utf-8', fileName: 'reviews.ics', body }
      },
    },
  ]
}
