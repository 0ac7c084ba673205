import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type StaffEntry, toStaffEntryKind } from '../staff-entry.ts'

/** The entries of one person, or with null of everybody, the latest first; those that were taken back, too. */
export async function listStaffEntries(db: Db, personId: string | null): Promise<readonly StaffEntry[]> {
  const rows = await db
    .selectFrom('staff_entry as entry')
    .leftJoin('person as other', 'other.id', 'entry.with_id')
    .selectAll('entry')
    .select('other.name as with_name')
    .$if(personId !== null, (query) => query.where('entry.person_id', '=', personId ?? ''))
    .orderBy('entry.on_day', 'desc')
    .orderBy('entry.id')
    .execute()
  return rows.flatMap((row) => {
    const kind = toStaffEntryKind(row.kind)
    if (kind === null) return []
    const entry: StaffEntry = {
      id: row.id,
      personId: row.person_id,
      kind,
      on: isoDay(row.on_day),
      to: row.to_day === null ? null : isoDay(row.to_day),
      courseId: row.course_id,
      what: row.what,
      with: row.with_id === null || row.with_name === null ? null : { id: row.with_id, name: row.with_name },
      isTakenBack: row.taken_back_at !== null,
      version: row.version,
    }
    return [entry]
  })
}
