import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type OfficerWork, WORK_KINDS } from '../officer-work.ts'

/** What one officer, or every officer (null), does besides holding children, by day. Nothing that was taken back. */
export async function listOfficerWork(db: Db, officerId: string | null): Promise<readonly OfficerWork[]> {
  const rows = await db
    .selectFrom('officer_work')
    .selectAll()
    .$if(officerId !== null, (query) => query.where('officer_id', '=', officerId ?? ''))
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => {
    const kind = WORK_KINDS.find((one) => one === row.kind)
    if (kind === undefined || row.to_day === row.from_day) return []
    return [
      {
        id: row.id,
        officerId: row.officer_id,
        kind,
        number: Number(row.number),
        note: row.note,
        from: isoDay(row.from_day),
        to: row.to_day === null ? null : isoDay(row.to_day),
        version: row.version,
      },
    ]
  })
}
