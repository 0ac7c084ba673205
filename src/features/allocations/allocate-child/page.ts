import type { Db } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import {
  CHILDREN_PATH,
  type Child,
  childPath,
  displayName,
  findChild,
  ofChild,
} from '../../children/index.ts'
import { allocatePath } from '../paths.ts'
import type { Refused } from '../refused.ts'
import { allocateChild, endChildAllocation } from './command.ts'
import {
  type AllocateTyped,
  emptyTyped,
  parseAllocate,
  parseEnd,
  readAllocateForm,
  readSeen,
} from './form.ts'
import { readAllocateView } from './read-view.ts'
import { renderAllocate } from './view.ts'

type Handle = (services: Services, request: PageRequest, child: Child) => Promise<PageResponse>

/** Who holds a child: choosing, changing, ending. */
export function allocateChildRoutes(services: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Handle): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/allocate${path}`,
    action: 'allocate-child',
    child: ofChild,
    handle: async (request) => {
      const child = await findChild(services.db, request.params['child'] ?? '')
      return child === null ? NOT_FOUND : await handle(services, request, child)
    },
  })
  return [
    route('GET', '', ({ db }, request, child) =>
      draw(db, request, child, { typed: emptyTyped(request.today) }),
    ),
    route('POST', '', allocate),
    route('POST', '/end', end),
  ]
}

async function allocate(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readAllocateForm(request.form)
  const parsed = parseAllocate(typed, request.today)
  if (!parsed.ok)
    return await draw(services.db, request, child, { typed, status: 400, errors: parsed.failure })
  const done = await allocateChild(services.db, allocatingOf(services, request, child), parsed.value)
  return done.ok ? redirectTo(childPath(child.id)) : await answerNo(services.db, request, child, done.failure)
}

async function end(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readAllocateForm(request.form)
  const parsed = parseEnd(typed, request.today)
  if (!parsed.ok)
    return await draw(services.db, request, child, { typed, status: 400, errors: parsed.failure })
  const done = await endChildAllocation(services.db, allocatingOf(services, request, child), parsed.value)
  return done.ok
    ? redirectTo(allocatePath(child.id))
    : await answerNo(services.db, request, child, done.failure)
}

const allocatingOf = ({ clock }: Services, { form, user, today }: PageRequest, child: Child) => ({
  childId: child.id,
  seen: readSeen(form),
  actor: user.accountId,
  now: clock.now(),
  today,
})

async function answerNo(db: Db, request: PageRequest, child: Child, refused: Refused): Promise<PageResponse> {
  const errors = [{ field: refused.field, message: refused.says }]
  const status = refused.code === 'changed-first' ? 409 : 422
  return await draw(db, request, child, { typed: readAllocateForm(request.form), status, errors, refused })
}

type Drawing = {
  readonly typed: AllocateTyped
  readonly status?: number
  readonly errors?: FieldErrors
  readonly refused?: Refused
}

async function draw(db: Db, request: PageRequest, child: Child, drawing: Drawing): Promise<PageResponse> {
  const name = displayName(child, child.identifier)
  const { typed, status = 200, errors = [], refused = null } = drawing
  const found = await readAllocateView(db, child, request)
  const { csrfToken } = request
  const main = renderAllocate({ ...found, child: { id: child.id, name }, typed, csrfToken, errors, refused })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const hasErrors = errors.length > 0
  const html = request.frame({ title: `IRO for ${name}`, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}
