import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideAbsence, type NewAbsence } from '../absence.ts'
import { findPerson } from '../queries/people.ts'
import { listAbsences } from '../queries/person-parts.ts'
import type { Refused } from '../refused.ts'
import { insertAbsence, lockPeople, recordPersonChange } from '../store/people.ts'

/** Writes down that somebody is away, and who covers. */
export async function recordLeave(
  db: Db,
  asked: NewAbsence,
  actor: string,
): Promise<Result<'recorded', Refused>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const { personId, coverId } = asked
    const cover = coverId === null ? null : await findPerson(trx, coverId)
    const absences = await listAbsences(trx, coverId === null ? [personId] : [personId, coverId])
    const decided = decideAbsence({ absences, coverLeftOn: cover?.leftOn ?? null }, asked)
    if (!decided.ok) return decided
    await insertAbsence(trx, decided.value)
    await recordPersonChange(trx, personId, { actor, action: 'record-leave' })
    return ok('recorded')
  })
}
