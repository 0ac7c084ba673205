import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideEstablished, type EstablishedGiven } from '../established-post.ts'
import { listEstablishedPosts } from '../queries/established-posts.ts'
import type { Refused } from '../refused.ts'
import { updateEstablished } from '../store/established-posts.ts'
import { lockPeople } from '../store/people.ts'

export type ChangeEstablished = {
  readonly id: string
  /** The version that the form was drawn from. */
  readonly version: number
  readonly given: EstablishedGiven
  readonly actor: string
}

/** Changes or ends a post that the authority pays for; 'conflict' where somebody was first. */
export async function changeEstablishedPost(
  db: Db,
  { id, version, given, actor }: ChangeEstablished,
): Promise<Result<'changed', Refused | 'conflict'>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const posts = await listEstablishedPosts(trx)
    if (posts.find((post) => post.id === id)?.version !== version) return fail('conflict')
    const decided = decideEstablished(posts, id, given)
    if (!decided.ok) return decided
    await updateEstablished(trx, { id, version }, decided.value, actor)
    return ok('changed')
  })
}
