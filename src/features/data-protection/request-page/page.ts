import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readVersion } from '../../../ui/forms/index.ts'
import { CHILDREN_PATH, findChild, ofChild } from '../../children/index.ts'
import { mustBeDecided } from '../passage.ts'
import { REQUESTS_PATH, requestPath, subjectAccessPath } from '../paths.ts'
import { findRequest, listRequestsOf } from '../queries/requests.ts'
import { readWholeRecord } from '../queries/whole-record.ts'
import { undecided } from '../redaction.ts'
import { changeClock, releaseCopy, startRequest, withdrawRequest } from '../store/requests.ts'
import { passagesOf } from '../subject-record.ts'
import { parseClockForm, parseStartForm } from './form.ts'
import { renderChildRequests, renderRequestPage } from './view.ts'

type Handle = (services: Services, request: PageRequest) => Promise<PageResponse>
type Outcome = Awaited<ReturnType<typeof changeClock>>
type Wrong = { readonly status: number; readonly errors: FieldErrors }

const NOTHING_WRONG: Wrong = { status: 200, errors: [] }

/** Requests for one child's record: begun, timed, taken back, and answered with a copy. */
export function requestPageRoutes(services: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', end: string, handle: Handle): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/subject-access${end}`,
    action: 'prepare-subject-access',
    child: ofChild,
    handle: (request) => handle(services, request),
  })
  return [
    route('GET', '', (parts, request) => drawAll(parts, request, NOTHING_WRONG)),
    route('POST', '', start),
    route('GET', '/:request', (parts, request) => draw(parts, request, NOTHING_WRONG)),
    route('POST', '/:request/clock', turnClock),
    route('POST', '/:request/withdraw', change(withdrawRequest)),
    route('POST', '/:request/release', change(releaseCopy)),
  ]
}

const childOf = ({ params }: PageRequest): string => params['child'] ?? ''
const requestOf = ({ params }: PageRequest): string => params['request'] ?? ''

const workOf = ({ db, clock }: Services, request: PageRequest) => ({
  db,
  childId: childOf(request),
  actor: request.user.accountId,
  today: request.today,
  now: clock.now(),
})

const seenBy = (request: PageRequest) => ({ id: requestOf(request), version: readVersion(request.form) })

async function start(services: Services, request: PageRequest): Promise<PageResponse> {
  const form = parseStartForm(request.form, request.today)
  if (!form.ok) return await drawAll(services, request, { status: 400, errors: form.failure })
  return redirectTo(requestPath(childOf(request), await startRequest(workOf(services, request), form.value)))
}

async function turnClock(services: Services, request: PageRequest): Promise<PageResponse> {
  const form = parseClockForm(request.form)
  if (!form.ok) return await draw(services, request, { status: 400, errors: form.failure })
  return await answer(
    services,
    request,
    await changeClock(workOf(services, request), seenBy(request), form.value),
  )
}

const change =
  (act: typeof withdrawRequest): Handle =>
  async (services, request) =>
    await answer(services, request, await act(workOf(services, request), seenBy(request)))

const CONFLICT = 'Somebody else changed this request. Look at it as it is now, then try again'

async function answer(services: Services, request: PageRequest, outcome: Outcome): Promise<PageResponse> {
  if (outcome === null) return NOT_FOUND
  if (outcome.ok) return redirectTo(requestPath(childOf(request), requestOf(request)))
  if ('code' in outcome.failure)
    return await draw(services, request, { status: 409, errors: [{ field: 'main', message: CONFLICT }] })
  const { field, says } = outcome.failure
  return await draw(services, request, { status: 422, errors: [{ field, message: says }] })
}

async function drawAll({ db }: Services, request: PageRequest, wrong: Wrong): Promise<PageResponse> {
  const { csrfToken, today, form } = request
  const child = await findChild(db, childOf(request))
  if (child === null) return NOT_FOUND
  const requests = await listRequestsOf(db, child.id)
  const main = renderChildRequests({ child, requests, form, errors: wrong.errors, csrfToken, today })
  return send(request, wrong, { title: 'Requests to see this record', main, above: [] })
}

async function draw({ db }: Services, request: PageRequest, wrong: Wrong): Promise<PageResponse> {
  const { csrfToken, today, form } = request
  const child = await findChild(db, childOf(request))
  const asked = await findRequest(db, childOf(request), requestOf(request))
  const record = child === null ? null : await readWholeRecord(db, child.id)
  if (child === null || asked === null || record === null) return NOT_FOUND
  const counts = {
    open: undecided(record, asked.redactions).length,
    all: passagesOf(record).filter(mustBeDecided).length,
  }
  const main = renderRequestPage({
    child,
    request: asked,
    counts,
    form,
    errors: wrong.errors,
    csrfToken,
    today,
  })
  const above = [{ text: 'Requests to see this record', href: subjectAccessPath(child.id) }]
  return send(request, wrong, { title: 'A request to see this record', main, above })
}

type Drawn = {
  readonly title: string
  readonly main: { toString(): string }
  readonly above: readonly { readonly text: string; readonly href: string }[]
}

function send(
  { frame }: PageRequest,
  { status, errors }: Wrong,
  { title, main, above }: Drawn,
): PageResponse {
  const breadcrumbs = [{ text: 'Requests to see a record', href: REQUESTS_PATH }, ...above]
  return {
    kind: 'page',
    status,
    html: frame({ title, nav: '/settings', breadcrumbs, main, hasErrors: errors.length > 0 }),
  }
}
