import { NOT_FOUND, type PageRequest, type PageResponse, redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Child } from '../../children/index.ts'
import { newReviewPath, recordedPath } from '../paths.ts'
import { findReview } from '../queries.ts'
import { findNewestVersion } from '../queries/recording-facts.ts'
import { type ReviewDraft, withApart } from '../review-draft.ts'
import type { Refused } from '../refused.ts'
import { updateDraft } from '../store/drafts.ts'
import { answerRefused } from './answer-continue.ts'
import { recordHeldReview } from './command.ts'
import { toReviewConflict } from './conflict-view.ts'
import { draw, frame, type Place, readRecording } from './draw.ts'
import { parseReviewAnswers } from './form.ts'

/** Records the review, or shows why not. */
export async function answerCheck(
  services: Services,
  request: PageRequest,
  child: Child,
  place: Place,
): Promise<PageResponse> {
  const parsed = parseReviewAnswers(place.draft.answers)
  if (!parsed.ok)
    return await draw(services, request, child, { ...place, errors: parsed.failure, status: 400 })
  const draft = await readyDraft(services, request, child, place.draft)
  if (draft === null) return NOT_FOUND
  const recorded = await recordHeldReview(services.db, {
    draftId: draft.id,
    childId: child.id,
    record: parsed.value,
    actor: request.user.accountId,
    now: services.clock.now(),
    today: request.today,
  })
  if (recorded.ok) return redirectTo(recordedPath(recorded.value.reviewId))
  if (recorded.failure.code === 'draft-gone') return redirectTo(newReviewPath(child.id))
  return await answerNo(services, request, child, { ...place, draft }, recorded.failure)
}

/** The draft as the button makes it: on "another review" and "replace theirs" it changes. Null for a wrong sending. */
async function readyDraft(
  { db, clock }: Services,
  { form }: PageRequest,
  child: Child,
  draft: ReviewDraft,
): Promise<ReviewDraft | null> {
  const action = form.get('action')
  const other = form.get('other') ?? ''
  if (action !== 'apart' && action !== 'replace') return draft
  const review = await findReview(db, other)
  if (review?.childId !== child.id) return null
  const basedOn = Number(form.get('version'))
  const changed = action === 'apart' ? withApart(draft, other) : { ...draft, reviewId: other, basedOn }
  await updateDraft(db, { ...changed, savedAt: clock.now() })
  return changed
}

async function answerNo(
  services: Services,
  request: PageRequest,
  child: Child,
  place: Place,
  refused: Refused,
): Promise<PageResponse> {
  const isConflict = refused.code === 'already-recorded' || refused.code === 'changed-first'
  const theirs = isConflict && refused.other ? await findNewestVersion(services.db, refused.other) : null
  if (theirs === null || refused.other === undefined)
    return await answerRefused(services, request, child, place, refused)
  const recording = await readRecording(services, request, child, place.draft)
  return frame(request, child, toReviewConflict(recording, refused.other, theirs))
}
