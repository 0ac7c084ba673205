import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { DOCUMENT_KINDS, type DocumentKind, newestOf, type ReviewDocument } from '../document.ts'
import { frameRecordPage } from '../frame.ts'
import { mayDo } from '../access.ts'
import { documentPattern, recordPath, signPath, writePath } from '../paths.ts'
import { findChildWords, listDocumentsOf } from '../queries/documents.ts'
import {
  childOfRecord,
  findOfficerOf,
  findReviewOfChild,
  type ReviewOfChild,
} from '../queries/review-of-record.ts'
import { beginDocument, discardDocument, makeDocumentAnew, saveDocument } from './command.ts'
import { readTyped } from './form.ts'
import { renderLost } from './lost-view.ts'
import { renderWrite } from './view.ts'

type Handle = (of: ReviewOfChild, request: PageRequest, kind: DocumentKind) => Promise<PageResponse>

/** Writing the letter and the adult record of a review. */
export function writeDocumentRoutes(services: Services): readonly Route[] {
  const { db } = services
  const route = (kind: DocumentKind, method: 'GET' | 'POST', path: string, handle: Handle): Route => ({
    method,
    path: `${documentPattern(kind)}${path}`,
    action: 'write-records',
    child: childOfRecord(db),
    handle: async (request) => {
      const of = await findReviewOfChild(db, request.params['review'] ?? '')
      if (of === null) return NOT_FOUND
      if (of === 'not-recorded') return redirectTo(recordPath(request.params['review'] ?? ''))
      return await handle(of, request, kind)
    },
  })
  return DOCUMENT_KINDS.flatMap((kind) => [
    route(kind, 'GET', '', (of, request) => show(services, of, request, kind)),
    route(kind, 'POST', '', (of, request) => post(services, of, request, kind)),
    route(kind, 'POST', '/begin', (of, request) => begin(services, of, request, kind)),
  ])
}

const askedBy = ({ clock }: Services, of: ReviewOfChild, request: PageRequest, kind: DocumentKind) => ({
  of,
  kind,
  today: request.today,
  actor: request.user.accountId,
  now: clock.now(),
})

async function findDraft({ db }: Services, reviewId: string, kind: DocumentKind) {
  return newestOf(await listDocumentsOf(db, reviewId), kind, 'draft')
}

async function show(
  services: Services,
  of: ReviewOfChild,
  request: PageRequest,
  kind: DocumentKind,
): Promise<PageResponse> {
  const draft = await findDraft(services, of.review.id, kind)
  if (draft === null) return redirectTo(recordPath(of.review.id))
  const note = request.query.has('saved') ? `Saved ${toInstantWords(draft.madeAt)}.` : null
  return await draw(services, of, request, { draft, note })
}

async function begin(
  services: Services,
  of: ReviewOfChild,
  request: PageRequest,
  kind: DocumentKind,
): Promise<PageResponse> {
  const changed = (request.form.get('changed') ?? '').slice(0, 500)
  const begun = await beginDocument(services.db, askedBy(services, of, request, kind), changed)
  if (begun.ok) return redirectTo(writePath(of.review.id, kind))
  return redirectTo(`${recordPath(of.review.id)}?say-what-changed=${kind}#${kind}`)
}

const NOT_UNDONE =
  'Somebody saved this since you opened the page. Nothing was thrown away. Read what it says now, and choose again'

async function post(
  services: Services,
  of: ReviewOfChild,
  request: PageRequest,
  kind: DocumentKind,
): Promise<PageResponse> {
  const draft = await findDraft(services, of.review.id, kind)
  const action = request.form.get('action') ?? 'save'
  const isUndo = action === 'discard' || action === 'anew'
  if (draft === null) return isUndo ? redirectTo(recordPath(of.review.id)) : frameLost(request, of, kind)
  const asked = askedBy(services, of, request, kind)
  const typed = readTyped(draft, request.form)
  if (isUndo) {
    const undo = action === 'discard' ? discardDocument : makeDocumentAnew
    const seen = { ...draft, id: typed.draftId, revision: typed.revision }
    if (typed.draftId !== draft.id || !(await undo(services.db, asked, seen))) {
      const now = (await findDraft(services, of.review.id, kind)) ?? draft
      const errors = [{ field: `text-${now.sections[0]?.key ?? ''}`, message: NOT_UNDONE }]
      return await draw(services, of, request, { draft: now, errors, status: 409 })
    }
    return redirectTo(action === 'discard' ? recordPath(of.review.id) : writePath(of.review.id, kind))
  }
  const saved = await saveDocument(services.db, asked, typed)
  if (saved.ok) {
    const mayCheck = action === 'check' && mayDo(request.user.roles).sign
    return redirectTo(
      mayCheck ? signPath(of.review.id, kind) : `${writePath(of.review.id, kind)}?saved=yes#how-it-reads`,
    )
  }
  const now = (await findDraft(services, of.review.id, kind)) ?? draft
  const errors = [{ field: `text-${draft.sections[0]?.key ?? ''}`, message: saved.failure.says }]
  return await draw(services, of, request, {
    draft: { ...now, sections: typed.sections, wordsLeftOut: typed.wordsLeftOut },
    saved: now,
    errors,
    status: 409,
  })
}

// There is no draft to save into any more. What was typed is not lost: it stands there to be copied.
function frameLost(request: PageRequest, of: ReviewOfChild, kind: DocumentKind): PageResponse {
  const title = 'This is not saved'
  const texts = [...request.form].flatMap(([name, text]) => (name.startsWith('text-') ? [text] : []))
  const main = renderLost({ title, texts, backTo: recordPath(of.review.id), kind })
  return frameRecordPage(request, of, { title, main, status: 409, hasErrors: true })
}

type Drawing = {
  readonly draft: ReviewDocument
  readonly saved?: ReviewDocument
  readonly errors?: FieldErrors
  readonly note?: string | null
  readonly status?: number
}

async function draw(
  { db }: Services,
  of: ReviewOfChild,
  request: PageRequest,
  { draft, saved, errors = [], note = null, status = 200 }: Drawing,
): Promise<PageResponse> {
  const main = renderWrite({
    child: of.child,
    draft,
    saved: saved ?? null,
    words: await findChildWords(db, of.child.id),
    officer: (await findOfficerOf(db, of.child.id))?.name ?? null,
    today: request.today,
    csrfToken: request.csrfToken,
    errors,
    note,
    maySign: mayDo(request.user.roles).sign,
    isOutdated: draft.madeFrom.review !== of.review.version,
  })
  const title = draft.kind === 'letter' ? 'Write the letter' : 'Write the record'
  return frameRecordPage(request, of, { title, main, status, hasErrors: errors.length > 0 })
}
