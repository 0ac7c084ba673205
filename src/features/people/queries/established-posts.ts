import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { ESTABLISHED_KINDS, type EstablishedPost } from '../established-post.ts'
import { dayOrNull } from './person-parts.ts'

/** Every post of the establishment there is or was, by its number. */
export async function listEstablishedPosts(db: Db): Promise<readonly EstablishedPost[]> {
  const rows = await db
    .selectFrom('established_post')
    .selectAll()
    .orderBy('reference')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    kind: ESTABLISHED_KINDS.find((kind) => kind === row.kind) ?? 'iro',
    teamId: row.team_id,
    fullTimeEquivalent: Number(row.full_time_equivalent),
    from: isoDay(row.from_day),
    to: dayOrNull(row.to_day),
    version: row.version,
  }))
}
