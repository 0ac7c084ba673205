import type { Db } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readVersion } from '../../../ui/forms/index.ts'
import { CHILDREN_PATH, type Child, displayName, findChild, ofChild } from '../../children/index.ts'
import { drawForChild } from '../child-frame.ts'
import { coverPath } from '../paths.ts'
import { listCoversOf } from '../queries/covers.ts'
import { listAvailableOfficers } from '../queries/officers.ts'
import { listAllocationsOf } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { coverChild, endChildCover, versionOfCovers } from './command.ts'
import { type CoverTyped, emptyCover, parseCover, parseCoverEnd, readCoverForm } from './form.ts'
import { renderCoverPage } from './view.ts'

type Handle = (services: Services, request: PageRequest, child: Child) => Promise<PageResponse>

/** Who stands in with one child, and until when. */
export function coverChildRoutes(services: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Handle): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/allocate/cover${path}`,
    action: 'allocate-child',
    child: ofChild,
    handle: async (request) => {
      const child = await findChild(services.db, request.params['child'] ?? '')
      return child === null ? NOT_FOUND : await handle(services, request, child)
    },
  })
  return [
    route('GET', '', ({ db }, request, child) => draw(db, request, child, {})),
    route('POST', '', cover),
    route('POST', '/end', end),
  ]
}

async function cover(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readCoverForm(request.form)
  const parsed = parseCover(typed, request.today)
  if (!parsed.ok)
    return await draw(services.db, request, child, { typed, status: 400, errors: parsed.failure })
  const done = await coverChild(services.db, coveringOf(services, request, child), parsed.value)
  return done.ok ? redirectTo(coverPath(child.id)) : await answerNo(services.db, request, child, done.failure)
}

async function end(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readCoverForm(request.form)
  const parsed = parseCoverEnd(typed, request.today)
  if (!parsed.ok)
    return await draw(services.db, request, child, { typed, status: 400, errors: parsed.failure })
  const ending = { coverId: request.form.get('id') ?? '', on: parsed.value }
  const done = await endChildCover(services.db, coveringOf(services, request, child), ending)
  return done.ok ? redirectTo(coverPath(child.id)) : await answerNo(services.db, request, child, done.failure)
}

const coveringOf = ({ clock }: Services, { form, user }: PageRequest, child: Child) => ({
  childId: child.id,
  seen: readVersion(form),
  actor: user.accountId,
  now: clock.now(),
})

async function answerNo(db: Db, request: PageRequest, child: Child, refused: Refused): Promise<PageResponse> {
  const typed = readCoverForm(request.form)
  const status = refused.code === 'changed-first' ? 409 : 422
  const errors = [{ field: refused.field, message: refused.says }]
  return await draw(db, request, child, { typed, status, errors })
}

type Drawing = { readonly typed?: CoverTyped; readonly status?: number; readonly errors?: FieldErrors }

async function draw(db: Db, request: PageRequest, child: Child, drawing: Drawing): Promise<PageResponse> {
  const { typed = emptyCover(request.today), status = 200, errors = [] } = drawing
  const [held, covers, officers] = await Promise.all([
    listAllocationsOf(db, child.id),
    listCoversOf(db, child.id),
    listAvailableOfficers(db, request.today),
  ])
  const holder = held.findLast(({ to }) => to === null)?.officer ?? null
  const main = renderCoverPage({
    child: { id: child.id, name: displayName(child, child.identifier) },
    holder,
    covers,
    officers: officers.filter(({ id }) => id !== holder?.id),
    typed,
    version: versionOfCovers(covers),
    today: request.today,
    csrfToken: request.csrfToken,
    errors,
  })
  return drawForChild(request, child, { title: 'Who stands in', main, status, hasErrors: errors.length > 0 })
}
