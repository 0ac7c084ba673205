import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { decideTerms, type TermsAsked } from '../change-of-terms.ts'
import { findPerson } from '../queries/people.ts'
import type { Refused } from '../refused.ts'
import { lockPeople, recordPersonChange, replacePost } from '../store/people.ts'

export type ChangeTerms = {
  readonly personId: string
  readonly postId: string
  /** The version of the person that the form was drawn from. */
  readonly version: number
  readonly asked: TermsAsked
  readonly actor: string
}

/** Ends a post as it was and begins it with other hours or terms; 'conflict' where somebody was first. */
export async function changeTerms(
  db: Db,
  { personId, postId, version, asked, actor }: ChangeTerms,
): Promise<Result<'changed', Refused | 'conflict'>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const person = await findPerson(trx, personId)
    const post = person?.posts.find(({ id }) => id === postId)
    if (person?.version !== version || post === undefined) return fail('conflict')
    const decided = decideTerms(post, asked)
    if (!decided.ok) return decided
    await replacePost(trx, postId, decided.value)
    await recordPersonChange(trx, personId, { actor, action: 'change-terms' })
    return ok('changed')
  })
}
