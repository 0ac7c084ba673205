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
