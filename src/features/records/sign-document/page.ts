import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { DOCUMENT_KINDS, type DocumentKind, newestOf } from '../document.ts'
import { frameRecordPage } from '../frame.ts'
import { documentPattern, recordPath, sendingPath } from '../paths.ts'
import { findChildWords, listDocumentsOf } from '../queries/documents.ts'
import {
  childOfRecord,
  findOfficerOf,
  findReviewOfChild,
  type ReviewOfChild,
} from '../queries/review-of-record.ts'
import type { Refused } from '../sign-off.ts'
import { signDocument } from './command.ts'
import { renderSign } from './view.ts'
import { readVersion } from '../../../ui/forms/index.ts'

/** Looking at a document for the last time, and signing it. */
export function signDocumentRoutes(services: Services): readonly Route[] {
  const { db } = services
  return DOCUMENT_KINDS.flatMap((kind) => {
    const about = { path: `${documentPattern(kind)}/sign`, action: 'sign-records', child: childOfRecord(db) }
    return [
      { method: 'GET' as const, ...about, handle: (request: PageRequest) => show(services, request, kind) },
      { method: 'POST' as const, ...about, handle: (request: PageRequest) => post(services, request, kind) },
    ]
  })
}

async function show(services: Services, request: PageRequest, kind: DocumentKind): Promise<PageResponse> {
  const of = await findReviewOfChild(services.db, request.params['review'] ?? '')
  if (of === null) return NOT_FOUND
  if (of === 'not-recorded') return redirectTo(recordPath(request.params['review'] ?? ''))
  return await draw(services, request, { of, kind, refused: null })
}

async function post(services: Services, request: PageRequest, kind: DocumentKind): Promise<PageResponse> {
  const of = await findReviewOfChild(services.db, request.params['review'] ?? '')
  if (of === null) return NOT_FOUND
  if (of === 'not-recorded') return redirectTo(recordPath(request.params['review'] ?? ''))
  const signed = await signDocument(services.db, {
    reviewId: of.review.id,
    kind,
    draftId: request.form.get('draft') ?? '',
    revision: readVersion(request.form),
    words: readVersion(request.form, 'words'),
    today: request.today,
    actor: request.user.accountId,
    now: services.clock.now(),
  })
  if (signed.ok) return redirectTo(`${sendingPath(of.review.id)}?signed=${kind}`)
  return await draw(services, request, { of, kind, refused: signed.failure })
}

type Place = { readonly of: ReviewOfChild; readonly kind: DocumentKind; readonly refused: Refused | null }

async function draw(
  { db }: Services,
  request: PageRequest,
  { of, kind, refused }: Place,
): Promise<PageResponse> {
  const documents = await listDocumentsOf(db, of.review.id)
  const draft = newestOf(documents, kind, 'draft')
  if (draft === null) return redirectTo(recordPath(of.review.id))
  const main = renderSign({
    draft,
    before: newestOf(documents, kind, 'signed'),
    words: await findChildWords(db, of.child.id),
    officer: (await findOfficerOf(db, of.child.id))?.name ?? null,
    today: request.today,
    csrfToken: request.csrfToken,
    refused,
  })
  const status = refused === null ? 200 : refused.code === 'changed-first' ? 409 : 422
  return frameRecordPage(request, of, {
    title: 'Check and sign',
    main,
    status,
    hasErrors: refused !== null,
  })
}
