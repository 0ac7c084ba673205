import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Care } from '../care.ts'
import { type CareCorrection, readCorrectionsJson } from '../care-correction.ts'
import { readCareJson } from '../care-json.ts'

/** A correction of a child’s care, as it was made and how it ended. */
export type CorrectionMade = {
  readonly id: string
  readonly childId: string
  readonly fact: string
  readonly periodStart: Day
  readonly entryFrom: Day | null
  readonly day: Day | null
  readonly code: string | null
  readonly because: string
  readonly by: string
  readonly at: Date
  readonly ended: { readonly how: 'source-agrees' | 'taken-back'; readonly at: Date } | null
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

/** Every correction of a child’s care, the newest first. */
export async function listCorrectionsOf(db: Db, childId: string): Promise<readonly CorrectionMade[]> {
  const rows = await db
    .selectFrom('care_correction')
    .innerJoin('account', 'account.id', 'made_by')
    .selectAll('care_correction')
    .select('display_name')
    .where('child_id', '=', childId)
    .orderBy('made_at', 'desc')
    .orderBy('care_correction.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    fact: row.fact,
    periodStart: isoDay(row.period_start),
    entryFrom: dayOrNull(row.entry_from),
    day: dayOrNull(row.says_day),
    code: row.says_code,
    because: row.because,
    by: row.display_name,
    at: row.made_at,
    ended: row.ended_how === null || row.ended_at === null ? null : { how: row.ended_how, at: row.ended_at },
  }))
}

/** What the sources say of a child’s care, and the open corrections of it, the oldest first. */
export type SourcedCare = { readonly sourced: Care; readonly corrections: readonly CareCorrection[] }

/** The care of these children as the sources tell of it, by id. */
export async function listSourcedCare(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SourcedCare>> {
  const rows = await db
    .selectFrom('child')
    .select(['id', 'care', 'sourced_care', 'care_corrections'])
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute()
  return new Map(
    rows.map(({ id, care, sourced_care, care_corrections }) => [
      id,
      {
        sourced: readCareJson(sourced_care ?? care),
        corrections: readCorrectionsJson(care_corrections),
      },
    ]),
  )
}
