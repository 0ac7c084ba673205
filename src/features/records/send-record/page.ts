import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, parseDateFields, readDateText } from '../../../ui/forms/index.ts'
import { displayName } from '../../children/index.ts'
import { isPosted, type Recipient } from '../distribution.ts'
import { DOCUMENT_KINDS, isSigned, type SignedDocument, signedOf } from '../document.ts'
import { frameRecordPage } from '../frame.ts'
import { recordPath, sendingPath } from '../paths.ts'
import { listRecipients } from '../queries/after-review.ts'
import { listDocumentsOf } from '../queries/documents.ts'
import { childOfRecord, findReviewOfChild, type ReviewOfChild } from '../queries/review-of-record.ts'
import { toFileName } from '../printed.ts'
import { readPrinted } from '../queries/printed-document.ts'
import { toPdfFile } from '../pdf-file.ts'
import { suggestRecipients } from '../suggested.ts'
import { addRecipients, type Became, recordBecame, sendLink } from './command.ts'
import { parseAddress, parseAdded } from './form.ts'
import { renderSending } from './view.ts'

/** Who is to have the signed documents of a review, how they get them, and from whom they are withheld. */
export function sendRecordRoutes(services: Services): readonly Route[] {
  const about = {
    path: '/reviews/:review/sending',
    action: 'send-records',
    child: childOfRecord(services.db),
  }
  return [
    { method: 'GET', ...about, handle: (request) => handle(services, request, show) },
    { method: 'POST', ...about, handle: (request) => handle(services, request, post) },
    {
      method: 'POST',
      ...about,
      path: `${about.path}/letter`,
      pace: 'limited',
      handle: (request) => handle(services, request, print),
    },
  ]
}

type Handle = (services: Services, request: PageRequest, of: ReviewOfChild) => Promise<PageResponse>

async function handle(services: Services, request: PageRequest, answer: Handle): Promise<PageResponse> {
  const id = request.params['review'] ?? ''
  const of = await findReviewOfChild(services.db, id)
  if (of === null) return NOT_FOUND
  return of === 'not-recorded' ? redirectTo(recordPath(id)) : await answer(services, request, of)
}

const show: Handle = (services, request, of) => draw(services, request, of, { errors: [], status: 200 })

type Drawing = { readonly errors: FieldErrors; readonly status: number; readonly at?: string }

async function newestSigned({ db }: Services, { review }: ReviewOfChild): Promise<readonly SignedDocument[]> {
  const documents = await listDocumentsOf(db, review.id)
  return DOCUMENT_KINDS.flatMap((kind) => signedOf(documents, kind).slice(-1))
}

async function draw(
  services: Services,
  request: PageRequest,
  of: ReviewOfChild,
  { errors, status, at = '' }: Drawing,
): Promise<PageResponse> {
  const main = renderSending({
    of,
    documents: await newestSigned(services, of),
    recipients: await listRecipients(services.db, of.review.id),
    signed: DOCUMENT_KINDS.find((kind) => kind === request.query.get('signed')) ?? null,
    typed: Object.fromEntries(request.form),
    at,
    today: request.today,
    csrfToken: request.csrfToken,
    errors,
  })
  return frameRecordPage(request, of, { title: 'Who has it', main, status, hasErrors: errors.length > 0 })
}

async function post(services: Services, request: PageRequest, of: ReviewOfChild): Promise<PageResponse> {
  const action = request.form.get('action') ?? ''
  return action === 'add' || action === 'suggest'
    ? await add(services, request, of, action)
    : await become(services, request, of, action)
}

const NOT_POSTED =
  'Nothing was printed: it is withheld from them by now, or they do not have it by post. Look at the line as it is now.'

// The address is printed and not kept: where people live is in the case system.
const print: Handle = async (services, request, of) => {
  const recipients = await listRecipients(services.db, of.review.id)
  const recipient = recipients.find(({ id }) => id === request.form.get('recipient'))
  const documents = await listDocumentsOf(services.db, of.review.id)
  const document = documents.filter(isSigned).find(({ id }) => id === recipient?.documentId)
  if (recipient === undefined || document === undefined) return redirectTo(sendingPath(of.review.id))
  if (!isPosted(recipient)) {
    const errors = [{ field: `line-${recipient.id}`, message: NOT_POSTED }]
    return await draw(services, request, of, { errors, status: 409 })
  }
  const field = `address-${recipient.id}`
  const to = parseAddress(request.form.get(field) ?? '', field)
  if (!to.ok) return await draw(services, request, of, { errors: to.failure, status: 400, at: recipient.id })
  const printed = await readPrinted(services.db, document, to.value)
  const fileName = toFileName(printed, 'pdf')
  return { kind: 'file', contentType: 'application/pdf', fileName, body: await toPdfFile(printed) }
}

