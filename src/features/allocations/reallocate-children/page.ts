import { toDate } from '../../../kit/dates/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { Html } from '../../../ui/html.ts'
import {
  CHECK_REALLOCATION_PATH,
  type MoveChoice,
  NEW_REALLOCATION_PATH,
  readMoveChoices,
  REALLOCATIONS_PATH,
  reallocationPath,
} from '../paths.ts'
import { listReallocationsOf } from '../queries/reallocations.ts'
import { listOfficersWithChildren } from '../queries.ts'
import { renderCheck } from './check-view.ts'
import { type Carried, renderChoose } from './choose-view.ts'
import { type DecidedMove, decideMoves, reallocateChildren } from './command.ts'
import { emptyMove, type MoveAsked, type MoveRow, type MoveTyped, parseMove, readMove } from './form.ts'
import { type Proposal, readProposal } from './read-proposal.ts'
import { renderWhose } from './whose-view.ts'

/** Moving an officer's children to others at once: chosen, checked, done. */
export function reallocateChildrenRoutes(services: Services): readonly Route[] {
  const action = 'reallocate-children'
  return [
    { method: 'GET', path: NEW_REALLOCATION_PATH, action, handle: (request) => choose(services, request) },
    { method: 'POST', path: CHECK_REALLOCATION_PATH, action, handle: (request) => check(services, request) },
    { method: 'POST', path: REALLOCATIONS_PATH, action, handle: (request) => move(services, request) },
  ]
}

async function choose(services: Services, request: PageRequest): Promise<PageResponse> {
  const typed = emptyMove(request.query.get('officer') ?? '', request.today)
  if (typed.officerId === '') return await drawWhose(services, request, 200)
  const proposal = await readProposal(services.db, typed.officerId, request)
  if (proposal === null) return NOT_FOUND
  const choices = readMoveChoices(request.query)
  if (choices.length === 0) return await drawChoice(services, request, { proposal, typed, errors: [] })
  const rows = toCarriedRows(choices, proposal)
  const carried = { chosen: rows.length, dropped: choices.length - rows.length }
  return await drawChoice(services, request, { proposal, typed: { ...typed, rows }, carried, errors: [] })
}

/** What was chosen elsewhere, as far as it can still be chosen. */
function toCarriedRows(choices: readonly MoveChoice[], { shared, versions }: Proposal): readonly MoveRow[] {
  const ids = new Map(choices.map(({ childId, officerId }) => [childId, officerId]))
  return shared.flatMap(({ child: { childId }, offered }) => {
    const officer = offered.find(({ id, barred }) => id === ids.get(childId) && barred === null)
    const seen = versions.get(childId) ?? 0
    return officer === undefined ? [] : [{ childId, officerId: officer.id, seen, note: '' }]
  })
}

type Sent = { readonly proposal: Proposal; readonly typed: MoveTyped; readonly asked: MoveAsked }

async function check(services: Services, request: PageRequest): Promise<PageResponse> {
  const sent = await readSent(services, request)
  if ('kind' in sent) return sent
  const decided = await decideMoves(services.db, sent.asked, request)
  const drawing = { ...sent, decided, says: null, status: 200 }
  if (decided.some(({ result }) => result.ok)) return drawCheck(request, drawing)
  return drawCheck(request, { ...drawing, says: NOBODY_GOES, status: 422 })
}

const NOBODY_GOES = 'Not one of these children can go: see why, and choose again'

async function move(services: Services, request: PageRequest): Promise<PageResponse> {
  const sent = await readSent(services, request)
  if ('kind' in sent) return sent
  const { user, today, reach } = request
  const by = { actor: user.accountId, now: services.clock.now(), today, reach }
  const moved = await reallocateChildren(services.db, sent.asked, by)
  if (moved.kind !== 'none') return redirectTo(reallocationPath(sent.asked.id))
  const { decided } = moved
  const isChanged = decided.some(({ result }) => !result.ok && result.failure.code === 'changed-first')
  return drawCheck(request, { ...sent, decided, says: NOBODY_GOES, status: isChanged ? 409 : 422 })
}

async function readSent(services: Services, request: PageRequest): Promise<Sent | PageResponse> {
  const typed = readMove(request.form)
  if (typed.officerId === '') return await drawWhose(services, request, 400)
  const proposal = await readProposal(services.db, typed.officerId, request)
  if (proposal === null) return NOT_FOUND
  const parsed = parseMove(typed, request.today)
  if (parsed.ok) return { proposal, typed, asked: parsed.value }
  return await drawChoice(services, request, { proposal, typed, errors: parsed.failure })
}

async function drawWhose({ db }: Services, request: PageRequest, status: number): Promise<PageResponse> {
  const main = renderWhose(await listOfficersWithChildren(db))
  return frame(request, 'Move children to other IROs', { main, status })
}

type Choosing = {
  readonly proposal: Proposal
  readonly typed: MoveTyped
  readonly carried?: Carried
  readonly errors: FieldErrors
}

async function drawChoice({ db }: Services, request: PageRequest, choosing: Choosing): Promise<PageResponse> {
  const { proposal, errors } = choosing
  const before = await listReallocationsOf(db, proposal.officer.id)
  const earlier = before.map(({ id, day }) => ({ id, says: `From ${toDate(day)}` }))
  const main = renderChoose({ ...choosing, earlier, csrfToken: request.csrfToken })
  return frame(request, titleOf(proposal), { main, status: errors.length > 0 ? 400 : 200 })
}

type Checking = Sent & {
  readonly decided: readonly DecidedMove[]
  readonly says: string | null
  readonly status: number
}

function drawCheck(request: PageRequest, { status, ...checking }: Checking): PageResponse {
  const missing = checking.asked.rows.length - checking.decided.length
  const main = renderCheck({ ...checking, missing, csrfToken: request.csrfToken })
  return frame(request, titleOf(checking.proposal), { main, status })
}

type Framed = { readonly main: Html; readonly status: number }

const titleOf = ({ officer }: Proposal): string => `Move the children of ${officer.name}`

function frame(request: PageRequest, title: string, { main, status }: Framed): PageResponse {
  const html = request.frame({ title, nav: '/caseload', main, hasErrors: status !== 200 })
  return { kind: 'page', status, html }
}
