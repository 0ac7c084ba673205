import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
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
import type { Contact } from '../contact.ts'
import { type ContactTyped, parseContact, readContactForm, toContactTyped } from '../contact-form.ts'
import { contactPath, correctContactPath } from '../paths.ts'
import { listContactsOf, listContactVersions } from '../queries.ts'
import { listServicePeople } from '../queries/service-people.ts'
import { correctContact } from '../store.ts'
import { renderCorrectContact } from './view.ts'

/** Putting an entry of the log right: a new version, beside those before. */
export function correctContactRoutes(services: Services): readonly Route[] {
  const path = patternOf(correctContactPath(':child', ':contact'))
  const about = { path, action: 'write-contact', child: ofChild }
  return [
    { method: 'GET', ...about, handle: async (request) => await show(services, request) },
    { method: 'POST', ...about, handle: async (request) => await correct(services, request) },
  ]
}

type Facts = { readonly child: Child; readonly contact: Contact }

async function load({ db }: Services, { params }: PageRequest): Promise<Facts | null> {
  const child = await findChild(db, params['child'] ?? '')
  if (child === null) return null
  const contact = (await listContactsOf(db, child.id)).find(({ id }) => id === params['contact'])
  return contact === undefined ? null : { child, contact }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const typed = toContactTyped(facts.contact)
  return await draw(services, request, facts, { typed, errors: [], status: 200 })
}

async function correct(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { child, contact } = facts
  const typed = readContactForm(request.form)
  const people = await peopleFor(services, request, contact)
  const parsed = parseContact(
    typed,
    people.map(({ id }) => id),
    request.today,
  )
  if (!parsed.ok) return await draw(services, request, facts, { typed, ...parsed.failure })
  const saved = await transaction(services.db, (trx) =>
    correctContact(trx, {
      ...parsed.value,
      id: contact.id,
      childId: child.id,
      seen: readVersion(request.form),
      isWithdrawn: typed.withdrawn === 'yes',
      accountId: request.user.accountId,
      at: services.clock.now(),
    }),
  )
  if (saved.ok) return redirectTo(contactPath(child.id))
  const errors = [
    { field: 'kind', message: 'Somebody changed this entry first. Look at what it says now, and save again' },
  ]
  const now = await load(services, request)
  return now === null ? NOT_FOUND : await draw(services, request, now, { typed, errors, status: 409 })
}

const peopleFor = ({ db }: Services, { today, user }: PageRequest, { personId }: Contact) =>
  listServicePeople(db, { today, keep: [user.personId, personId] })

type Drawing = { readonly typed: ContactTyped; readonly errors: FieldErrors; readonly status: number }

async function draw(
  services: Services,
  request: PageRequest,
  { child, contact }: Facts,
  { typed, errors, status }: Drawing,
): Promise<PageResponse> {
  const name = displayName(child, child.identifier)
  const main = renderCorrectContact({
    child: { id: child.id, name },
    contact,
    versions: await listContactVersions(services.db, contact.id),
    fields: { typed, errors, people: await peopleFor(services, request, contact) },
    csrfToken: request.csrfToken,
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
    { text: 'Contact', href: contactPath(child.id) },
  ]
  const hasErrors = errors.length > 0
  const title = 'Correct an entry of the log'
  return {
    kind: 'page',
    status,
    html: request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors }),
  }
}