const by = ({ clock }: Services, request: PageRequest) => ({
  actor: request.user.accountId,
  now: clock.now(),
})

async function add(
  services: Services,
  request: PageRequest,
  of: ReviewOfChild,
  action: 'add' | 'suggest',
): Promise<PageResponse> {
  const documents = await newestSigned(services, of)
  const document = documents.find(({ id }) => id === request.form.get('document'))
  if (document === undefined) return redirectTo(sendingPath(of.review.id))
  const parsed = parseAdded(request.form)
  if (action === 'add' && !parsed.ok)
    return await draw(services, request, of, { errors: parsed.failure, status: 400, at: document.id })
  const name = displayName(of.child, of.child.identifier)
  const people =
    action === 'add' && parsed.ok ? [parsed.value] : suggestRecipients(document.kind, of.review.record, name)
  const { childId, reviewId } = document
  await addRecipients(
    services.db,
    { documentId: document.id, childId, reviewId, ...by(services, request) },
    people,
  )
  return redirectTo(`${sendingPath(of.review.id)}#${document.kind}`)
}

const CHANGED =
  'Somebody changed this line since you opened the page. Look at it as it is now, then try again.'

const NO_BIRTH_DATE =
  'The link asks for the child’s date of birth, and none is recorded, so nobody could open it. Have the date put into the case system and loaded, or give them the document in another way.'

async function become(
  services: Services,
  request: PageRequest,
  of: ReviewOfChild,
  action: string,
): Promise<PageResponse> {
  const all = await listRecipients(services.db, of.review.id)
  const recipient = all.find(({ id }) => id === request.form.get('recipient'))
  if (recipient === undefined) return redirectTo(sendingPath(of.review.id))
  const errors = (message: string, field: string) => [{ field: `${field}-${recipient.id}`, message }]
  if (String(recipient.version) !== request.form.get('version'))
    return await draw(services, request, of, { errors: errors(CHANGED, 'line'), status: 409 })
  const asked = { ...by(services, request), recipient, childId: of.child.id }
  if (action === 'link') {
    const sent = await sendLink(services.db, { ...asked, config: services.config, today: request.today })
    if (sent === 'no-birth-date')
      return await draw(services, request, of, { errors: errors(NO_BIRTH_DATE, 'line'), status: 422 })
    return redirectTo(`${sendingPath(of.review.id)}#line-${recipient.id}`)
  }
  const became = readBecame(request, of, recipient, action)
  if ('errors' in became)
    return await draw(services, request, of, { ...became, status: 400, at: recipient.id })
  await recordBecame(services.db, asked, became)
  return redirectTo(`${sendingPath(of.review.id)}#line-${recipient.id}`)
}

function readBecame(
  request: PageRequest,
  of: ReviewOfChild,
  recipient: Recipient,
  action: string,
): Became | { readonly errors: FieldErrors } {
  if (action === 'withhold') {
    const because = (request.form.get('because') ?? '').trim().slice(0, 1000)
    if (because !== '') return { what: 'withheld', because }
    const message = `Enter why it is withheld from ${recipient.name}`
    return { errors: [{ field: `because-${recipient.id}`, message }] }
  }
  if (action !== 'sent') return { what: 'waiting' }
  const name = `sent-${recipient.id}`
  const { completedOn } = of.review
  const day = parseDateFields(readDateText(Object.fromEntries(request.form), name), {
    name,
    what: `the day ${recipient.name} had it`,
    example: request.today,
    notAfter: { day: request.today, says: 'today or in the past' },
    ...(completedOn === null
      ? {}
      : { notBefore: { day: completedOn, says: 'on or after the day the review was completed' } }),
  })
  return day.ok ? { what: 'sent', on: day.value } : { errors: [day.failure] }
}
