import type { Db } from '../../../platform/db/index.ts'
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
import type { Html } from '../../../ui/html.ts'
import { readHowToReach, sayHowToReach } from '../../authority/index.ts'
import {
  type Child,
  displayName,
  latestPeriod,
  listChildrenById,
  listIdsWithin,
} from '../../children/index.ts'
import { reallocationLettersPath, reallocationPath, undoReallocationPath } from '../paths.ts'
import { findReallocation } from '../queries/reallocations.ts'
import { listHeldBy } from '../queries/share-facts.ts'
import { type Reallocation, stands } from '../reallocation.ts'
import { whyNotSo } from '../reallocation-undo.ts'
import { toReallocationLetter } from '../reallocation-letter.ts'
import { renderLetters } from './letters-view.ts'
import { undoReallocation } from './undo.ts'
import { renderReallocation } from './view.ts'

type Handle = (request: PageRequest, reallocation: Reallocation) => Promise<PageResponse>

/** What was done when many children went to other officers: each child, the letters, undoing it. */
export function showReallocationRoutes({ db, clock }: Services): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Handle): Route => ({
    method,
    path: patternOf(path),
    action: 'reallocate-children',
    handle: async (request) => {
      const found = await findReallocation(db, request.params['reallocation'] ?? '')
      return found === null ? NOT_FOUND : await handle(request, found)
    },
  })
  return [
    route('GET', reallocationPath(':reallocation'), (request, found) => show(db, request, found)),
    route('GET', reallocationLettersPath(':reallocation'), (request, found) => letters(db, request, found)),
    route('POST', undoReallocationPath(':reallocation'), async ({ user, today, reach }, { id }) => {
      await undoReallocation(db, id, { actor: user.accountId, now: clock.now(), today, reach })
      return redirectTo(reallocationPath(id))
    }),
  ]
}

async function listWithin(db: Db, { reach }: PageRequest, { children }: Reallocation) {
  const ids = children.map(({ childId }) => childId)
  return await listChildrenById(db, [...(await listIdsWithin(db, ids, reach))])
}

/** The children within reach who went and were not given back, each with why there is no letter; null: there is one. */
async function listWhoWent(db: Db, children: readonly Child[], reallocation: Reallocation) {
  const held = await listHeldBy(
    db,
    children.map(({ id }) => id),
  )
  return reallocation.children.filter(stands).flatMap((went) => {
    const child = children.find(({ id }) => id === went.childId)
    if (child === undefined) return []
    const care = latestPeriod(child.care)
    const unwritten = whyNotSo({ reallocation, child: went, held: held.get(child.id) ?? [], care })
    return [{ child, officer: went.officer, unwritten }]
  })
}

async function show(db: Db, request: PageRequest, reallocation: Reallocation): Promise<PageResponse> {
  const children = await listWithin(db, request, reallocation)
  const went = await listWhoWent(db, children, reallocation)
  const main = renderReallocation({
    reallocation,
    names: new Map(children.map((child) => [child.id, displayName(child, child.identifier)])),
    letters: went.filter(({ unwritten }) => unwritten === null).length,
    isSameDay: reallocation.decidedOn === request.today ? 'same-day' : 'later',
    csrfToken: request.csrfToken,
  })
  return frame(request, 'Children who went to other IROs', main)
}

async function letters(db: Db, request: PageRequest, reallocation: Reallocation): Promise<PageResponse> {
  const { today } = request
  const children = await listWithin(db, request, reallocation)
  const { from, day, why } = reallocation
  const went = await listWhoWent(db, children, reallocation)
  const written = went.flatMap(({ child: { givenName, born }, officer, unwritten: because }) =>
    because === null
      ? toReallocationLetter({
          givenName,
          born,
          before: from.name,
          next: officer.name,
          from: day,
          why,
          today,
        })
      : [],
  )
  const unwritten = went.flatMap(({ child, officer, unwritten: because }) =>
    because === null ? [] : [{ child: displayName(child, child.identifier), officer: officer.name, because }],
  )
  const reachUs = sayHowToReach(await readHowToReach(db, today))
  return frame(
    request,
    'Letters to the children',
    renderLetters({ letters: written, unwritten, reachUs, today }),
  )
}

function frame(request: PageRequest, title: string, main: Html): PageResponse {
  return page(request.frame({ title, nav: '/caseload', main }))
}
