import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { findDraft } from '../queries/drafts.ts'
import { findNewestVersion } from '../queries/recording-facts.ts'
import { toAnswers } from '../review-answers.ts'
import type { ReviewDraft } from '../review-draft.ts'
import type { Review } from '../review.ts'
import { deleteDraft, saveDraft } from '../store/drafts.ts'

export type StartCorrection = {
  readonly review: Review
  readonly actor: string
  readonly now: Date
  /** `throw-away` where the person said that answers not yet recorded may go. */
  readonly others: 'keep' | 'throw-away'
}

/** The draft to go on with, or the other answers of this child that stand in the way. */
export type Started = Result<ReviewDraft, { readonly code: 'other-answers'; readonly draft: ReviewDraft }>

/** Begins a correction: a draft with the answers of the newest version. A correction already begun goes on. */
export async function startCorrection(db: Db, command: StartCorrection): Promise<Started> {
  const { review, actor, now, others } = command
  return await transaction(db, async (trx) => {
    const newest = await findNewestVersion(trx, review.id)
    if (newest === null) throw new Error(`review ${review.id} was never recorded here`)
    const open = await findDraft(trx, review.childId, actor)
    if (open !== null && others === 'keep')
      return open.reviewId === review.id ? ok(open) : fail({ code: 'other-answers', draft: open })
    if (open !== null) await deleteDraft(trx, open.id)
    const draft = {
      id: newId(),
      childId: review.childId,
      accountId: actor,
      reviewId: review.id,
      basedOn: newest.version,
      answers: toAnswers(newest.record),
      apartFrom: [],
      savedAt: now,
    }
    return ok(await saveDraft(trx, draft))
  })
}
