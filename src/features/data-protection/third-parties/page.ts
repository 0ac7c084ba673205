import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, readVersion } from '../../../ui/forms/index.ts'
import { changeQuery, readPageOf, rowsOfPage } from '../../../ui/tables/index.ts'
import { CHILDREN_PATH, ofChild } from '../../children/index.ts'
import type { Passage, PassageKind } from '../passage.ts'
import { passagesPath, REQUESTS_PATH, requestPath } from '../paths.ts'
import { findRequest } from '../queries/requests.ts'
import { readWholeRecord } from '../queries/whole-record.ts'
import { undecided } from '../redaction.ts'
import type { AccessRequest } from '../request.ts'
import { saveRedactions } from '../store/requests.ts'
import { passagesOf, placesOf, type SubjectRecord } from '../subject-record.ts'
import { parsePassages } from './form.ts'
import { renderPassages } from './view.ts'

/** The passages about other people, each to be kept or blacked out. */
export function thirdPartiesRoutes(services: Services): readonly Route[] {
  const path = `${CHILDREN_PATH}/:child/subject-access/:request/passages`
  const route = (method: 'GET' | 'POST', handle: Handle): Route => ({
    method,
    path,
    action: 'prepare-subject-access',
    child: ofChild,
    handle: async (request) => {
      const asked = await readAsked(services, request)
      return asked === null ? NOT_FOUND : await handle(services, request, asked)
    },
  })
  return [
    route('GET', (_services, request, asked) => draw(request, asked, NOTHING_WRONG)),
    route('POST', save),
  ]
}

type Handle = (services: Services, request: PageRequest, asked: Asked) => Promise<PageResponse>
type Asked = { readonly request: AccessRequest; readonly record: SubjectRecord }

async function readAsked({ db }: Services, { params }: PageRequest): Promise<Asked | null> {
  const request = await findRequest(db, params['child'] ?? '', params['request'] ?? '')
  if (request === null || request.state !== 'open') return null
  const record = await readWholeRecord(db, request.childId)
  return record === null ? null : { request, record }
}

const ORDER: readonly PassageKind[] = ['named', 'place', 'hold', 'said', 'staff', 'advice', 'worker']

/** The passages that are listed, names of others first, and those of the page that is asked for. */
function listed({ request, record }: Asked, query: URLSearchParams) {
  const inOrder = (passages: readonly Passage[]) =>
    passages.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
  const all = inOrder(passagesOf(record))
  const open = inOrder(undecided(record, request.redactions))
  const shown = query.get('show') === 'all' ? ('all' as const) : ('open' as const)
  const list: readonly Passage[] = shown === 'all' ? all : open
  const pageNumber = readPageOf(query, list.length)
  return { all, open, shown, pageNumber, passages: rowsOfPage(list, pageNumber) }
}

type Wrong = { readonly status: number; readonly errors: FieldErrors }
const NOTHING_WRONG: Wrong = { status: 200, errors: [] }

async function draw(request: PageRequest, asked: Asked, { status, errors }: Wrong): Promise<PageResponse> {
  const { all, open, shown, pageNumber, passages } = listed(asked, request.query)
  const main = renderPassages({
    request: asked.request,
    passages,
    places: placesOf(asked.record),
    counts: { open: open.length, all: all.length },
    shown,
    pageNumber,
    query: Object.fromEntries(request.query),
    typed: errors.length === 0 ? null : request.form,
    errors,
    csrfToken: request.csrfToken,
  })
  const breadcrumbs = [
    { text: 'Requests to see a record', href: REQUESTS_PATH },
    { text: 'Request', href: requestPath(asked.request.childId, asked.request.id) },
  ]
  const title = 'Who else is in this record'
  const html = request.frame({ title, nav: '/settings', breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}

async function save(services: Services, request: PageRequest, asked: Asked): Promise<PageResponse> {
  const { childId, id } = asked.request
  const sent = passagesOf(asked.record).filter((passage) => request.form.has(`choice-${passage.id}`))
  const offered = sent.length > 0 ? sent : listed(asked, request.query).passages
  const decided = parsePassages(request.form, offered)
  if (!decided.ok) return await draw(request, asked, { status: 400, errors: decided.failure })
  const work = {
    db: services.db,
    childId,
    actor: request.user.accountId,
    today: request.today,
    now: services.clock.now(),
  }
  const saved = await saveRedactions(work, { id, version: readVersion(request.form) }, decided.value)
  if (saved === null) return NOT_FOUND
  if (saved.ok)
    return redirectTo(changeQuery(passagesPath(childId, id), Object.fromEntries(request.query), {}))
  const message =
    'code' in saved.failure
      ? 'Somebody else changed this request while you were choosing. Check your choices and save again'
      : saved.failure.says
  const fresh = (await readAsked(services, request)) ?? asked
  return await draw(request, fresh, { status: 409, errors: [{ field: 'main', message }] })
}
