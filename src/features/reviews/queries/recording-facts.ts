import type { Db } from '../../../platform/db/index.ts'
import type { Child } from '../../children/index.ts'
import type { RecordingFacts } from '../held-review.ts'
import { listReviewsOf, listReviewVersions, type ReviewVersion, readPolicy } from '../queries.ts'
import type { ReviewDraft } from '../review-draft.ts'

/** The newest version of a review that staff recorded; null for one known from a file alone. */
export async function findNewestVersion(db: Db, reviewId: string): Promise<ReviewVersion | null> {
  const [newest] = await listReviewVersions(db, reviewId)
  return newest ?? null
}

/** Which review a draft corrects, the version it was drawn from and the newest there is. */
export async function readCorrecting(
  db: Db,
  { reviewId, basedOn }: Pick<ReviewDraft, 'reviewId' | 'basedOn'>,
): Promise<RecordingFacts['correcting']> {
  if (reviewId === null) return null
  const newest = await findNewestVersion(db, reviewId)
  return { reviewId, basedOn, newest: newest?.version ?? 0 }
}

/** What deciding about a draft needs to know. */
export async function readRecordingFacts(db: Db, child: Child, draft: ReviewDraft): Promise<RecordingFacts> {
  return {
    child,
    reviews: await listReviewsOf(db, child.id),
    policy: await readPolicy(db),
    correcting: await readCorrecting(db, draft),
    apartFrom: draft.apartFrom,
  }
}
