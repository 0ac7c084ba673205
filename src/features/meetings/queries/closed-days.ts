import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Reach } from '../../../platform/web/route.ts'
import { holidayOn } from '../../authority/index.ts'
import { withinReach } from '../../children/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import type { Meeting } from '../meeting.ts'
import { isAhead } from './meetings-ahead.ts'
import { toMeeting } from './meetings.ts'

export type MeetingOnClosedDay = {
  readonly meeting: Meeting
  /** What the bank holiday is called. */
  readonly holiday: string
}

/** Arranged reviews, of children within reach, that now stand on a bank holiday, the earliest first. */
export async function listMeetingsOnClosedDays(
  db: Db,
  today: Day,
  reach: Reach,
): Promise<readonly MeetingOnClosedDay[]> {
  const { calendar } = await readPolicy(db)
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('child', 'child.id', 'meeting.child_id')
    .selectAll('meeting')
    .where(isAhead(today))
    .where(withinReach(reach))
    .orderBy('on_day')
    .orderBy('meeting.id')
    .execute()
  return rows.flatMap((row) => {
    const meeting = toMeeting(row)
    const holiday = holidayOn(calendar, meeting.on)
    return holiday === null ? [] : [{ meeting, holiday }]
  })
}
