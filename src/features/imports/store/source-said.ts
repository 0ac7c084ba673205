import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'

/** What a source says of something that staff record themselves. */
export type SourceSaid = {
  readonly childId: string
  readonly fact: 'officer' | 'last-contact'
  /** A name, where the fact is the officer; else ''. */
  readonly says: string
  /** Since when, or on which day; null where the source does not say. */
  readonly on: Day | null
}

/** Keeps the newest that a source says, to be compared and never used. The last of a child and fact counts. */
export async function saveSourceSaid(
  trx: Trx,
  system: string,
  said: readonly SourceSaid[],
  now: Date,
): Promise<void> {
  const last = new Map(said.map((one) => [`${one.childId} ${one.fact}`, one]))
  const rows = [...last.values()].map(({ childId, fact, says, on }) => ({
    child_id: childId,
    fact,
    system,
    says,
    on_day: on === null ? null : toIsoDate(on),
    told_at: now.toISOString(),
  }))
  await sql`
    insert into source_said select * from jsonb_populate_recordset(null::source_said, ${JSON.stringify(rows)}::jsonb)
    on conflict (child_id, fact, system) do update
      set says = excluded.says, on_day = excluded.on_day, told_at = excluded.told_at`.execute(trx)
}
