import type { Db } from '../../../platform/db/index.ts'
import type { RecordType, Version } from '../version.ts'

/** Every version of a record, the newest first. */
export async function listVersions(db: Db, type: RecordType, id: string): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('between_version as said')
    .leftJoin('account', 'account.id', 'said.recorded_by')
    .selectAll('said')
    .select('account.display_name')
    .where('record_type', '=', type)
    .where('record_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    content: Object.fromEntries(Object.entries(row.content)),
    recordedBy: row.display_name ?? row.recorded_by,
    recordedAt: row.recorded_at,
  }))
}
