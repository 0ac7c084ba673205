import { sql } from 'kysely'
import { addMonths, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { readLocalRule } from '../../authority/index.ts'
import { withinReach } from '../../children/index.ts'
import { judgeNotice } from '../entry-notice.ts'
import { noticeOf } from './entry-notices.ts'

const MONTHS_BACK = 6

type Found = {
  readonly in_care_from: IsoDate
  readonly in_care_to: IsoDate | null
  readonly received_on: IsoDate | null
  readonly due: IsoDate | null
}

/**
 * Of the children within reach who came into care in the last six months: of how many nobody told the service, and for how
 * many notice came too late for a first review in time. The same as the lists of notices have.
 */
export async function countEntryExceptions(
  db: Db,
  reach: Reach,
  calendar: WorkingCalendar,
): Promise<{ readonly untold: number; readonly doomed: number }> {
  const { today } = reach
  const leastDays = await readLocalRule(db, 'first-review-notice-days', today)
  const { rows } = await sql<Found>`
    select child.in_care_from, child.in_care_to, notice.received_on, obligation.due
    from child
    left join ${noticeOf(sql`child.id`, sql`child.in_care_from`)} notice on true
    left join obligation on obligation.child_id = child.id and obligation.sequence = 1
      and obligation.period_start = child.in_care_from
    where child.in_care_from >= ${toIsoDate(addMonths(today, -MONTHS_BACK))}::date and ${withinReach(reach)}`.execute(
    db,
  )
  const dayOrNull = (date: IsoDate | null) => (date === null ? null : isoDay(date))
  const judged = rows.map((row) => {
    const entry = {
      start: isoDay(row.in_care_from),
      receivedOn: dayOrNull(row.received_on),
      firstReviewDue: dayOrNull(row.due),
    }
    return { ...judgeNotice(entry, { today, calendar, leastDays }), ...entry, end: row.in_care_to }
  })
  return {
    untold: judged.filter(({ receivedOn }) => receivedOn === null).length,
    doomed: judged.filter(({ isDoomed, end }) => isDoomed && end === null).length,
  }
}
