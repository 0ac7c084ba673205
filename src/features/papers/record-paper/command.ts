import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { Upload } from '../../../platform/files/index.ts'
import { decidePaper, type PaperRefused, type PaperSaid } from '../paper.ts'
import type { PaperKind } from '../paper-rules.ts'
import { listPapers } from '../queries.ts'
import { savePaper } from '../store.ts'
import { findStillAbout } from '../queries/still-about.ts'
import type { SeenReview } from '../still-about.ts'

export type RecordingPaper = {
  readonly childId: string
  readonly kind: PaperKind
  readonly said: PaperSaid
  readonly upload: Upload | null
  /** What the form was drawn from. */
  readonly seen: SeenReview & { readonly number: number }
  readonly accountId: string
  readonly today: Day
  readonly now: Date
}

export type NotRecorded = PaperRefused | 'changed-first' | 'review-recorded'

/** Records what is said of a paper for a review of a child, to come or held, with its file where there is one. */
export async function recordPaper(
  db: Db,
  { childId, kind, said, upload, seen, accountId, today, now }: RecordingPaper,
): Promise<Result<'recorded', NotRecorded>> {
  return await transaction(db, async (trx) => {
    const review = await findStillAbout(trx, childId, seen, today)
    if (review === null) return fail('review-recorded')
    const papers = await listPapers(trx, childId, review.afterReviewId)
    const last = papers.findLast((entry) => entry.kind === kind)
    if ((last?.number ?? 0) !== seen.number) return fail('changed-first')
    const decided = decidePaper({ last: last?.said ?? null, today }, said)
    if (!decided.ok) return decided
    const preparing = { childId, afterReviewId: review.afterReviewId, accountId, now }
    await savePaper(trx, preparing, { kind, number: seen.number + 1, said: decided.value, upload })
    return ok('recorded')
  })
}
