import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { CHILDREN_PATH, displayName, ofChild } from '../../children/index.ts'
import { chooseLines } from '../activity.ts'
import { type ActivityAsked, readActivityAsked, toFilterQuery } from '../activity-filter.ts'
import type { ChronologyContent } from '../chronology.ts'
import type { GatheredRecord } from '../gathered-record.ts'
import { gatherRecord } from '../queries/gather-record.ts'
import { chronologyPath } from '../paths.ts'
import { gatherActivity } from '../queries/activity.ts'
import { drawRecord } from '../record-frame.ts'
import { signChronology } from './command.ts'
import { renderSign } from './view.ts'

/** Looking at a chronology once more, and signing it. */
export function signChronologyRoutes(services: Services): readonly Route[] {
  const about = { action: 'sign-chronologies', child: ofChild }
  const path = `${CHILDREN_PATH}/:child/chronologies`
  return [
    { method: 'GET', ...about, path: `${path}/new`, handle: (request) => show(services, request) },
    { method: 'POST', ...about, path, handle: (request) => sign(services, request) },
  ]
}

type Listed = GatheredRecord & { readonly asked: ActivityAsked; readonly content: ChronologyContent }

/** The list as it would be signed now; null where there is no such child. */
async function list(
  services: Services,
  request: PageRequest,
  fields: URLSearchParams,
): Promise<Listed | null> {
  const gathered = await gatherRecord(services, request)
  if (gathered === null) return null
  const { user, today } = request
  const asked = readActivityAsked(fields, { roles: user.roles, today })
  const { child } = gathered.record
  const found = await gatherActivity(services.db, gathered.record, asked.filter.kinds)
  const lines = chooseLines(found, asked.filter)
  const name = displayName(child, child.identifier)
  return { ...gathered, asked, content: { name, number: child.identifier, signer: user.name, lines } }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const listed = await list(services, request, request.query)
  return listed === null ? NOT_FOUND : draw(request, listed, { fields: request.query, refused: null })
}

async function sign(services: Services, request: PageRequest): Promise<PageResponse> {
  const listed = await list(services, request, request.form)
  if (listed === null) return NOT_FOUND
  const { record, asked, content } = listed
  const childId = record.child.id
  const signed = await signChronology(services.db, {
    childId,
    content,
    from: asked.filter.from,
    to: asked.filter.to,
    kinds: asked.filter.kinds,
    seen: request.form.get('digest') ?? '',
    actor: request.user.accountId,
    now: services.clock.now(),
    on: request.today,
  })
  if (signed.ok) return redirectTo(chronologyPath(childId, signed.value))
  return draw(request, listed, { fields: request.form, refused: signed.failure })
}

type Place = { readonly fields: URLSearchParams; readonly refused: 'changed-first' | 'empty' | null }

const REFUSED = {
  'changed-first': {
    status: 409,
    message: 'Read the list again before you sign it. It is not the one you saw',
  },
  empty: { status: 422, message: 'Choose kinds and days with something in them' },
} as const

function draw(request: PageRequest, listed: Listed, { fields, refused }: Place): PageResponse {
  const { record, asked, content } = listed
  const why = refused === null ? null : REFUSED[refused]
  return drawRecord(request, listed, {
    tab: 'activity',
    title: 'Sign a chronology',
    status: why?.status ?? 200,
    errors: why === null ? asked.errors : [{ field: 'sign', message: why.message }],
    content: renderSign({
      childId: record.child.id,
      filter: asked.filter,
      query: toFilterQuery(fields),
      content,
      csrfToken: request.csrfToken,
    }),
  })
}
