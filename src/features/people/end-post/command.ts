import type { Day } from '../../../kit/dates/index.ts'
import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideEndOfPost } from '../post.ts'
import { listPosts } from '../queries/person-parts.ts'
import type { Refused } from '../refused.ts'
import { lockPeople, recordPersonChange, updateEndOfPost } from '../store/people.ts'

export type EndPost = {
  readonly personId: string
  readonly postId: string
  /** The first day without the post; 'never' takes it back as a mistake. */
  readonly to: Day | 'never'
  readonly actor: string
}

/** Ends a post, or takes it back. It stays in the history. */
export async function endPost(
  db: Db,
  { personId, postId, to, actor }: EndPost,
): Promise<Result<'ended', Refused>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const post = (await listPosts(trx, [personId])).find(({ id }) => id === postId)
    if (post === undefined) throw new Error(`post ${postId} is not of person ${personId}`)
    const decided = decideEndOfPost(post, to === 'never' ? post.from : to)
    if (!decided.ok) return decided
    await updateEndOfPost(trx, postId, decided.value)
    await recordPersonChange(trx, personId, { actor, action: to === 'never' ? 'take-back-post' : 'end-post' })
    return ok('ended')
  })
}
