import { type Day, isoDay } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { AdjournedMeeting } from '../held-meeting.ts'

/** The day on which a meeting was first arranged. */
export async function readArrangedDay(db: Db, meetingId: string): Promise<Day> {
  const first = await db
    .selectFrom('meeting_version')
    .select('made_at')
    .where('meeting_id', '=', meetingId)
    .orderBy('version')
    .limit(1)
    .executeTakeFirstOrThrow()
  return londonDayOf(first.made_at)
}

export type Adjournment = {
  readonly on: Day
  readonly reason: string
  readonly resumeBy: Day
  /** Null: not recorded. */
  readonly childWishes: string | null
  readonly carerWishes: string | null
}

/** How a meeting was adjourned; null where it never was. */
export async function findAdjournment(db: Db, meetingId: string): Promise<Adjournment | null> {
  const row = await db
    .selectFrom('meeting_adjournment')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        on: isoDay(row.adjourned_on),
        reason: row.reason,
        resumeBy: isoDay(row.resume_by),
        childWishes: row.child_wishes,
        carerWishes: row.carer_wishes,
      }
}

/** Every adjournment of a child’s meetings, cancelled ones too, in order. */
export async function listAdjournmentsOf(db: Db, childId: string): Promise<readonly AdjournedMeeting[]> {
  const rows = await db
    .selectFrom('meeting_adjournment as adjournment')
    .innerJoin('meeting', 'meeting.id', 'adjournment.meeting_id')
    .leftJoin('meeting_version as version', (join) =>
      join.onRef('version.meeting_id', '=', 'meeting.id').on('version.what', '=', 'adjourned'),
    )
    .select(['meeting.id', 'meeting.on_day', 'version.on_day as was_on', 'adjourned_on', 'resume_by'])
    .where('child_id', '=', childId)
    .orderBy('adjourned_on')
    .execute()
  return rows.map(({ id, on_day, was_on, adjourned_on, resume_by }) => ({
    meetingId: id,
    meetingOn: isoDay(was_on ?? on_day),
    on: isoDay(adjourned_on),
    resumeBy: isoDay(resume_by),
  }))
}
