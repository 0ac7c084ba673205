import type { Db } from '../../../platform/db/index.ts'

/** The name of an officer; null for nobody. */
export async function findOfficerName(db: Db, officerId: string | null): Promise<string | null> {
  if (officerId === null) return null
  const row = await db.selectFrom('person').select('name').where('id', '=', officerId).executeTakeFirst()
  return row?.name ?? null
}
