import { newId } from '../../../kit/ids.ts'
import { keepOnce, transaction } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readFormId } from '../../../ui/forms/index.ts'
import { type Child, CHILDREN_PATH, displayName, findChild, ofChild } from '../../children/index.ts'
import { listOfficers } from '../../people/index.ts'
import { BESIDE_ACTIONS } from '../access.ts'
import { frameUnderChallenges } from '../child-frame.ts'
import { disputeName } from '../dispute-words.ts'
import { readTyped, startDay } from '../form-parts.ts'
import { newReferralPath, referralPath, referralsPath } from '../paths.ts'
import { listOpenDisputesOf } from '../queries/disputes.ts'
import { readPolicy } from '../queries/policy.ts'
import { insertReferral } from '../store/referrals.ts'
import { parseReferral, type ReferralChoices } from './form.ts'
import { NEW_REFERRAL, renderNewReferral } from './view.ts'

/** Writing down that an officer went to Cafcass, the Official Solicitor, the court or the guardian. */
export function makeReferralRoutes(services: Services): readonly Route[] {
  const place = {
    path: `${CHILDREN_PATH}/:child/referrals/new`,
    action: BESIDE_ACTIONS.keepReferrals,
    child: ofChild,
  }
  return [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => make(services, request) },
  ]
}

type Facts = { readonly child: Child; readonly choices: ReferralChoices }

async function load({ db }: Services, { params, today }: PageRequest): Promise<Facts | null> {
  const child = await findChild(db, params['child'] ?? '')
  if (child === null) return null
  const { name: called } = await readPolicy(db, today)
  const disputes = await listOpenDisputesOf(db, child.id)
  const officers = await listOfficers(db, today)
  return {
    child,
    choices: {
      officers: officers.filter(({ isHere }) => isHere),
      disputes: disputes.map((one) => ({ id: one.id, name: disputeName(one, called) })),
    },
  }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const { query, user, today } = request
  const typed = {
    ...startDay('on', today),
    id: newId(),
    officer: user.personId ?? '',
    challenge: query.get('challenge') ?? '',
    kind: query.get('kind') ?? '',
  }
  return draw(request, facts, { typed, errors: [], status: 200 })
}

async function make(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = services
  const facts = await load(services, request)
  if (facts === null) return NOT_FOUND
  const typed = readTyped(request.form, [])
  const said = parseReferral(typed, facts.choices, request.today)
  if (!said.ok) return draw(request, facts, { typed, errors: said.failure, status: 400 })
  const childId = facts.child.id
  const id = readFormId(request.form)
  const keeping = { id, actor: request.user.accountId, now: clock.now() }
  await keepOnce(() => transaction(db, (trx) => insertReferral(trx, childId, said.value, keeping)))
  return redirectTo(referralPath({ childId, id }))
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(
  request: PageRequest,
  { child, choices }: Facts,
  { typed, errors, status }: Drawing,
): PageResponse {
  const main = renderNewReferral({
    action: newReferralPath(child.id),
    csrfToken: request.csrfToken,
    childName: displayName(child, child.identifier),
    choices,
    typed,
    errors,
  })
  const under = [{ text: 'Referrals', href: referralsPath(child.id) }]
  const hasErrors = errors.length > 0
  return frameUnderChallenges(request, child, { title: NEW_REFERRAL, main, under, status, hasErrors })
}
