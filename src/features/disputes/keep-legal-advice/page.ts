import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import { type Child, CHILDREN_PATH, displayName, findChild, ofChild } from '../../children/index.ts'
import { listOfficers } from '../../people/index.ts'
import { BESIDE_ACTIONS } from '../access.ts'
import { frameUnderChallenges } from '../child-frame.ts'
import { readTyped, startDay } from '../form-parts.ts'
import { legalAdvicePath } from '../paths.ts'
import { listLegalAdviceOf } from '../queries/legal-advice.ts'
import { insertLegalAdvice } from '../store/legal-advice.ts'
import { parseAsked } from './form.ts'
import { oneAdviceRoutes } from './one-advice.ts'
import { NEW_ADVICE, renderAdviceList, renderNewAdvice } from './view.ts'

/** Legal advice for an officer about a child. */
export function keepLegalAdviceRoutes(services: Services): readonly Route[] {
  const path = `${CHILDREN_PATH}/:child/legal-advice`
  const place = { action: BESIDE_ACTIONS.legalAdvice, child: ofChild }
  return [
    { method: 'GET', path, ...place, handle: (request) => list(services, request) },
    { method: 'GET', path: `${path}/new`, ...place, handle: (request) => show(services, request) },
    { method: 'POST', path: `${path}/new`, ...place, handle: (request) => ask(services, request) },
    ...oneAdviceRoutes(services, { ...place, path: `${path}/:advice` }),
  ]
}

async function list({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const name = displayName(child, child.identifier)
  const main = renderAdviceList(child.id, name, await listLegalAdviceOf(db, child.id))
  return frameUnderChallenges(request, child, { title: 'Legal advice', main })
}

type Facts = {
  readonly child: Child
  readonly officers: readonly { readonly id: string; readonly name: string }[]
}

async function load({ db }: Services, { params, today }: PageRequest): Promise<Facts | null> {
  const child = await findChild(db, params['child'] ?? '')
  if (child === null) return null
  return { child, officers: (await listOfficers(db, today)).filter(({ isHere }) => isHere) }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { user, today } = request
  const typed = { ...startDay('on', today), officer: user.personId ?? '' }
  return draw(request, facts, { typed, errors: [], status: 200 })
}

async function ask(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const typed = readTyped(request.form, [])
  const asked = parseAsked(typed, facts.officers, request.today)
  if (!asked.ok) return draw(request, facts, { typed, errors: asked.failure, status: 400 })
  const { id: childId } = facts.child
  const keeping = { actor: request.user.accountId, now: clock.now() }
  const id = await transaction(db, (trx) => insertLegalAdvice(trx, childId, asked.value, keeping))
  return redirectTo(`${legalAdvicePath(childId)}/${id}`)
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(
  request: PageRequest,
  { child, officers }: Facts,
  { typed, errors, status }: Drawing,
): PageResponse {
  const { csrfToken } = request
  const main = renderNewAdvice({ childId: child.id, csrfToken, officers, typed, errors })
  const under = [{ text: 'Legal advice', href: legalAdvicePath(child.id) }]
  const hasErrors = errors.length > 0
  return frameUnderChallenges(request, child, { title: NEW_ADVICE, main, under, status, hasErrors })
}
