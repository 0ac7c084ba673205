import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { html } from '../../../ui/html.ts'
import { compareSections } from '../difference.ts'
import { renderDifference } from '../difference-view.ts'
import { renderDocument } from '../document-view.ts'
import { DOCUMENT_KINDS, type DocumentKind, KIND_WORDS, type SignedDocument, signedOf } from '../document.ts'
import { frameRecordPage } from '../frame.ts'
import { type FileKind, filePath, documentPattern, recordPath } from '../paths.ts'
import { toFileName } from '../printed.ts'
import { listDocumentsOf } from '../queries/documents.ts'
import { readPrinted } from '../queries/printed-document.ts'
import { childOfRecord, findReviewOfChild, type ReviewOfChild } from '../queries/review-of-record.ts'
import { toPdfFile } from '../pdf-file.ts'
import { toWordFile } from './word-file.ts'

const TYPES: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A signed document to read and print, and as Word and PDF. */
export function readDocumentRoutes(services: Services): readonly Route[] {
  const child = childOfRecord(services.db)
  return DOCUMENT_KINDS.flatMap((kind): Route[] => {
    const about = { method: 'GET', action: 'see-records', child } as const
    return [
      { ...about, path: `${documentPattern(kind)}/read`, handle: (request) => show(services, request, kind) },
      ...(['docx', 'pdf'] as const).map(
        (file): Route => ({
          ...about,
          path: `${documentPattern(kind)}/file.${file}`,
          pace: 'limited',
          handle: (request) => download(services, request, kind, file),
        }),
      ),
    ]
  })
}

type Found = {
  readonly of: ReviewOfChild
  readonly document: SignedDocument
  readonly before: SignedDocument | null
}

async function find({ db }: Services, request: PageRequest, kind: DocumentKind): Promise<Found | null> {
  const of = await findReviewOfChild(db, request.params['review'] ?? '')
  if (of === null || of === 'not-recorded') return null
  const signed = signedOf(await listDocumentsOf(db, of.review.id), kind)
  const asked = request.query.get('version')
  const document = asked === null ? signed.at(-1) : signed.find(({ version }) => String(version) === asked)
  if (document === undefined) return null
  return { of, document, before: signed.findLast(({ version }) => version < document.version) ?? null }
}

async function missing({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const id = request.params['review'] ?? ''
  return (await findReviewOfChild(db, id)) === null ? NOT_FOUND : redirectTo(recordPath(id))
}

async function download(
  services: Services,
  request: PageRequest,
  kind: DocumentKind,
  file: FileKind,
): Promise<PageResponse> {
  const found = await find(services, request, kind)
  if (found === null) return await missing(services, request)
  const printed = await readPrinted(services.db, found.document, null)
  return {
    kind: 'file',
    contentType: TYPES[file],
    fileName: toFileName(printed, file),
    body: file === 'pdf' ? await toPdfFile(printed) : await toWordFile(printed),
  }
}

async function show(services: Services, request: PageRequest, kind: DocumentKind): Promise<PageResponse> {
  const found = await find(services, request, kind)
  if (found === null) return await missing(services, request)
  const { of, document, before } = found
  const files = (['docx', 'pdf'] as const).map(
    (file) =>
      html`<a class="govuk-link" href="${filePath(of.review.id, kind, file, document.version)}">${file === 'pdf' ? 'PDF' : 'Word'}</a>`,
  )
  const changed =
    before !== null &&
    html`<section class="fp-section fp-no-print"><h2 class="fp-heading">What changed from version ${before.version}</h2><p class="govuk-body">${document.changed}</p>${renderDifference(compareSections(before.sections, document.sections))}</section>`
  const main = html`<h1 class="govuk-visually-hidden">${KIND_WORDS[kind]}</h1><p class="fp-actions fp-no-print"><span>${KIND_WORDS[kind]}, version ${document.version}, signed.</span>${files}</p>${renderDocument(await readPrinted(services.db, document, null))}${changed}`
  return frameRecordPage(request, of, { title: KIND_WORDS[kind], main })
}
