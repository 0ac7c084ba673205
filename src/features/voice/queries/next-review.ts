import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { findNextMeetingOf, type Invited, listInvited } from '../../meetings/index.ts'
import { findNextObligations } from '../../reviews/index.ts'

/** The review people are asked for: the meeting that is arranged, else the day by which one is due. */
export type NextReview = {
  readonly meetingId: string | null
  readonly on: Day | null
  readonly invited: readonly Invited[]
}

export async function findNextReview(db: Db, childId: string, today: Day): Promise<NextReview> {
  const meeting = await findNextMeetingOf(db, childId, today)
  if (meeting !== null) {
    return { meetingId: meeting.id, on: meeting.on, invited: await listInvited(db, meeting.id) }
  }
  const next = (await findNextObligations(db, [childId], today)).get(childId)
  return { meetingId: null, on: next?.due ?? null, invited: [] }
}
