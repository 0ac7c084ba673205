import type { Day } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, isUniqueViolation, mayRunAgain, type Trx, transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion, lockCareOf } from '../../children/index.ts'
import { decideHeldReview, type HeldReviewOutcome } from '../held-review.ts'
import { listReviewsOf, readPolicy } from '../queries.ts'
import { readCorrecting } from '../queries/recording-facts.ts'
import type { Refused } from '../refused.ts'
import type { ReviewDraft } from '../review-draft.ts'
import type { ReviewRecord } from '../review-record.ts'
import { rebuildObligations } from '../store/rebuild.ts'
import { deleteDraft, lockDraft } from '../store/drafts.ts'
import { absorbReviews, findRecordedFrom, insertReview, updateReview } from '../store/versions.ts'

export type RecordHeldReview = {
  readonly draftId: string
  readonly childId: string
  readonly record: ReviewRecord
  /** The account that records it. */
  readonly actor: string
  readonly now: Date
  readonly today: Day
}

/** The review recorded, or why not. A draft that is gone and was never recorded is `draft-gone`. */
export type Recorded = Result<{ readonly reviewId: string }, Refused | { readonly code: 'draft-gone' }>

const TRIES = 4

/**
 * Records a held review from a draft, or a correction of one: the record, its version, what is owed to the child, the
 * audit row and the end of the draft together, or none of them. Sent twice, the second sending finds the first.
 */
export async function recordHeldReview(db: Db, command: RecordHeldReview): Promise<Recorded> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await transaction(db, (trx) => recordOnce(trx, command))
    } catch (error) {
      // An import may add the same review, or cross our locks, at this very moment: seen again, it is settled.
      if (tried === TRIES || !(mayRunAgain(error) || isUniqueViolation(error))) throw error
    }
  }
}

async function recordOnce(trx: Trx, command: RecordHeldReview): Promise<Recorded> {
  const { childId, record, today } = command
  const [child] = await lockCareOf(trx, [childId])
  const draft = await lockDraft(trx, command.draftId, command.actor)
  if (draft === null) {
    const reviewId = await findRecordedFrom(trx, childId, command.draftId)
    return reviewId === null ? fail({ code: 'draft-gone' }) : ok({ reviewId })
  }
  if (child === undefined) throw new Error(`draft ${draft.id} is of no child`)
  const facts = {
    child,
    reviews: await listReviewsOf(trx, childId),
    policy: await readPolicy(trx),
    correcting: await readCorrecting(trx, draft),
    apartFrom: draft.apartFrom,
  }
  const decided = decideHeldReview(facts, record, today)
  if (!decided.ok) return decided
  return ok({ reviewId: await save(trx, command, draft, decided.value) })
}

async function save(
  trx: Trx,
  command: RecordHeldReview,
  draft: ReviewDraft,
  outcome: HeldReviewOutcome,
): Promise<string> {
  const reviewId = outcome.claims ?? newId()
  await absorbReviews(trx, outcome.absorbs, reviewId)
  const given = {
    reviewId,
    record: outcome.record,
    judged: outcome.judged,
    draftId: draft.id,
    recordedBy: command.actor,
    recordedAt: command.now,
  }
  const version =
    outcome.claims === null ? await insertReview(trx, draft.childId, given) : await updateReview(trx, given)
  await deleteDraft(trx, draft.id)
  await recordAudit(trx, {
    actor: command.actor,
    action: draft.reviewId === null ? 'record-held-review' : 'correct-review',
    recordType: 'review',
    recordId: reviewId,
    childId: draft.childId,
    versionBefore: version.before,
    versionAfter: version.after,
  })
  await rebuildObligations(trx, [draft.childId])
  await bumpFactsVersion(trx)
  return reviewId
}
