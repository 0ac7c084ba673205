import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import { sealEntries } from './seal.ts'

const DAY = 86_400_000

/** Numbers of entries that were passed over and looked for again, at most, after a jump of the numbers. */
const MOST_PASSED_OVER = 1_000

/** So often all of a day is looked over again, and with it what was passed over in a longer jump. */
const LOOK_BACK_EVERY = 3_600_000

/**
 * Sealing again and again: each call links what was written since the last, and gives how many. Where there is nothing,
 * that is one short question, however many entries there are. Entries are committed out of the order of their ids, so
 * an id that was passed over is looked for again for a day; no transaction takes as long. The first call, and one an
 * hour later, looks back over what was sealed in a day.
 */
export function createSealing(db: Db): () => Promise<number> {
  let upTo: number | null = null
  let lookedBackAt = 0
  const passedOver = new Map<number, number>()
  return async () => {
    const now = Date.now()
    if (upTo === null || now - lookedBackAt >= LOOK_BACK_EVERY) {
      upTo = await findSealedADayAgo(db)
      lookedBackAt = now
    }
    forgetOld(passedOver, now)
    const found = await listEntries(db, upTo, [...passedOver.keys()])
    const sealed = await sealEntries(
      db,
      found.filter(({ isSealed }) => !isSealed).map(({ id }) => id),
    )
    for (const { id } of found) {
      passedOver.delete(id)
      for (const missed of idsBetween(upTo, id)) passedOver.set(missed, now)
      upTo = Math.max(upTo, id)
    }
    return sealed
  }
}

function forgetOld(passedOver: Map<number, number>, now: number): void {
  for (const [id, since] of passedOver) if (now - since > DAY) passedOver.delete(id)
}

function idsBetween(upTo: number, id: number): readonly number[] {
  const first = Math.max(upTo + 1, id - MOST_PASSED_OVER)
  return Array.from({ length: Math.max(0, id - first) }, (_, at) => first + at)
}

async function findSealedADayAgo(db: Db): Promise<number> {
  const link = await db
    .selectFrom('audit_link')
    .select('entry_id')
    .where('sealed_at', '<', sql<Date>`now() - interval '1 day'`)
    .orderBy('sealed_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return link?.entry_id ?? 0
}

type Found = { readonly id: number; readonly isSealed: boolean }

async function listEntries(db: Db, after: number, also: readonly number[]): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    select id, exists (select from audit_link where entry_id = found.id) as "isSealed"
    from (
      select id from audit_entry where id > ${after}
      union all select id from audit_entry where id = any(${also}::bigint[])
    ) as found order by id`.execute(db)
  return rows
}
