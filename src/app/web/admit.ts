// What stands between a signed-in person and a page: the access table, and how they stand to the child it is about.
import { findStanding } from '../../features/children/index.ts'
import { findReachThrough, NOBODY_REACHED } from '../../features/people/index.ts'
import { recordRefusal } from '../../platform/audit/record-audit.ts'
import type { Allowed } from '../../platform/web/access-row.ts'
import type { Reach } from '../../platform/web/reach.ts'
import { NOT_FOUND, type PageResponse, type Params, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type AccessTable, allowedBy, reasonAgainst } from '../access.ts'
import type { Visit } from './visit.ts'

export type Admission =
  | { readonly reach: Reach; readonly childId: string | null }
  | { readonly refused: PageResponse }

export type AdmitParts = { readonly services: Services; readonly access: AccessTable }

/**
 * Admits somebody to a page, or says with what they are sent away: 403 and why, where their role is not for it; not
 * found, where there is no such child or the child is not theirs to know of.
 */
export async function admit(
  route: Route,
  visit: Visit,
  params: Params,
  { services, access }: AdmitParts,
): Promise<Admission> {
  const { db } = services
  const { user } = visit.seen
  const allowed = allowedBy(access, route.action, user.roles)
  if (allowed === null) {
    await recordRefusal(db, { actor: user.accountId, action: route.action, childId: null })
    return { refused: { kind: 'forbidden', because: reasonAgainst(access, route.action) } }
  }
  const inEmergency = access.get(route.action)?.inEmergency === 'enough' && route.method === 'GET'
  const reach = await reachOf(services, visit, allowed, inEmergency ? services.clock.now() : null)
  if (route.child === undefined) return { reach, childId: null }
  const childId = await route.child(params)
  if (childId === null) return { refused: NOT_FOUND }
  const standing = await findStanding(db, childId, reach)
  if (standing === 'within') return { reach, childId }
  // What is nobody's number may be anything that was typed: it is written down nowhere.
  if (standing === 'outside')
    await recordRefusal(db, { actor: user.accountId, action: route.action, childId })
  return { refused: NOT_FOUND }
}

async function reachOf(
  { db }: Services,
  { seen }: Visit,
  allowed: Allowed,
  emergencyAt: Date | null,
): Promise<Reach> {
  const { accountId, personId } = seen.user
  const own = { accountId, emergencyAt, today: seen.today }
  if (allowed === 'any') return { ...own, through: null }
  if (personId === null) return { ...own, through: NOBODY_REACHED }
  return {
    ...own,
    through: await findReachThrough(db, { personId, relations: allowed, today: seen.today }),
  }
}
