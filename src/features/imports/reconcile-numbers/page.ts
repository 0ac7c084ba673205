import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  type PostedFields,
  readText,
} from '../../../ui/forms/index.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import { findStanding, listMatches, listPossiblePairs, type Match, ofChild } from '../../children/index.ts'
import { MATCHES } from '../match-words.ts'
import { IMPORTS_PATH, MATCHES_PATH, matchPath, partPath } from '../paths.ts'
import { listComparedRecords, upnRows } from '../queries/compared-records.ts'
import { countJoinedRecords } from '../queries/joined-numbers.ts'
import { findOpenWork } from '../queries/open-work.ts'
import type { RebuildChildren } from '../rebuild.ts'
import { mergeRecords, partRecords, tellApart } from './command.ts'
import { pairTitle, type PairView, renderMatches, renderPair } from './view.ts'

/** Records that may be of one child: suggested, looked at side by side, merged and parted by a person. */
export function reconcileNumbersRoutes(services: Services, rebuild: RebuildChildren): readonly Route[] {
  const action = 'match-records'
  const pair = { action, child: ofChild }
  const path = patternOf(matchPath(':child', ':other'))
  return [
    {
      method: 'GET',
      path: MATCHES_PATH,
      action,
      pace: 'limited',
      handle: (request) => list(services, request),
    },
    { method: 'GET', path, ...pair, handle: (request) => show(services, request) },
    { method: 'POST', path, ...pair, handle: (request) => find(services, rebuild, request) },
    {
      method: 'POST',
      path: patternOf(partPath(':child', ':other')),
      ...pair,
      handle: (request) => part(services, rebuild, request),
    },
  ]
}

async function list({ db }: Services, { reach, query, frame }: PageRequest): Promise<PageResponse> {
  const pairs = await listPossiblePairs(db, reach, upnRows())
  const matches = await listMatches(db, reach)
  const pageNumber = readPageNumber(query)
  const shown = pairs.slice((pageNumber - 1) * PAGE_SIZE, pageNumber * PAGE_SIZE)
  const ids = [
    ...shown.flatMap(({ one, other }) => [one, other]),
    ...matches.flatMap(({ childId, otherId }) => [childId, otherId]),
  ]
  const main = renderMatches({
    pairs: shown,
    total: pairs.length,
    matches,
    joined: await countJoinedRecords(db, reach),
    records: await listComparedRecords(db, ids, reach),
    pageNumber,
    query: Object.fromEntries(query),
  })
  return page(
    frame({ title: MATCHES, nav: IMPORTS_PATH, breadcrumbs: [{ text: 'Data', href: IMPORTS_PATH }], main }),
  )
}

type Facts = Pick<PairView, 'one' | 'other' | 'match'>

/** Both records, where the asker may open the other as well as the first, and neither is restricted. */
async function load({ db }: Services, { params, reach, today }: PageRequest): Promise<Facts | null> {
  const [childId, otherId] = [params['child'] ?? '', params['other'] ?? '']
  if (childId === otherId || (await findStanding(db, otherId, reach)) !== 'within') return null
  const records = await listComparedRecords(db, [childId, otherId], reach)
  const [one, other] = [records.get(childId), records.get(otherId)]
  if (one === undefined || other === undefined) return null
  const [match] = await listMatches(db, reach, [childId, otherId])
  return {
    one: { ...one, openWork: await findOpenWork(db, one.id, today) },
    other: { ...other, openWork: await findOpenWork(db, other.id, today) },
    match: match ?? null,
  }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  return facts === null ? NOT_FOUND : draw(request, facts, { typed: {}, errors: [], status: 200 })
}

type Found = { readonly found: 'keep-one' | 'keep-other' | 'two-children'; readonly because: string }

function parseFound(typed: PostedFields): Result<Found, FieldErrors> {
  const found = parseChoice(typed, 'found', {
    among: ['keep-one', 'keep-other', 'two-children'],
    message: 'Choose whether these two records are of one child',
  })
  const because = readText(typed, 'because').trim()
  const written: Result<string, FieldErrors> =
    because === '' ? fail([{ field: 'because', message: 'Enter how you know' }]) : ok(because)
  return found.ok && written.ok
    ? ok({ found: found.value, because: written.value })
    : fail(errorsOf(found, written))
}

const DECIDED_FIRST = [
  {
    field: 'match',
    message: 'Somebody decided this first: what they found is below, and what you chose was not saved',
  },
]

/** Whether what somebody chose is what was found already: the same form, sent twice. */
function standsAs(match: Match, one: Facts['one'], { found }: Found): boolean {
  if (found === 'two-children' || match.found !== 'same-child')
    return found === 'two-children' && match.found !== 'same-child'
  return (found === 'keep-one') === (match.childId === one.id)
}

async function find(
  services: Services,
  rebuild: RebuildChildren,
  request: PageRequest,
): Promise<PageResponse> {
  const { db, clock } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { one, other, match } = facts
  const back = redirectTo(matchPath(one.id, other.id))
  const typed = Object.fromEntries(request.form)
  const said = parseFound(typed)
  if (match !== null) {
    if (said.ok && standsAs(match, one, said.value)) return back
    return draw(request, facts, { typed: {}, errors: DECIDED_FIRST, status: 409 })
  }
  if (!said.ok) return draw(request, facts, { typed, errors: said.failure, status: 400 })
  const { found, because } = said.value
  const [childId, otherId] = found === 'keep-other' ? [other.id, one.id] : [one.id, other.id]
  const asked = { id: newId(), childId, otherId, because, actor: request.user.accountId, now: clock.now() }
  const done =
    found === 'two-children'
      ? await tellApart(db, asked)
      : await mergeRecords(db, rebuild, { ...asked, today: request.today })
  if (done.ok) return back
  return draw(request, facts, { typed, errors: [{ field: 'found', message: done.failure }], status: 422 })
}

async function part(
  services: Services,
  rebuild: RebuildChildren,
  request: PageRequest,
): Promise<PageResponse> {
  const { db, clock } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { one, other, match } = facts
  const back = redirectTo(matchPath(one.id, other.id))
  const matchId = request.form.get('match')
  if (match === null) return back
  if (matchId !== match.id) return draw(request, facts, { typed: {}, errors: DECIDED_FIRST, status: 409 })
  const { childId, otherId } = match
  const parting = { childId, otherId, matchId, actor: request.user.accountId, now: clock.now() }
  const done = await partRecords(db, rebuild, parting)
  if (done.ok) return back
  return draw(request, facts, { typed: {}, errors: [{ field: 'match', message: done.failure }], status: 422 })
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(request: PageRequest, facts: Facts, { typed, errors, status }: Drawing): PageResponse {
  const main = renderPair({ ...facts, csrfToken: request.csrfToken, typed, errors })
  const breadcrumbs = [
    { text: 'Data', href: IMPORTS_PATH },
    { text: MATCHES, href: MATCHES_PATH },
  ]
  const frame = {
    title: pairTitle(facts),
    nav: IMPORTS_PATH,
    breadcrumbs,
    main,
    hasErrors: errors.length > 0,
  }
  return { kind: 'page', status, html: request.frame(frame) }
}
