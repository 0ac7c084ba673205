import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideNewPost, type NewPost } from '../post.ts'
import { listPosts } from '../queries/person-parts.ts'
import type { Refused } from '../refused.ts'
import { insertPost, lockPeople, recordPersonChange } from '../store/people.ts'

export type AddPost = { readonly personId: string; readonly post: NewPost; readonly actor: string }

/** Puts somebody into a post from a day on. */
export async function addPost(db: Db, { personId, post, actor }: AddPost): Promise<Result<'added', Refused>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const decided = decideNewPost(await listPosts(trx, [personId]), post)
    if (!decided.ok) return decided
    await insertPost(trx, personId, decided.value)
    await recordPersonChange(trx, personId, { actor, action: 'add-post' })
    return ok('added')
  })
}
