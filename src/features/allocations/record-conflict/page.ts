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
import { allocatePath } from '../paths.ts'
import { findConflictsOf } from '../queries/sibling-conflicts.ts'
import { recordConflict } from './command.ts'
import { type ConflictTyped, parseConflict, readConflictForm } from './form.ts'
import { renderConflict } from './view.ts'

/** Whether a child must not share an officer with brothers and sisters, and why. */
export function recordConflictRoutes(services: Services): readonly Route[] {
  const route = (
    method: 'GET' | 'POST',
    handle: (request: PageRequest, child: Child) => Promise<PageResponse>,
  ): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/allocate/brothers-and-sisters`,
    action: 'allocate-child',
    child: ofChild,
    handle: async (request) => {
      const child = await findChild(services.db, request.params['child'] ?? '')
      return child === null ? NOT_FOUND : await handle(request, child)
    },
  })
  return [
    route('GET', (request, child) => draw(services.db, request, child, {})),
    route('POST', (request, child) => record(services, request, child)),
  ]
}

async function record({ db, clock }: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readConflictForm(request.form)
  const parsed = parseConflict(typed)
  if (!parsed.ok) return await draw(db, request, child, { typed, status: 400, errors: parsed.failure })
  const seen = readVersion(request.form)
  const recording = { childId: child.id, seen, actor: request.user.accountId, at: clock.now() }
  const done = await recordConflict(db, recording, parsed.value)
  if (done.ok) return redirectTo(allocatePath(child.id))
  const errors = [{ field: done.failure.field, message: done.failure.says }]
  return await draw(db, request, child, { typed, status: 409, errors })
}

type Drawing = { readonly typed?: ConflictTyped; readonly status?: number; readonly errors?: FieldErrors }

async function draw(db: Db, request: PageRequest, child: Child, drawing: Drawing): Promise<PageResponse> {
  const { status = 200, errors = [] } = drawing
  const conflict = (await findConflictsOf(db, [child.id])).get(child.id) ?? null
  const isStanding = conflict?.stands === true
  const typed = drawing.typed ?? {
    stands: isStanding ? 'yes' : '',
    reason: isStanding ? conflict.reason : '',
  }
  const main = renderConflict({
    child: { id: child.id, name: displayName(child, child.identifier) },
    conflict,
    typed,
    csrfToken: request.csrfToken,
    errors,
  })
  return drawForChild(request, child, {
    title: 'Sharing an IRO with brothers and sisters',
    main,
    status,
    hasErrors: errors.length > 0,
  })
}
