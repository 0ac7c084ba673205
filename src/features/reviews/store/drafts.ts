import type { Db, Trx } from '../../../platform/db/index.ts'
import { toDraft } from '../queries/drafts.ts'
import type { ReviewDraft } from '../review-draft.ts'

function toColumns(draft: ReviewDraft) {
  return {
    review_id: draft.reviewId,
    based_on_version: draft.basedOn,
    content: JSON.stringify({ answers: draft.answers, apartFrom: draft.apartFrom }),
    saved_at: draft.savedAt,
  }
}

/** Saves what was typed so far in place of what this person had of this child. Gives the draft as it now is. */
export async function saveDraft(db: Db, draft: ReviewDraft): Promise<ReviewDraft> {
  const changed = toColumns(draft)
  const row = await db
    .insertInto('review_draft')
    .values({ id: draft.id, child_id: draft.childId, account_id: draft.accountId, ...changed })
    .onConflict((conflict) => conflict.columns(['child_id', 'account_id']).doUpdateSet(changed))
    .returningAll()
    .executeTakeFirstOrThrow()
  return toDraft(row)
}

/** Saves a draft that is there; one that was recorded in the meantime does not come back. */
export async function updateDraft(db: Db, draft: ReviewDraft): Promise<void> {
  await db.updateTable('review_draft').set(toColumns(draft)).where('id', '=', draft.id).execute()
}

/** Throws away what was typed. */
export async function deleteDraft(db: Db, draftId: string): Promise<void> {
  await db.deleteFrom('review_draft').where('id', '=', draftId).execute()
}

/** A draft, locked until the transaction ends, so that of two sendings the second waits; null once it is recorded. */
export async function lockDraft(trx: Trx, draftId: string, accountId: string): Promise<ReviewDraft | null> {
  const row = await trx
    .selectFrom('review_draft')
    .selectAll()
    .where('id', '=', draftId)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : toDraft(row)
}
