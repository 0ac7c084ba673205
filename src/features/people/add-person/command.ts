import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { PersonTyped } from '../person-form.ts'
import type { NewPost } from '../post.ts'
import { isNameTaken } from '../queries/people.ts'
import type { Refused } from '../refused.ts'
import { insertPerson, insertPost, lockPeople } from '../store/people.ts'

export type AddPerson = {
  readonly person: PersonTyped
  readonly post: NewPost
  readonly actor: string
}

/** Adds somebody with their first post, and gives their id. Names tell people apart, so no two are the same. */
export async function addPerson(
  db: Db,
  { person, post, actor }: AddPerson,
): Promise<Result<string, Refused>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    if (await isNameTaken(trx, person.name, null)) {
      const says =
        'There is somebody of this name already. Add a middle name or an initial to tell them apart'
      return fail({ code: 'taken', field: 'name', says })
    }
    const id = await insertPerson(trx, { ...person, leftOn: null }, actor)
    await insertPost(trx, id, post)
    return ok(id)
  })
}
