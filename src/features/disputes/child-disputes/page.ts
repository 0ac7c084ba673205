import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readCalendar } from '../../authority/index.ts'
import {
  CHILDREN_PATH,
  childPath,
  displayName,
  type DrawChildTabs,
  findChild,
  ofChild,
} from '../../children/index.ts'
import { ACTIONS, mayWork } from '../access.ts'
import { isAdviceOpenTo } from '../queries/advice-open-to.ts'
import { listDisputesOf } from '../queries/disputes.ts'
import { readPolicy } from '../queries/policy.ts'
import { legalAdvicePath, newReferralPath } from '../paths.ts'
import { listReferralsOf } from '../queries/referrals.ts'
import { listStepsOf } from '../queries/steps.ts'
import { findSilences, toStagesHeld } from '../stages.ts'
import { renderChildDisputes } from './view.ts'

/** The tab of a child’s record: every challenge about the child. */
export function childDisputesRoutes(services: Services, drawTabs: DrawChildTabs): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${CHILDREN_PATH}/:child/challenges`,
      action: ACTIONS.ofChild.see,
      child: ofChild,
      handle: (request) => show(services, request, drawTabs),
    },
  ]
}

async function show(
  { db }: Services,
  { params, user, today, frame }: PageRequest,
  drawTabs: DrawChildTabs,
): Promise<PageResponse> {
  const child = await findChild(db, params['child'] ?? '')
  if (child === null) return NOT_FOUND
  const name = displayName(child, child.identifier)
  const disputes = await listDisputesOf(db, child.id)
  const steps = await listStepsOf(
    db,
    disputes.map(({ id }) => id),
  )
  const calendar = await readCalendar(db)
  const mayRaise = mayWork(user.roles, 'ofChild')
  const main = renderChildDisputes({
    tabs: drawTabs(child.id, user.roles, 'challenge'),
    child: { id: child.id, name },
    today,
    called: (await readPolicy(db, today)).name,
    listed: disputes.map((dispute) => ({
      dispute,
      silences: findSilences(toStagesHeld(steps.get(dispute.id) ?? [], calendar), today, calendar),
    })),
    mayRaise: mayRaise ? 'may-raise' : 'may-look',
    beside: {
      referrals: await listReferralsOf(db, child.id),
      newHref: mayRaise ? newReferralPath(child.id) : null,
    },
    adviceHref: (await isAdviceOpenTo(db, child.id, user, today)) ? legalAdvicePath(child.id) : null,
  })
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  return page(frame({ title: `Challenges for ${name}`, nav: CHILDREN_PATH, breadcrumbs, main }))
}
