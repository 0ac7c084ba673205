import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { ACTIVITY_KINDS } from '../activity.ts'
import { readContent, type SignedChronology } from '../chronology.ts'

const dayOrNull = (date: string | null): Day | null => (date === null ? null : isoDay(date))

/** A signed chronology of a child; null where there is none. */
export async function findChronology(db: Db, childId: string, id: string): Promise<SignedChronology | null> {
  const row = await db
    .selectFrom('child_chronology')
    .selectAll()
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    childId: row.child_id,
    from: dayOrNull(row.from_day),
    to: dayOrNull(row.to_day),
    kinds: ACTIVITY_KINDS.filter((kind) => row.kinds.includes(kind)),
    content: readContent(row.content),
    digest: row.digest,
    signedOn: isoDay(row.signed_on),
    signedAt: row.signed_at,
  }
}

/** A signed chronology in a list. */
export type ListedChronology = Pick<SignedChronology, 'id' | 'from' | 'to' | 'signedOn' | 'signedAt'> & {
  readonly signer: string
}

/** The signed chronologies of a child, the newest first. */
export async function listChronologiesOf(db: Db, childId: string): Promise<readonly ListedChronology[]> {
  const rows = await db
    .selectFrom('child_chronology')
    .innerJoin('account', 'account.id', 'child_chronology.signed_by')
    .select(['child_chronology.id', 'from_day', 'to_day', 'signed_on', 'signed_at', 'display_name'])
    .where('child_id', '=', childId)
    .orderBy('signed_at', 'desc')
    .orderBy('child_chronology.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: dayOrNull(row.from_day),
    to: dayOrNull(row.to_day),
    signedOn: isoDay(row.signed_on),
    signedAt: row.signed_at,
    signer: row.display_name,
  }))
}
