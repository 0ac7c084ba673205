import type { Day } from '../kit/dates/index.ts'
import type { Db } from '../platform/db/index.ts'
import { type Invited, listInvited, listMeetingsOf } from '../features/meetings/index.ts'

/** So many days after a meeting its review may still be written down. */
const LONGEST_AFTER = 60

/** Who was asked to the meeting of a child on a day, or else to the last one before it; nobody where none was arranged. */
export function invitedToReview(db: Db): (childId: string, on: Day) => Promise<readonly Invited[]> {
  return async (childId, on) => {
    const meetings = await listMeetingsOf(db, childId)
    const meant = meetings.find(
      (meeting) => meeting.state !== 'cancelled' && meeting.on <= on && meeting.on >= on - LONGEST_AFTER,
    )
    return meant === undefined ? [] : await listInvited(db, meant.id)
  }
}
