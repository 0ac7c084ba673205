import type { Db } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { CHILDREN_PATH, listRegister, parseChildSearch, wholeRegister } from '../../children/index.ts'
import { NOTICES_PATH, TELL_OF_ENTRY_PATH } from '../paths.ts'
import { maySeeNotices } from '../access.ts'
import { listTellers } from '../queries/tellers.ts'
import type { OnFactsChanged } from '../on-facts-changed.ts'
import { tellOfNewChild } from './command.ts'
import { emptyEntry, type EntryTyped, parseEntry, readEntry } from './form.ts'
import { renderTellOfEntry, type SearchedChildren } from './view.ts'

/** Where a team tells the service that a child has come into care. */
export function tellOfEntryRoutes(services: Services, onFactsChanged: OnFactsChanged): readonly Route[] {
  const { db } = services
  const route = (method: 'GET' | 'POST', handle: Route['handle']): Route => ({
    method,
    path: TELL_OF_ENTRY_PATH,
    action: 'tell-of-entry',
    handle,
  })
  return [
    route('GET', (request) => draw(db, request, {})),
    // Its answer says whether a number is in use, also of a child whose record is shut to whoever asks.
    { ...route('POST', (request) => tell(services, onFactsChanged, request)), pace: 'limited' },
  ]
}

async function tell(
  { db, clock }: Services,
  onFactsChanged: OnFactsChanged,
  request: PageRequest,
): Promise<PageResponse> {
  const typed = readEntry(request.form)
  const choices = await listTellers(db, request.user, request.today)
  const parsed = parseEntry(typed, choices, request.today)
  if (!parsed.ok) return await draw(db, request, { typed, status: 400, errors: parsed.failure })
  const { user, today } = request
  const telling = { actor: user.accountId, now: clock.now(), today, onFactsChanged }
  const done = await tellOfNewChild(db, telling, parsed.value)
  if (done.ok) return redirectTo(`${TELL_OF_ENTRY_PATH}?told=yes`)
  const errors = [{ field: done.failure.field, message: done.failure.says }]
  return await draw(db, request, { typed, status: 422, errors })
}

type Drawing = { readonly typed?: EntryTyped; readonly status?: number; readonly errors?: FieldErrors }

async function draw(db: Db, request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { query, today, user, csrfToken } = request
  const { typed, status = 200, errors = [] } = drawing
  const choices = await listTellers(db, user, today)
  const worker = choices.workers.find(({ id }) => id === user.personId)?.id ?? ''
  const team = choices.teams.length === 1 ? (choices.teams[0]?.id ?? '') : ''
  const main = renderTellOfEntry({
    ...choices,
    searched: await search(db, request),
    told: query.get('told') === 'yes' ? 'told' : 'not-yet',
    typed: typed ?? emptyEntry(today, { worker, team }),
    csrfToken,
    errors,
  })
  const breadcrumbs = maySeeNotices(user.roles)
    ? [{ text: 'Children coming into care', href: NOTICES_PATH }]
    : [{ text: 'Children', href: CHILDREN_PATH }]
  const hasErrors = errors.length > 0
  const title = 'Tell the service that a child has come into care'
  const html = request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}

const MOST = 20

async function search(db: Db, { query, today, reach }: PageRequest): Promise<SearchedChildren | null> {
  const text = query.get('q') ?? ''
  const asked = parseChildSearch(text)
  if (asked === null) return null
  const filter = { ...wholeRegister(today, reach), search: asked }
  const found = await listRegister(db, filter, { by: 'name', order: 'up' }, { from: 0, size: MOST })
  return { text, children: found.children, total: found.total }
}
