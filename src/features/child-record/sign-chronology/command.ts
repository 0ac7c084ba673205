import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { ActivityFilter } from '../activity.ts'
import { type ChronologyContent, digestOf } from '../chronology.ts'
import { saveChronology } from '../store.ts'

export type SignChronology = Pick<ActivityFilter, 'from' | 'to' | 'kinds'> & {
  readonly childId: string
  /** The list as it reads now. */
  readonly content: ChronologyContent
  /** The digest of the list that was looked at. */
  readonly seen: string
  readonly actor: string
  readonly now: Date
  readonly on: Day
}

/** Signs a chronology as it was looked at; nothing is signed unseen, and nothing that is empty. */
export async function signChronology(
  db: Db,
  { seen, ...signed }: SignChronology,
): Promise<Result<string, 'changed-first' | 'empty'>> {
  if (signed.content.lines.length === 0) return fail('empty')
  if (digestOf(signed.content) !== seen) return fail('changed-first')
  return ok(await transaction(db, (trx) => saveChronology(trx, signed)))
}
