import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideLine, type LineAsked } from '../line-management.ts'
import { listLines } from '../queries/person-parts.ts'
import type { Refused } from '../refused.ts'
import { lockPeople, recordPersonChange, saveLine } from '../store/people.ts'

/** Gives somebody a line manager from a day on, or none. Who it was before stays in the history. */
export async function setLineManager(
  db: Db,
  asked: LineAsked,
  actor: string,
): Promise<Result<'set', Refused>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    // A circle may run through anybody, so every line counts.
    const decided = decideLine(await listLines(trx, null), asked)
    if (!decided.ok) return decided
    await saveLine(trx, asked, decided.value)
    await recordPersonChange(trx, asked.person.id, { actor, action: 'set-line-manager' })
    return ok('set')
  })
}
