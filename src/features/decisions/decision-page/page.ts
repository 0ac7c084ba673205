import { transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../../ui/forms/index.ts'
import { readCalendar } from '../../authority/index.ts'
import {
  CHILDREN_PATH,
  childPath,
  displayName,
  findChild,
  listChallengeable,
  ofChild,
  endedByDeath,
} from '../../children/index.ts'
import { mayAskOwners, mayRecordDecisions } from '../access.ts'
import { isOpenDecision } from '../decision.ts'
import { decisionPath, decisionsPath } from '../paths.ts'
import { findDecision, listDecisionVersions } from '../queries.ts'
import { askOwner } from '../store/asking.ts'
import { recordDecision } from './command.ts'
import { parseOwnerEmail, parseProgress, startOf } from './form.ts'
import { renderDecisionPage } from './view.ts'

const PATTERN = `${CHILDREN_PATH}/:child/decisions/:decision`

/** One decision of a child: what came of it, and asking its owner. */
export function decisionPageRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: PATTERN,
      action: 'see-decisions',
      child: ofChild,
      handle: (request) => draw(services, request, AS_IT_IS),
    },
    {
      method: 'POST',
      path: PATTERN,
      action: 'record-decisions',
      child: ofChild,
      handle: (request) => record(services, request),
    },
    {
      method: 'POST',
      path: `${PATTERN}/ask`,
      action: 'ask-decision-owners',
      child: ofChild,
      pace: 'limited',
      handle: (request) => ask(services, request),
    },
  ]
}

const idsOf = ({ params }: PageRequest) => ({ childId: params['child'] ?? '', id: params['decision'] ?? '' })

type Drawing = { readonly status: number; readonly errors: FieldErrors; readonly typed: PostedFields | null }
const AS_IT_IS: Drawing = { status: 200, errors: [], typed: null }

async function record(services: Services, request: PageRequest): Promise<PageResponse> {
  const { childId, id } = idsOf(request)
  const { today, user, form } = request
  const typed: PostedFields = Object.fromEntries(form)
  const progress = parseProgress(typed, today)
  if (!progress.ok) return await draw(services, request, { status: 400, errors: progress.failure, typed })
  const version = readVersion(form)
  const now = services.clock.now()
  const asked = { childId, id, version, progress: progress.value, actor: user.accountId, now, today }
  const recorded = await recordDecision(services.db, asked)
  if (recorded === null) return NOT_FOUND
  if (recorded.ok) return redirectTo(decisionPath(childId, id))
  if (!('says' in recorded.failure)) return await draw(services, request, { status: 409, errors: [], typed })
  const { field, says } = recorded.failure
  return await draw(services, request, { status: 422, errors: [{ field, message: says }], typed })
}

const CHILD_DIED: FieldErrors = [
  {
    field: 'email',
    message: 'This child has died, so nobody is written to about decisions any more. Talk to them instead',
  },
]

async function ask(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock, config } = services
  const { childId, id } = idsOf(request)
  const decision = await findDecision(db, childId, id)
  if (decision === null || !isOpenDecision(decision)) return NOT_FOUND
  const typed = { ...startOf(decision), email: request.form.get('email') ?? '' }
  const email = parseOwnerEmail(typed)
  if (!email.ok) {
    return await draw(services, request, { status: 400, errors: email.failure, typed })
  }
  const child = await findChild(db, childId)
  if (child?.care.periods.some(endedByDeath) === true)
    return await draw(services, request, { status: 422, errors: CHILD_DIED, typed })
  const actor = request.user.accountId
  await transaction(db, (trx) =>
    askOwner(trx, {
      id,
      email: email.value,
      mark: request.form.get('asked') ?? '',
      actor,
      now: clock.now(),
      config,
    }),
  )
  return redirectTo(decisionPath(childId, id))
}

async function draw(
  { db }: Services,
  request: PageRequest,
  { status, errors, typed }: Drawing,
): Promise<PageResponse> {
  const { childId, id } = idsOf(request)
  const { user, today, csrfToken } = request
  const child = await findChild(db, childId)
  const decision = await findDecision(db, childId, id)
  if (child === null || decision === null) return NOT_FOUND
  const challengeable = await listChallengeable(db, [childId], user, today)
  const main = renderDecisionPage({
    decision,
    versions: await listDecisionVersions(db, id),
    mayRecord: mayRecordDecisions(user.roles) ? 'may-record' : 'may-look',
    mayChallenge: challengeable.has(childId) ? 'may-challenge' : 'may-not-challenge',
    mayAsk: mayAskOwners(user.roles) ? 'may-ask' : 'may-not-ask',
    typed: typed ?? startOf(decision),
    errors,
    second: status === 409 ? 'second' : 'first',
    csrfToken,
    today,
    calendar: await readCalendar(db),
  })
  const name = displayName(child, child.identifier)
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(childId) },
    { text: 'Decisions', href: decisionsPath(childId) },
  ]
  const title = `A decision for ${name}`
  const html = request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
