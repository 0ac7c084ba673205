import type { Reason } from '../../../law/citations/reason.ts'
import { judgeIndependence, toBars } from '../../../law/reviewing-officers/index.ts'
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
import {
  CHILDREN_PATH,
  type Child,
  childPath,
  displayName,
  findChild,
  ofChild,
} from '../../children/index.ts'
import { childPeoplePath } from '../paths.ts'
import { findCaseFacts } from '../queries/case-facts.ts'
import { listChildWorkers, listWorkingPeople } from '../queries/child-workers.ts'
import { findStaff } from '../queries/staff.ts'
import { findOfficersOf } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { addChildPerson, endChildPerson, versionOf } from './command.ts'
import { emptyTyped, type PeopleTyped, parseAdd, parseEnded, readPeopleForm } from './form.ts'
import { renderPeople } from './view.ts'

type Handle = (services: Services, request: PageRequest, child: Child) => Promise<PageResponse>

/** Who works with a child besides the officer. */
export function recordChildPeopleRoutes(services: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Handle): Route => ({
    method,
    path: `${CHILDREN_PATH}/:child/people${path}`,
    action: 'record-child-people',
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
    route('POST', '', add),
    route('POST', '/end', end),
  ]
}

async function add({ db }: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readPeopleForm(request.form, request.today)
  const parsed = parseAdd(typed, request.today)
  if (!parsed.ok) return await draw(db, request, child, { typed, status: 400, errors: parsed.failure })
  const done = await addChildPerson(db, recordingOf(request, child), parsed.value)
  return done.ok ? redirectTo(childPeoplePath(child.id)) : await answerNo(db, request, child, done.failure)
}

async function end({ db }: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const typed = readPeopleForm(request.form, request.today)
  const parsed = parseEnded(typed, request.today)
  if (!parsed.ok) return await draw(db, request, child, { typed, status: 400, errors: parsed.failure })
  const done = await endChildPerson(db, recordingOf(request, child), parsed.value)
  return done.ok ? redirectTo(childPeoplePath(child.id)) : await answerNo(db, request, child, done.failure)
}

const recordingOf = ({ form, user, today }: PageRequest, child: Child) => ({
  childId: child.id,
  seen: readVersion(form),
  actor: user.accountId,
  today,
})

async function answerNo(db: Db, request: PageRequest, child: Child, refused: Refused): Promise<PageResponse> {
  const typed = readPeopleForm(request.form, request.today)
  const status = refused.code === 'changed-first' ? 409 : 422
  const errors = [{ field: refused.field, message: refused.says }]
  return await draw(db, request, child, { typed, status, errors })
}

type Drawing = { readonly typed: PeopleTyped; readonly status?: number; readonly errors?: FieldErrors }

async function draw(db: Db, request: PageRequest, child: Child, drawing: Drawing): Promise<PageResponse> {
  const { typed, status = 200, errors = [] } = drawing
  const name = displayName(child, child.identifier)
  const workers = await listChildWorkers(db, child.id)
  const main = renderPeople({
    child: { id: child.id, name },
    workers,
    people: await listWorkingPeople(db),
    bars: await findBars(db, child.id, request),
    typed,
    version: versionOf(workers),
    csrfToken: request.csrfToken,
    errors,
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const hasErrors = errors.length > 0
  const html = request.frame({
    title: `Who works with ${name}`,
    nav: CHILDREN_PATH,
    breadcrumbs,
    main,
    hasErrors,
  })
  return { kind: 'page', status, html }
}

async function findBars(db: Db, childId: string, { today }: PageRequest): Promise<readonly Reason[]> {
  const held = (await findOfficersOf(db, [childId])).get(childId)
  if (held === undefined) return []
  const staff = await findStaff(db)
  const facts = await findCaseFacts(db, childId)
  return toBars(judgeIndependence({ staff, facts, officer: held.officer.id, on: today }))
}
