import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { findPerson, isNameTaken } from '../queries/people.ts'
import type { Refused } from '../refused.ts'
import { lockPeople, type PersonGiven, recordPersonChange, updatePerson } from '../store/people.ts'

export type ChangePerson = {
  readonly personId: string
  /** The version that the form was drawn from. */
  readonly version: number
  readonly given: PersonGiven
  readonly actor: string
}

/** Changes what somebody is called, how they are reached, or when they left; 'conflict' where somebody was first. */
export async function changePerson(
  db: Db,
  { personId, version, given, actor }: ChangePerson,
): Promise<Result<'changed', Refused | 'conflict'>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const person = await findPerson(trx, personId)
    if (person?.version !== version) return fail('conflict')
    if (await isNameTaken(trx, given.name, personId)) {
      return fail({ code: 'taken', field: 'name', says: 'There is somebody else of this name' })
    }
    await updatePerson(trx, personId, given)
    await recordPersonChange(trx, personId, { actor, action: 'change-person' })
    return ok('changed')
  })
}
