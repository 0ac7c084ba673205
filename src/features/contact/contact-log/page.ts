import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { withChildBar } from '../../allocations/index.ts'
import {
  CHILDREN_PATH,
  type Child,
  childPath,
  displayName,
  type DrawChildTabs,
  findChild,
  ofChild,
} from '../../children/index.ts'
import { mayRecordContact } from '../access.ts'
import { type ContactTyped, parseContact, readContactForm, startContact } from '../contact-form.ts'
import { contactPath } from '../paths.ts'
import { findLastSeen, listContactsOf } from '../queries.ts'
import { listServicePeople } from '../queries/service-people.ts'
import { saveContact } from '../store.ts'
import type { ListVisitsTold } from '../visit-told.ts'
import { renderContactLog } from './view.ts'

/** The log of talks and visits with a child, and writing a new one down. */
export function contactLogRoutes(wiring: Wiring): readonly Route[] {
  const path = patternOf(contactPath(':child'))
  return [
    {
      method: 'GET',
      path,
      action: 'see-contact',
      child: ofChild,
      handle: async (request) => await show(wiring, request),
    },
    {
      method: 'POST',
      path,
      action: 'write-contact',
      child: ofChild,
      handle: async (request) => await record(wiring, request),
    },
  ]
}

type Wiring = {
  readonly services: Services
  readonly drawTabs: DrawChildTabs
  readonly listVisits: ListVisitsTold
}

async function show(wiring: Wiring, request: PageRequest): Promise<PageResponse> {
  const child = await findChild(wiring.services.db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const typed = startContact(request.today, request.user.personId)
  return await draw(wiring, request, child, { typed, errors: [], status: 200 })
}

async function record(wiring: Wiring, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = wiring.services
  const child = await findChild(db, request.params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const typed = readContactForm(request.form)
  const people = await listServicePeople(db, { today: request.today, keep: [request.user.personId] })
  const parsed = parseContact(
    typed,
    people.map(({ id }) => id),
    request.today,
  )
  if (!parsed.ok) return await draw(wiring, request, child, { typed, ...parsed.failure })
  const recorded = { childId: child.id, source: 'staff', accountId: request.user.accountId } as const
  await transaction(db, (trx) => saveContact(trx, { ...parsed.value, ...recorded, at: clock.now() }))
  return redirectTo(contactPath(child.id))
}

type Drawing = { readonly typed: ContactTyped; readonly errors: FieldErrors; readonly status: number }

async function draw(
  { services: { db }, drawTabs, listVisits }: Wiring,
  request: PageRequest,
  child: Child,
  { typed, errors, status }: Drawing,
): Promise<PageResponse> {
  const { today, user, csrfToken } = request
  const name = displayName(child, child.identifier)
  const main = renderContactLog({
    tabs: drawTabs(child.id, user.roles, 'contact'),
    child: { id: child.id, name },
    contacts: await listContactsOf(db, child.id),
    visits: await listVisits(child.id),
    lastSeen: (await findLastSeen(db, [child.id], today)).get(child.id),
    form: mayRecordContact(user.roles)
      ? { typed, errors, people: await listServicePeople(db, { today, keep: [user.personId] }), csrfToken }
      : null,
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const hasErrors = errors.length > 0
  const title = `Contact with ${name}`
  const drawn = await withChildBar(db, request, child)
  return {
    kind: 'page',
    status,
    html: drawn.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors }),
  }
}
