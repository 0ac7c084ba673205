import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideEstablished, type EstablishedGiven } from '../established-post.ts'
import { listEstablishedPosts } from '../queries/established-posts.ts'
import type { Refused } from '../refused.ts'
import { insertEstablished } from '../store/established-posts.ts'
import { lockPeople } from '../store/people.ts'

/** Adds a post that the authority pays for. */
export async function addEstablishedPost(
  db: Db,
  given: EstablishedGiven,
  actor: string,
): Promise<Result<'added', Refused>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const decided = decideEstablished(await listEstablishedPosts(trx), null, given)
    if (!decided.ok) return decided
    await insertEstablished(trx, decided.value, actor)
    return ok('added')
  })
}
