import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { ASKED, type StaffProfile } from '../staff-profile.ts'

/** Every count of staff by group, the latest first. Whole: whoever shows it hides what is small. */
export async function listStaffProfiles(db: Db): Promise<readonly StaffProfile[]> {
  const rows = await db
    .selectFrom('staff_profile')
    .selectAll()
    .orderBy('counted_on', 'desc')
    .orderBy('asked')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    on: isoDay(row.counted_on),
    asked: ASKED.find((asked) => asked === row.asked) ?? 'ethnic-group',
    groups: row.counts,
    version: row.version,
  }))
}
