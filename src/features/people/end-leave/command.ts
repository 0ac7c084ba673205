import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideChangeOfAbsence } from '../absence.ts'
import { findPerson } from '../queries/people.ts'
import { listAbsences } from '../queries/person-parts.ts'
import type { Refused } from '../refused.ts'
import { lockPeople, recordPersonChange, updateAbsence } from '../store/people.ts'

export type EndLeave = {
  readonly personId: string
  readonly absenceId: string
  /** Of the person, as whoever changes it saw them. */
  readonly version: number
  /** The first day back, null while nobody knows; 'never' takes the leave back. */
  readonly to: Day | null | 'never'
  readonly coverId: string | null
  readonly actor: string
}

/** Changes the end of an absence or who covers, or takes it back; 'conflict' where somebody was first. */
export async function endLeave(
  db: Db,
  { personId, absenceId, version, to, coverId, actor }: EndLeave,
): Promise<Result<'ended', Refused | 'conflict'>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    if ((await findPerson(trx, personId))?.version !== version) return fail('conflict')
    const absences = await listAbsences(trx, coverId === null ? [personId] : [personId, coverId])
    const absence = absences.find(({ id, person }) => id === absenceId && person.id === personId)
    if (absence === undefined) throw new Error(`absence ${absenceId} is not of person ${personId}`)
    if (to === 'never') {
      await updateAbsence(trx, absenceId, { to: absence.from, coverId: absence.cover?.id ?? null })
      await recordPersonChange(trx, personId, { actor, action: 'take-back-leave' })
      return ok('ended')
    }
    const cover = coverId === null ? null : await findPerson(trx, coverId)
    const facts = { absences, coverLeftOn: cover?.leftOn ?? null }
    const decided = decideChangeOfAbsence(facts, absence, { to, coverId })
    if (!decided.ok) return decided
    await updateAbsence(trx, absenceId, decided.value)
    await recordPersonChange(trx, personId, { actor, action: 'change-leave' })
    return ok('ended')
  })
}
