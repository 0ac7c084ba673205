import { NOT_FOUND, type PageRequest, type PageResponse, redirectTo } from '../../../platform/web/route.ts'
import type { Child } from '../../children/index.ts'
import { newReviewPath, recordedPath } from '../paths.ts'
import { findReview } from '../queries.ts'
import { findNewestVersion } from '../queries/recording-facts.ts'
import { isHeldElsewhere, type ReviewDraft, withApart } from '../review-draft.ts'
import type { Refused } from '../refused.ts'
import { updateDraft } from '../store/drafts.ts'
import { answerRefused } from './answer-continue.ts'
import { recordHeldReview } from './command.ts'
import { toReviewConflict } from './conflict-view.ts'
import { type Desk, draw, frame, type Place, readRecording } from './draw.ts'
import { parseReviewAnswers } from './form.ts'
import { readWriter } from './writer.ts'
import { readVersion } from '../../../ui/forms/index.ts'

const CHANGED = [
  {
    field: 'main',
    message: 'Your answers were opened or changed in another tab or on another device. Check them again',
  },
]

/** Whether the answers are other than those on the page that was sent, or another tab is still at work on them. */
function isSeenElsewhere({ clock }: Desk, { form }: PageRequest, { draft, tab }: Place): boolean {
  const { revision } = readWriter(form)
  return isHeldElsewhere(draft, tab, clock.now()) || (revision !== null && revision !== draft.revision)
}

/** Records the review, or shows why not. */
export async function answerCheck(
  desk: Desk,
  request: PageRequest,
  child: Child,
  place: Place,
): Promise<PageResponse> {
  if (isSeenElsewhere(desk, request, place))
    return await draw(desk, request, child, { ...place, errors: CHANGED, status: 409 })
  const parsed = parseReviewAnswers(place.draft.answers)
  if (!parsed.ok) return await draw(desk, request, child, { ...place, errors: parsed.failure, status: 400 })
  const draft = await readyDraft(desk, request, child, place.draft)
  if (draft === null) return NOT_FOUND
  const recorded = await recordHeldReview(desk.db, {
    draftId: draft.id,
    childId: child.id,
    record: parsed.value,
    actor: request.user.accountId,
    now: desk.clock.now(),
    today: request.today,
  })
  if (recorded.ok) return redirectTo(recordedPath(recorded.value.reviewId))
  if (recorded.failure.code === 'draft-gone') return redirectTo(newReviewPath(child.id))
  return await answerNo(desk, request, child, { ...place, draft }, recorded.failure)
}

/** The draft as the button makes it: on "another review" and "replace theirs" it changes. Null for a wrong sending. */
async function readyDraft(
  { db, clock }: Desk,
  { form }: PageRequest,
  child: Child,
  draft: ReviewDraft,
): Promise<ReviewDraft | null> {
  const action = form.get('action')
  const other = form.get('other') ?? ''
  if (action !== 'apart' && action !== 'replace') return draft
  const review = await findReview(db, other)
  if (review?.childId !== child.id) return null
  const basedOn = readVersion(form)
  const changed = action === 'apart' ? withApart(draft, other) : { ...draft, reviewId: other, basedOn }
  return await updateDraft(db, { ...changed, savedAt: clock.now() })
}

async function answerNo(
  desk: Desk,
  request: PageRequest,
  child: Child,
  place: Place,
  refused: Refused,
): Promise<PageResponse> {
  const isConflict = refused.code === 'already-recorded' || refused.code === 'changed-first'
  const theirs = isConflict && refused.other ? await findNewestVersion(desk.db, refused.other) : null
  if (theirs === null || refused.other === undefined)
    return await answerRefused(desk, request, child, place, refused)
  const recording = await readRecording(desk, request, child, place)
  return frame(request, child, toReviewConflict(recording, refused.other, theirs))
}
