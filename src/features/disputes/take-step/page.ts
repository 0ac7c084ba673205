import { ok } from '../../../kit/result.ts'
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
import { CHILDREN_PATH } from '../../children/index.ts'
import { crumbsOf, placesOf } from '../places.ts'
import type { FoundDispute } from '../found-dispute.ts'
import { findDisputeOf } from '../queries/found-dispute.ts'
import { readTyped } from '../form-parts.ts'
import { DISPUTES_PATH } from '../paths.ts'
import { mayAnswerStage } from '../queries/answerer.ts'
import { listSteps } from '../queries/steps.ts'
import { DISPUTE_ACTS, type DisputeAct } from '../state-table.ts'
import { type NotTaken, standingOf, takeStep } from '../store/take-step.ts'
import { mayTake } from '../decide-step.ts'
import { ACT_PAGES } from '../act-words.ts'
import { LISTS, parseStep, readStepDay } from './form.ts'
import { renderStep, startStep } from './view.ts'

/** Everything that may be done about a challenge: a page each. */
export function takeStepRoutes(services: Services): readonly Route[] {
  return DISPUTE_ACTS.flatMap((act) =>
    placesOf(act === 'answer' ? 'answer' : 'work', `/${act}`).flatMap((place): readonly Route[] => [
      { method: 'GET', ...place, handle: (request) => show(services, request, act) },
      { method: 'POST', ...place, handle: (request) => take(services, request, act) },
    ]),
  )
}

async function show(services: Services, request: PageRequest, act: DisputeAct): Promise<PageResponse> {
  const found = await findDisputeOf(services, request)
  if (found === null || !(await mayDo(services, request, found, act))) return NOT_FOUND
  const steps = await listSteps(services.db, found.dispute.id)
  // What may not be done now has no page: the challenge says how it stands.
  if (!mayTake(standingOf(found.dispute, steps), act)) return redirectTo(found.path)
  const typed = startStep(act, found.dispute, found.policy)
  return draw(request, found, act, { typed, errors: [], status: 200 })
}

async function take(services: Services, request: PageRequest, act: DisputeAct): Promise<PageResponse> {
  const { db, clock, config } = services
  const { today, user, form } = request
  const found = await findDisputeOf(services, request)
  if (found === null || !(await mayDo(services, request, found, act))) return NOT_FOUND
  const typed = readTyped(form, LISTS)
  if (form.has('policy') && form.get('policy') !== String(found.policy.number))
    return draw(request, found, act, { typed, errors: STAGES_CHANGED, status: 409 })
  const asked = parseStep(act, typed, { policy: found.policy, today })
  if (!asked.ok) return draw(request, found, act, { typed, errors: asked.failure, status: 400 })
  // Only what was said or done is of the day that is named: whatever a clock reads is of today.
  const on = act === 'note' ? readStepDay(typed, today) : ok(today)
  if (!on.ok) return draw(request, found, act, { typed, errors: on.failure, status: 400 })
  const step = { disputeId: found.dispute.id, asked: asked.value, on: on.value, by: user.accountId }
  const taken = await transaction(db, (trx) =>
    takeStep(trx, { ...step, now: clock.now(), config, seen: readVersion(form) }),
  )
  if (taken.ok) return redirectTo(found.path)
  const now = await findDisputeOf(services, request)
  return now === null ? NOT_FOUND : draw(request, now, act, { typed, ...refusalOf(taken.failure) })
}

// Of another's stage a manager reads, and does not answer in their place.
async function mayDo(
  { db }: Services,
  { user }: PageRequest,
  { dispute }: FoundDispute,
  act: DisputeAct,
): Promise<boolean> {
  return act !== 'answer' || (await mayAnswerStage(db, user, dispute.stage))
}

const STAGES_CHANGED: FieldErrors = [
  {
    field: 'level',
    message: 'The stages were changed while you were writing. Choose one of those there are now',
  },
]

function refusalOf(failure: NotTaken): { readonly errors: FieldErrors; readonly status: number } {
  if (!('says' in failure)) return { errors: [], status: 409 }
  const { field, says, code } = failure
  return { errors: [{ field, message: says }], status: code === 'not-now' ? 409 : 422 }
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(
  request: PageRequest,
  found: FoundDispute,
  act: DisputeAct,
  { typed, errors, status }: Drawing,
): PageResponse {
  const { dispute, policy, name, path, child } = found
  const main = renderStep({
    act,
    action: `${path}/${act}`,
    csrfToken: request.csrfToken,
    version: dispute.version,
    name,
    dispute,
    policy,
    meanwhile: status === 409 ? 'changed' : 'same',
    typed,
    errors,
  })
  const { title } = ACT_PAGES[act]
  const nav = child === null ? DISPUTES_PATH : CHILDREN_PATH
  const breadcrumbs = crumbsOf(found, 'under')
  const html = request.frame({ title, nav, breadcrumbs, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
