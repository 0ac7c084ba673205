import { parseIsoDay } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Child, childPath, findChild, ofChild } from '../../children/index.ts'
import {
  newReviewPath,
  RECORDING_PAGES,
  type RecordingPage,
  recordingPath,
  recordedPath,
  reviewPath,
} from '../paths.ts'
import { childOfReview, findReview } from '../queries.ts'
import { findDraft } from '../queries/drafts.ts'
import { readStoredMeaning } from '../queries/stored-meaning.ts'
import { answersForDay, NO_ANSWERS, withPage } from '../review-answers.ts'
import type { ReviewDraft } from '../review-draft.ts'
import { deleteDraft, saveDraft } from '../store/drafts.ts'
import { findRecordedFrom } from '../store/versions.ts'
import { answerContinue } from './answer-continue.ts'
import { draw, frame } from './draw.ts'
import { renderOutcome } from './outcome-view.ts'
import { answerCheck } from './answer-check.ts'
import { answerButton } from './answer-button.ts'

/** Recording a held review, and correcting one: four pages over a draft, and what came of it. */
export function recordHeldReviewRoutes(services: Services): readonly Route[] {
  const about = { action: 'record-reviews', child: ofChild }
  const first = recordingPath(':child', 'meeting').replace('%3A', ':')
  const paths = RECORDING_PAGES.flatMap((page): Route[] => {
    const path = page === 'meeting' ? first : `${first}/${page}`
    return [
      { method: 'GET', path, ...about, handle: (request) => show(services, request, page) },
      { method: 'POST', path, ...about, handle: (request) => post(services, request, page) },
    ]
  })
  return [
    ...paths,
    { method: 'POST', path: `${first}/discard`, ...about, handle: (request) => discard(services, request) },
    {
      method: 'GET',
      path: '/reviews/:review/recorded',
      action: 'see-reviews',
      child: childOfReview(services.db),
      handle: (request) => showOutcome(services, request),
    },
  ]
}

function emptyDraft(child: Child, request: PageRequest): ReviewDraft {
  const on = parseIsoDay(request.query.get('on') ?? '')
  return {
    id: '',
    childId: child.id,
    accountId: request.user.accountId,
    reviewId: null,
    basedOn: 0,
    answers: on === null ? NO_ANSWERS : answersForDay(on),
    apartFrom: [],
    savedAt: new Date(0),
  }
}

async function show(services: Services, request: PageRequest, page: RecordingPage): Promise<PageResponse> {
  const child = await findChild(services.db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const draft = await findDraft(services.db, child.id, request.user.accountId)
  if (draft === null && page !== 'meeting') return redirectTo(newReviewPath(child.id))
  return await draw(services, request, child, {
    draft: draft ?? emptyDraft(child, request),
    page,
    errors: [],
  })
}

async function post(services: Services, request: PageRequest, page: RecordingPage): Promise<PageResponse> {
  const { db, clock } = services
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const draft = await findDraft(db, child.id, request.user.accountId)
  const sentFrom = request.form.get('draft') ?? ''
  if (sentFrom !== '' && sentFrom !== draft?.id) {
    const reviewId = await findRecordedFrom(db, child.id, sentFrom)
    if (reviewId !== null) return redirectTo(recordedPath(reviewId))
  }
  if (page === 'check')
    return draft === null
      ? redirectTo(newReviewPath(child.id))
      : await answerCheck(services, request, child, { draft, page, errors: [] })
  const before = draft ?? { ...emptyDraft(child, request), id: newId() }
  const changed = answerButton(withPosted(before, page, request.form), request.form)
  const saved = await saveDraft(db, { ...changed.draft, savedAt: clock.now() })
  if (changed.goTo !== null) return redirectTo(`${recordingPath(child.id, page)}#${changed.goTo}`)
  return await answerContinue(services, request, child, { draft: saved, page, errors: [] })
}

// The question whether it is the same review carries no fields of the page.
function withPosted(draft: ReviewDraft, page: RecordingPage, form: URLSearchParams): ReviewDraft {
  if (form.get('action') === 'apart') return draft
  return { ...draft, answers: withPage(draft.answers, page, form) }
}

/** Throws the draft away; from the conflict page, back to the review that stays. */
async function discard({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const draft = await findDraft(db, child.id, request.user.accountId)
  if (draft !== null && draft.id === request.form.get('draft')) await deleteDraft(db, draft.id)
  const other = await findReview(db, request.form.get('other') ?? '')
  return redirectTo(other?.childId === child.id ? reviewPath(other.id) : childPath(child.id))
}

async function showOutcome({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const review = await findReview(db, request.params['review'] ?? '')
  const child = review === null ? null : await findChild(db, review.childId)
  if (review === null || child === null || review.record === null) return NOT_FOUND
  const meaning = await readStoredMeaning(db, child, review, request.today)
  return frame(request, child, {
    title: 'Recorded',
    main: renderOutcome({ child, review, meaning }),
    status: 200,
  })
}
