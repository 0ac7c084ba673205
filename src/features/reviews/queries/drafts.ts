import { z } from 'zod'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { ReviewDraft } from '../review-draft.ts'

const content = z.object({ answers: z.record(z.string(), z.string()), apartFrom: z.array(z.string()) })

/** A stored draft. @throws ZodError where its content is not what `saveDraft` writes */
export function toDraft(row: Row<'review_draft'>): ReviewDraft {
  const { answers, apartFrom } = content.parse(row.content)
  return {
    id: row.id,
    childId: row.child_id,
    accountId: row.account_id,
    reviewId: row.review_id,
    basedOn: row.based_on_version,
    answers,
    apartFrom,
    savedAt: row.saved_at,
    revision: row.revision,
    held: row.held_by === null || row.held_at === null ? null : { tab: row.held_by, at: row.held_at },
  }
}

/** What a person has typed of a review of a child and not yet recorded. */
export async function findDraft(db: Db, childId: string, accountId: string): Promise<ReviewDraft | null> {
  const row = await db
    .selectFrom('review_draft')
    .selectAll()
    .where('child_id', '=', childId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? null : toDraft(row)
}

/** That somebody else has begun to write about a review of the same child. */
export type OtherDraft = { readonly name: string; readonly savedAt: Date }

/** Who else has begun to write about a review of this child, the latest first. What they wrote is theirs until recorded. */
export async function listOtherDrafts(
  db: Db,
  childId: string,
  accountId: string,
): Promise<readonly OtherDraft[]> {
  const rows = await db
    .selectFrom('review_draft')
    .innerJoin('account', 'account.id', 'review_draft.account_id')
    .select(['display_name', 'saved_at'])
    .where('child_id', '=', childId)
    .where('account_id', '<>', accountId)
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map(({ display_name, saved_at }) => ({ name: display_name, savedAt: saved_at }))
}
