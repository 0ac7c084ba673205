import { sql } from 'kysely'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { Db, Trx } from '../../../platform/db/index.ts'
import { findDraft, toDraft } from '../queries/drafts.ts'
import {
  type DraftContent,
  heldSince,
  isHeldElsewhere,
  type ReviewDraft,
  type Writer,
} from '../review-draft.ts'

function toColumns(draft: DraftContent) {
  return {
    review_id: draft.reviewId,
    based_on_version: draft.basedOn,
    content: JSON.stringify({ answers: draft.answers, apartFrom: draft.apartFrom }),
    saved_at: draft.savedAt,
  }
}

const toKey = ({ id, childId, accountId }: DraftContent) => ({ id, child_id: childId, account_id: accountId })

const nextRevision = sql<number>`review_draft.revision + 1`

/** Saves what was typed so far in place of what this person had of this child, whoever held it. Gives it as it now is. */
export async function saveDraft(db: Db, draft: DraftContent): Promise<ReviewDraft> {
  const changed = toColumns(draft)
  const row = await db
    .insertInto('review_draft')
    .values({ ...toKey(draft), ...changed })
    .onConflict((conflict) =>
      conflict.columns(['child_id', 'account_id']).doUpdateSet({ ...changed, revision: nextRevision }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toDraft(row)
}

/** Why a tab or device may not save: another one writes, or has written since its page was drawn. With what is there. */
export type NotSaved = { readonly code: 'held' | 'changed'; readonly draft: ReviewDraft }

/**
 * Saves what one tab or device typed, unless another of the same person holds the draft or has saved it since. In one
 * statement: of two that save at once, one does. Whoever saves holds it from then on.
 */
export async function saveDraftAs(
  db: Db,
  draft: DraftContent,
  { tab, revision }: Writer,
): Promise<Result<ReviewDraft, NotSaved>> {
  const changed = { ...toColumns(draft), held_by: tab, held_at: tab === null ? null : draft.savedAt }
  const row = await db
    .insertInto('review_draft')
    .values({ ...toKey(draft), ...changed })
    .onConflict((conflict) =>
      conflict
        .columns(['child_id', 'account_id'])
        .doUpdateSet({ ...changed, revision: nextRevision })
        .where(sql<boolean>`review_draft.revision = coalesce(${revision}::integer, review_draft.revision)`)
        .where(
          sql<boolean>`review_draft.held_by is not distinct from ${tab}::text or review_draft.held_by is null
            or review_draft.held_at <= ${heldSince(draft.savedAt)}`,
        ),
    )
    .returningAll()
    .executeTakeFirst()
  if (row !== undefined) return ok(toDraft(row))
  const there = await findDraft(db, draft.childId, draft.accountId)
  if (there === null) return await saveDraftAs(db, draft, { tab, revision })
  return fail({ code: isHeldElsewhere(there, tab, draft.savedAt) ? 'held' : 'changed', draft: there })
}

/** Which draft of whom, and the tab or device that asks. */
export type Holding = {
  readonly childId: string
  readonly accountId: string
  readonly tab: string
  readonly now: Date
}

/** Makes this tab or device the one that writes; `if-free` leaves another that writes alone. Null where it may not. */
export async function holdDraft(
  db: Db,
  { childId, accountId, tab, now }: Holding,
  how: 'if-free' | 'take-over',
): Promise<ReviewDraft | null> {
  const row = await db
    .updateTable('review_draft')
    .set({ held_by: tab, held_at: now })
    .where('child_id', '=', childId)
    .where('account_id', '=', accountId)
    .where(
      sql<boolean>`${how} = 'take-over' or held_by is null or held_by = ${tab} or held_at <= ${heldSince(now)}`,
    )
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : toDraft(row)
}

/** Lets another tab or device write. Nothing where this one does not. */
export async function releaseDraft(db: Db, { childId, accountId, tab }: Holding): Promise<void> {
  await db
    .updateTable('review_draft')
    .set({ held_by: null, held_at: null })
    .where('child_id', '=', childId)
    .where('account_id', '=', accountId)
    .where('held_by', '=', tab)
    .execute()
}

/** Saves a draft that is there, and gives it as it now is; one that was recorded in the meantime does not come back. */
export async function updateDraft(db: Db, draft: DraftContent): Promise<ReviewDraft | null> {
  const row = await db
    .updateTable('review_draft')
    .set({ ...toColumns(draft), revision: nextRevision })
    .where('id', '=', draft.id)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : toDraft(row)
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
