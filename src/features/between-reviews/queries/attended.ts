import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { ATTENDED_KINDS, type Attended } from '../attended.ts'

/** Meetings about a child that somebody of the service went to, the newest first. */
export async function listAttendedOf(db: Db, childId: string): Promise<readonly Attended[]> {
  const rows = await db
    .selectFrom('attended_meeting')
    .leftJoin('person', 'person.id', 'attended_meeting.person_id')
    .selectAll('attended_meeting')
    .select('person.name as person_name')
    .where('child_id', '=', childId)
    .orderBy('on_day', 'desc')
    .orderBy('attended_meeting.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    on: isoDay(row.on_day),
    kind: ATTENDED_KINDS.find((one) => one === row.kind) ?? 'other',
    personId: row.person_id,
    personName: row.person_name,
    note: row.note,
    isWithdrawn: row.withdrawn,
    version: row.version,
  }))
}
