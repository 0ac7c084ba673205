import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideEndOfPost } from '../post.ts'
import { findPerson } from '../queries/people.ts'
import type { Refused } from '../refused.ts'
import { lockPeople, recordPersonChange, updateEndOfPost } from '../store/people.ts'

export type EndPost = {
  readonly personId: string
  readonly postId: string
  /** The version of the person that the form was drawn from. */
  readonly version: number
  /** The first day without the post; 'never' takes it back as a mistake. */
  readonly to: Day | 'never'
  readonly actor: string
}

/** Ends a post, or takes it back; 'conflict' where somebody was first. It stays in the history. */
export async function endPost(
  db: Db,
  { personId, postId, version, to, actor }: EndPost,
): Promise<Result<'ended', Refused | 'conflict'>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const person = await findPerson(trx, personId)
    const post = person?.posts.find(({ id }) => id === postId)
    if (person?.version !== version || post === undefined) return fail('conflict')
    const decided = decideEndOfPost(post, to === 'never' ? post.from : to)
    if (!decided.ok) return decided
    await updateEndOfPost(trx, postId, decided.value)
    await recordPersonChange(trx, personId, { actor, action: to === 'never' ? 'take-back-post' : 'end-post' })
    return ok('ended')
  })
}
