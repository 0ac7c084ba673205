import { isoDay, toDate } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { toTimeWords } from '../clock-time.ts'
import { meetingPath } from '../paths.ts'
import type { What } from '../store/meetings.ts'

const SAYS: Readonly<Record<What, (when: string) => string>> = {
  arranged: (when) => `Review arranged for ${when}`,
  rearranged: (when) => `Review changed: now on ${when}`,
  adjourned: (when) => `Review of ${when} adjourned`,
  resumed: (when) => `Adjourned review set to go on on ${when}`,
  cancelled: (when) => `Review of ${when} cancelled`,
}

/** What was done to arrange a child’s reviews, without places and reasons; in no order. */
export async function listMeetingLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const rows = await db
    .selectFrom('meeting_version as version')
    .innerJoin('meeting', 'meeting.id', 'version.meeting_id')
    .innerJoin('account', 'account.id', 'version.made_by')
    .select(['meeting.id', 'what', 'version.on_day', 'version.starts_at', 'made_at', 'display_name'])
    .where('meeting.child_id', '=', childId)
    .execute()
  return rows.map((row) => ({
    on: londonDayOf(row.made_at),
    says: SAYS[row.what](`${toDate(isoDay(row.on_day))}, ${toTimeWords(row.starts_at)}`),
    by: row.display_name,
    href: meetingPath(childId, row.id),
  }))
}
