import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Arrangement, ARRANGEMENT_KINDS } from '../legal-advice-arrangement.ts'

/** Every arrangement there was or will be, the latest first. */
export async function listArrangements(db: Db): Promise<readonly Arrangement[]> {
  const rows = await db
    .selectFrom('legal_advice_arrangement')
    .select(['id', 'from_day', 'kind', 'how'])
    .orderBy('from_day', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: isoDay(row.from_day),
    kind: ARRANGEMENT_KINDS.find((kind) => kind === row.kind) ?? 'none',
    how: row.how,
  }))
}
