import { toDate } from '../../../kit/dates/index.ts'
import { type KeptFile, readKeptFile } from '../../../platform/files/index.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { CHILDREN_PATH, ofChild } from '../../children/index.ts'
import { renderCopyParts } from '../copy-view.ts'
import { REQUESTS_PATH, requestPath } from '../paths.ts'
import { findRequest } from '../queries/requests.ts'
import { readWholeRecord } from '../queries/whole-record.ts'
import { decideCopy, stillReadable } from '../redaction.ts'
import { toCopyHtml, toCopyJson } from './copy-file.ts'
import { streamCopyZip } from './copy-zip.ts'

type Handle = (services: Services, request: PageRequest) => Promise<PageResponse>

/** The copy before it is given out, and the files that are given out. */
export function releasedCopyRoutes(services: Services): readonly Route[] {
  const route = (end: string, handle: Handle): Route => ({
    method: 'GET',
    path: `${CHILDREN_PATH}/:child/subject-access/:request/${end}`,
    action: 'prepare-subject-access',
    child: ofChild,
    handle: (request) => handle(services, request),
  })
  return [
    route('preview', preview),
    route('copy.html', sendHtml),
    route('copy.json', sendJson),
    { ...route('copy.zip', sendZip), pace: 'limited' },
  ]
}

const findAsked = ({ db }: Services, { params }: PageRequest) =>
  findRequest(db, params['child'] ?? '', params['request'] ?? '')

async function preview(services: Services, request: PageRequest): Promise<PageResponse> {
  const asked = await findAsked(services, request)
  if (asked === null) return NOT_FOUND
  const here = requestPath(asked.childId, asked.id)
  const record = await readWholeRecord(services.db, asked.childId)
  if (record === null) return NOT_FOUND
  const copy = decideCopy(record, asked.redactions, toDate(request.today))
  if (!copy.ok || asked.state !== 'open') return redirectTo(here)
  const readable = stillReadable(record, asked.redactions, copy.value)
  const warning =
    readable.length > 0 &&
    renderInsetText({
      html: html`<p class="govuk-body"><strong>Look again.</strong> You blacked these out, and they can still be read somewhere else below: ${readable.join('; ')}.</p>`,
    })
  const main = html`${renderPageTitle('The copy before it is given out', 'Read it to the end. What you see here is what the child gets.')}${warning}${renderCopyParts(copy.value)}`
  const breadcrumbs = [
    { text: 'Requests to see a record', href: REQUESTS_PATH },
    { text: 'Request', href: here },
  ]
  return page(
    request.frame({ title: 'The copy before it is given out', nav: '/settings', breadcrumbs, main }),
  )
}

// The file's name says nothing of whom it is about: it stays on desks and in downloads.
async function sendHtml(services: Services, request: PageRequest): Promise<PageResponse> {
  const released = (await findAsked(services, request))?.released ?? null
  if (released === null) return NOT_FOUND
  const body = toCopyHtml(released.copy)
  return { kind: 'file', contentType: 'text/html; charset=utf-8', fileName: 'your-record.html', body }
}

async function sendJson(services: Services, request: PageRequest): Promise<PageResponse> {
  const released = (await findAsked(services, request))?.released ?? null
  if (released === null) return NOT_FOUND
  const body = toCopyJson(released.copy)
  return { kind: 'file', contentType: 'application/json; charset=utf-8', fileName: 'your-record.json', body }
}

// Everything in one: the copy to read, the copy for a machine, and the files.
async function sendZip(services: Services, request: PageRequest): Promise<PageResponse> {
  const asked = await findAsked(services, request)
  if (asked === null || asked.released === null) return NOT_FOUND
  const body = streamCopyZip(asked.released.copy, (id) => readFileOf(services, asked.childId, id))
  return { kind: 'file', contentType: 'application/zip', fileName: 'your-record.zip', body }
}

async function readFileOf({ db }: Services, childId: string, id: string): Promise<KeptFile> {
  const file = await readKeptFile(db, id)
  if (file === null || file.childId !== childId) throw new Error(`file ${id} of the copy is not there`)
  return file
}
