import { parseIsoDay } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { childPath, findChild, ofChild } from '../../children/index.ts'
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
import { deleteDraft, holdDraft, saveDraftAs } from '../store/drafts.ts'
import { answerContinue } from './answer-continue.ts'
import { answerNotSaved } from './answer-not-saved.ts'
import { type Desk, draw, frame, type KnownBefore } from './draw.ts'
import { renderOutcome } from './outcome-view.ts'
import { answerCheck } from './answer-check.ts'
import { answerButton } from './answer-button.ts'
import { emptyDraft, findRecordedAlready, withPosted } from './posted-draft.ts'
import { tabRoutes } from './tab-routes.ts'
import { newTab, readTab, readWriter } from './writer.ts'

const NOTHING_KNOWN: KnownBefore = { listInvited: async () => [], findSpokenBefore: async () => null }

/** Recording a held review, and correcting one: pages over a draft, and what came of it. */
export function recordHeldReviewRoutes(
  services: Services,
  known: KnownBefore = NOTHING_KNOWN,
): readonly Route[] {
  const desk = { ...services, ...known }
  const about = { action: 'record-reviews', child: ofChild }
  const first = patternOf(recordingPath(':child', 'meeting'))
  const paths = RECORDING_PAGES.flatMap((page): Route[] => {
    const path = page === 'meeting' ? first : `${first}/${page}`
    return [
      { method: 'GET', path, ...about, handle: (request) => show(desk, request, page) },
      { method: 'POST', path, ...about, handle: (request) => post(desk, request, page) },
    ]
  })
  return [
    ...paths,
    ...tabRoutes(services, about, first),
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

async function show(desk: Desk, request: PageRequest, page: RecordingPage): Promise<PageResponse> {
  const child = await findChild(desk.db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const draft = await findDraft(desk.db, child.id, request.user.accountId)
  if (draft === null && page !== 'meeting') return redirectTo(newReviewPath(child.id))
  const on = parseIsoDay(request.query.get('on') ?? '')
  return await draw(desk, request, child, {
    draft: draft ?? emptyDraft(child.id, request.user.accountId, on),
    page,
    errors: [],
    tab: readTab(request.query.get('tab')) ?? newTab(),
  })
}

async function post(desk: Desk, request: PageRequest, page: RecordingPage): Promise<PageResponse> {
  const { db, clock } = desk
  const { form, user } = request
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const draft = await findDraft(db, child.id, user.accountId)
  const recorded = await findRecordedAlready(db, child.id, draft, form)
  if (recorded !== null) return redirectTo(recordedPath(recorded))
  const writer = readWriter(form)
  const { tab } = writer
  if (page === 'check')
    return draft === null
      ? redirectTo(newReviewPath(child.id))
      : await answerCheck(desk, request, child, { draft, page, errors: [], tab })
  const before = draft ?? { ...emptyDraft(child.id, user.accountId, null), id: newId() }
  const changed = answerButton(withPosted(before, page, form), form)
  const now = clock.now()
  if (tab !== null && form.get('take-over') === 'yes')
    await holdDraft(db, { childId: child.id, accountId: user.accountId, tab, now }, 'take-over')
  const saved = await saveDraftAs(db, { ...changed.draft, savedAt: now }, writer)
  if (!saved.ok)
    return await answerNotSaved(desk, request, child, { ...saved.failure, mine: changed.draft, page, tab })
  if (changed.goTo !== null) return redirectTo(`${recordingPath(child.id, page, tab)}#${changed.goTo}`)
  return await answerContinue(desk, request, child, { draft: saved.value, page, errors: [], tab })
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
