import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../../ui/forms/index.ts'
import { type Child, CHILDREN_PATH, displayName, findChild, listIdsWithin } from '../../children/index.ts'
import type { ChildVoice } from '../dispute.ts'
import { crumbsOf, placesOf } from '../places.ts'
import type { FoundDispute } from '../found-dispute.ts'
import { findDisputeOf } from '../queries/found-dispute.ts'
import { readTyped } from '../form-parts.ts'
import { listChildVoices } from '../queries/steps.ts'
import { insertChildVoice } from '../store/child-voice.ts'
import { parseVoice } from './form.ts'
import { renderVoice, startVoice } from './view.ts'

/** What a child was told of a challenge, thinks of it and was offered. `of` in the address names which of its children. */
export function recordChildVoiceRoutes(services: Services): readonly Route[] {
  return placesOf('work', '/child').flatMap((place): readonly Route[] => [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => record(services, request) },
  ])
}

type Facts = { readonly found: FoundDispute; readonly of: Child; readonly voice: ChildVoice | null }

async function load(services: Services, request: PageRequest): Promise<Facts | null> {
  const { db } = services
  const found = await findDisputeOf(services, request)
  if (found === null || found.dispute.state === 'mistake') return null
  const id = request.form.get('of') ?? request.query.get('of') ?? request.params['child'] ?? ''
  if (!found.dispute.childIds.includes(id)) return null
  if (!(await listIdsWithin(db, [id], request.reach)).has(id)) return null
  const of = await findChild(db, id)
  const voice = (await listChildVoices(db, found.dispute.id)).get(id) ?? null
  return of === null ? null : { found, of, voice }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  return draw(request, facts, { typed: startVoice(facts.voice), errors: [], status: 200 })
}

async function record(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { found, of } = facts
  const typed = readTyped(request.form, [])
  const said = parseVoice(typed, request.today)
  if (!said.ok) return draw(request, facts, { typed, errors: said.failure, status: 400 })
  const given = { disputeId: found.dispute.id, childId: of.id, said: said.value }
  const by = { actor: request.user.accountId, now: clock.now(), seen: readVersion(request.form) }
  const isSaved = await transaction(db, (trx) => insertChildVoice(trx, { ...given, ...by }))
  if (isSaved) return redirectTo(found.path)
  const now = await load(services, request)
  return now === null ? NOT_FOUND : draw(request, now, { typed, errors: [], status: 409 })
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(request: PageRequest, { found, of, voice }: Facts, drawing: Drawing): PageResponse {
  const childName = displayName(of, of.identifier)
  const { typed, errors, status } = drawing
  const main = renderVoice({
    action: `${found.path}/child`,
    csrfToken: request.csrfToken,
    childId: of.id,
    childName,
    name: found.name,
    version: voice?.number ?? 0,
    meanwhile: status === 409 ? 'changed' : 'same',
    typed,
    errors,
  })
  const title = `What ${childName} was told and thinks`
  const breadcrumbs = crumbsOf(found, 'under')
  const html = request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
