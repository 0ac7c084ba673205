// What tabs and devices say to each other through the server while a review is written down: that one saves by itself,
// that it writes or has stopped, and that another takes over.
import { newId } from '../../../kit/ids.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Child, findChild } from '../../children/index.ts'
import { RECORDING_PAGES, type RecordingPage, recordedPath, recordingPath } from '../paths.ts'
import { findDraft } from '../queries/drafts.ts'
import { type ReviewDraft, toTimeWords } from '../review-draft.ts'
import { holdDraft, type NotSaved, releaseDraft, saveDraftAs } from '../store/drafts.ts'
import { emptyDraft, findRecordedAlready, withPosted } from './posted-draft.ts'
import { readWriter } from './writer.ts'

type About = Pick<Route, 'action' | 'child'>
type Answer = (services: Services, request: PageRequest, child: Child) => Promise<PageResponse>

/** Saving by itself, holding and releasing are asked by a script; taking over is a button on a page. */
export function tabRoutes(services: Services, about: About, first: string): readonly Route[] {
  const to = (name: string, answer: Answer, by: { readonly sentBy?: 'script' }): Route => ({
    method: 'POST',
    path: `${first}/${name}`,
    ...about,
    ...by,
    handle: async (request) => {
      const child = await findChild(services.db, request.params['child'] ?? '')
      return child === null ? NOT_FOUND : await answer(services, request, child)
    },
  })
  return [
    to('autosave', autosave, { sentBy: 'script' }),
    to('hold', hold, { sentBy: 'script' }),
    to('take-over', takeOver, {}),
  ]
}

const pageOf = (form: URLSearchParams): RecordingPage =>
  RECORDING_PAGES.find((page) => page === form.get('page')) ?? 'meeting'

const saved = ({ id, revision, savedAt }: ReviewDraft): PageResponse => ({
  kind: 'data',
  status: 200,
  body: { saved: revision === 0 ? null : toTimeWords(savedAt), draft: id, revision },
})

const notSaved = ({ code, draft }: NotSaved): PageResponse => ({
  kind: 'data',
  status: 409,
  body: { because: code, saved: toTimeWords(draft.savedAt) },
})

const recordedAt = (reviewId: string): PageResponse => ({
  kind: 'data',
  status: 409,
  body: { because: 'recorded', at: recordedPath(reviewId) },
})

async function autosave(
  { db, clock }: Services,
  { form, user }: PageRequest,
  child: Child,
): Promise<PageResponse> {
  const draft = await findDraft(db, child.id, user.accountId)
  const recorded = await findRecordedAlready(db, child.id, draft, form)
  if (recorded !== null) return recordedAt(recorded)
  const before = draft ?? { ...emptyDraft(child.id, user.accountId, null), id: newId() }
  const mine = { ...withPosted(before, pageOf(form), form), savedAt: clock.now() }
  const kept = await saveDraftAs(db, mine, readWriter(form))
  return kept.ok ? saved(kept.value) : notSaved(kept.failure)
}

async function hold(
  { db, clock }: Services,
  { form, user }: PageRequest,
  child: Child,
): Promise<PageResponse> {
  const { tab, revision } = readWriter(form)
  const draft = await findDraft(db, child.id, user.accountId)
  if (tab !== null && form.get('stop') === 'yes') {
    await releaseDraft(db, { childId: child.id, accountId: user.accountId, tab, now: clock.now() })
    return saved(draft ?? emptyDraft(child.id, user.accountId, null))
  }
  const recorded = await findRecordedAlready(db, child.id, draft, form)
  if (recorded !== null) return recordedAt(recorded)
  if (draft === null || tab === null) return saved(emptyDraft(child.id, user.accountId, null))
  const asked = { childId: child.id, accountId: user.accountId, tab, now: clock.now() }
  const held = await holdDraft(db, asked, 'if-free')
  if (held === null) return notSaved({ code: 'held', draft })
  return revision === null || revision === held.revision
    ? saved(held)
    : notSaved({ code: 'changed', draft: held })
}

async function takeOver(
  { db, clock }: Services,
  { form, user }: PageRequest,
  child: Child,
): Promise<PageResponse> {
  const { tab } = readWriter(form)
  const asked = { childId: child.id, accountId: user.accountId, tab: tab ?? newId(), now: clock.now() }
  const held = await holdDraft(db, asked, 'take-over')
  return redirectTo(recordingPath(child.id, held === null ? 'meeting' : pageOf(form), asked.tab))
}
