import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { CHILDREN_PATH, listRecordsOf, ofChild } from '../../children/index.ts'
import { mayDecideOnRecords } from '../access.ts'
import { DESTROYED_PATH, RETENTION_PATH, retentionPath } from '../paths.ts'
import { readRetained } from '../queries/retention.ts'
import {
  destroyRecord,
  type Outcome,
  placeHold,
  proposeDestruction,
  releaseHold,
  withdrawProposal,
} from '../store/retention.ts'
import { parseHoldForm } from './form.ts'
import { renderRetentionPage } from './view.ts'

type Handle = (services: Services, request: PageRequest) => Promise<PageResponse>

/** How long one child's record is kept; holds; and its destruction by two people. */
export function retentionPageRoutes(services: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', end: string, action: string, handle: Handle): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/retention${end}`,
    action,
    child: ofChild,
    handle: async (request) => {
      // Merged records are kept, held and destroyed as one: from the page of the one that goes on.
      const [main = childOf(request)] = await listRecordsOf(services.db, childOf(request))
      return main === childOf(request) ? await handle(services, request) : redirectTo(retentionPath(main))
    },
  })
  return [
    route('GET', '', 'see-retention', (parts, request) => draw(parts, request, 200, [])),
    route('POST', '/hold', 'hold-records', hold),
    route('POST', '/release', 'hold-records', release),
    route('POST', '/propose', 'destroy-records', propose),
    route('POST', '/withdraw', 'destroy-records', withdraw),
    route('POST', '/destroy', 'destroy-records', destroy),
  ]
}

const childOf = ({ params }: PageRequest): string => params['child'] ?? ''

const workOf = ({ db, clock }: Services, request: PageRequest) => ({
  db,
  childId: childOf(request),
  by: request.user,
  at: { today: request.today, now: clock.now() },
})

async function hold(services: Services, request: PageRequest): Promise<PageResponse> {
  const form = parseHoldForm(request.form)
  if (!form.ok) return await draw(services, request, 400, form.failure)
  return await answer(services, request, await placeHold(workOf(services, request), form.value))
}

async function release(services: Services, request: PageRequest): Promise<PageResponse> {
  const work = workOf(services, request)
  return await answer(services, request, await releaseHold(work, request.form.get('hold') ?? ''))
}

async function propose(services: Services, request: PageRequest): Promise<PageResponse> {
  return await answer(services, request, await proposeDestruction(workOf(services, request)))
}

async function withdraw(services: Services, request: PageRequest): Promise<PageResponse> {
  return await answer(services, request, await withdrawProposal(workOf(services, request)))
}

async function destroy(services: Services, request: PageRequest): Promise<PageResponse> {
  const work = workOf(services, request)
  const outcome = await destroyRecord(work, request.form.get('number') ?? '')
  return outcome?.ok === true
    ? redirectTo(`${DESTROYED_PATH}?done=yes`)
    : await answer(services, request, outcome)
}

async function answer(services: Services, request: PageRequest, outcome: Outcome): Promise<PageResponse> {
  if (outcome === null) return NOT_FOUND
  if (outcome.ok) return redirectTo(retentionPath(childOf(request)))
  const { field, says } = outcome.failure
  return await draw(services, request, 422, [{ field, message: says }])
}

async function draw(
  { db, clock }: Services,
  request: PageRequest,
  status: number,
  errors: FieldErrors,
): Promise<PageResponse> {
  const { user, today, csrfToken, form } = request
  const retained = await readRetained(db, childOf(request), { today, now: clock.now() })
  if (retained === null) return NOT_FOUND
  const main = renderRetentionPage({
    retained,
    mayDecide: mayDecideOnRecords(user.roles) ? 'may-decide' : 'may-look',
    accountId: user.accountId,
    csrfToken,
    typed: { reason: form.get('reason') ?? '', note: form.get('note') ?? '' },
    errors,
  })
  const title = 'How long this record is kept'
  const breadcrumbs = [{ text: 'How long records are kept', href: RETENTION_PATH }]
  const html = request.frame({ title, nav: '/settings', breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
