import { whenDisputeEndDue } from '../../../law/disputes/dispute-clock.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import { recordOpening } from '../../../platform/audit/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readCalendar } from '../../authority/index.ts'
import { CHILDREN_PATH, displayName, listChildrenById, listIdsWithin } from '../../children/index.ts'
import { ACTIONS, mayAnswer, mayWork } from '../access.ts'
import { mayTake } from '../decide-step.ts'
import type { Dispute } from '../dispute.ts'
import { crumbsOf, placesOf } from '../places.ts'
import { findDisputeOf } from '../queries/found-dispute.ts'
import { DISPUTES_PATH, newReferralPath } from '../paths.ts'
import { findAbout } from '../queries/about.ts'
import { mayAnswerStage } from '../queries/answerer.ts'
import { listAskings } from '../queries/askings.ts'
import { listReferralsOf } from '../queries/referrals.ts'
import { listChildVoices, listSteps } from '../queries/steps.ts'
import { toStagesHeld } from '../stages.ts'
import { DISPUTE_ACTS } from '../state-table.ts'
import { standingOf } from '../store/take-step.ts'
import { renderDispute } from './view.ts'

/** One challenge, read. */
export function disputePageRoutes(services: Services): readonly Route[] {
  return placesOf('see', '').map((place) => ({
    method: 'GET',
    ...place,
    handle: (request) => show(services, request),
  }))
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db } = services
  const found = await findDisputeOf(services, request)
  if (found === null) return NOT_FOUND
  const { dispute, name, path, where, child } = found
  const { roles } = request.user
  const steps = await listSteps(db, dispute.id)
  const calendar = await readCalendar(db)
  const children = await listChildren(services, request, dispute)
  await noteOthers(services, request, { opened: child?.id ?? null, shown: children })
  const standing = standingOf(dispute, steps)
  const may = {
    work: mayWork(roles, where),
    answer: mayAnswer(roles, where) && (await mayAnswerStage(db, request.user, dispute.stage)),
  }
  const main = renderDispute({
    dispute,
    name,
    path,
    children,
    unnamed: dispute.childIds.length - children.length,
    steps,
    stages: toStagesHeld(steps, calendar),
    whole: dispute.formalOn === null ? null : whenDisputeEndDue(dispute.formalOn, calendar),
    acts: DISPUTE_ACTS.filter((act) => may[act === 'answer' ? 'answer' : 'work'] && mayTake(standing, act)),
    mayTellOfChild: may.work ? 'may-tell' : 'may-look',
    from: await sayFrom(services, dispute, child?.id ?? null),
    beside: child === null ? null : await readBeside(services, dispute, child.id, may.work),
    asked: may.work ? await listAskings(db, dispute.id) : null,
    today: request.today,
    calendar,
  })
  const nav = child === null ? DISPUTES_PATH : CHILDREN_PATH
  return page(request.frame({ title: name, nav, breadcrumbs: crumbsOf(found, 'itself'), main }))
}

async function listChildren({ db }: Services, { reach }: PageRequest, { id, childIds }: Dispute) {
  const within = await listIdsWithin(db, childIds, reach)
  const voices = await listChildVoices(db, id)
  const children = await listChildrenById(db, [...within])
  return children.map((one) => ({
    id: one.id,
    name: displayName(one, one.identifier),
    voice: voices.get(one.id) ?? null,
  }))
}

// What is shown of its other children is an opening of theirs as well.
async function noteOthers(
  { db }: Services,
  { user }: PageRequest,
  { opened, shown }: { readonly opened: string | null; readonly shown: readonly { readonly id: string }[] },
): Promise<void> {
  const opening = { actor: user.accountId, action: ACTIONS.ofChild.see }
  for (const { id } of shown) if (id !== opened) await recordOpening(db, { ...opening, childId: id })
}

async function readBeside({ db }: Services, { id }: Dispute, childId: string, mayMake: boolean) {
  const referrals = await listReferralsOf(db, childId)
  return {
    referrals: referrals.filter(({ disputeId }) => disputeId === id),
    newHref: mayMake ? newReferralPath(childId, id) : null,
  }
}

async function sayFrom({ db }: Services, { about }: Dispute, childId: string | null): Promise<string | null> {
  if (about === null || childId === null) return null
  return (await findAbout(db, childId, about))?.says ?? null
}
