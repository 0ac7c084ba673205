// What stands between a signed-in person and a page: the access table, and how they stand to the child it is about.
import { findStanding } from '../../features/children/index.ts'
import { findReachThrough } from '../../features/people/index.ts'
import { recordRefusal } from '../../platform/audit/record-audit.ts'
import type { Allowed } from '../../platform/web/access-row.ts'
import type { Reach, ReachThrough } from '../../platform/web/reach.ts'
import { NOT_FOUND, type PageResponse, type Params, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type AccessTable, allowedBy, reasonAgainst } from '../access.ts'
import type { Visit } from './visit.ts'

export type Admission =
  | { readonly reach: Reach; readonly childId: string | null }
  | { readonly refused: PageResponse }

export type AdmitParts = { readonly services: Services; readonly access: AccessTable }

const NOBODY: ReachThrough = { people: [], teams: [], invited: null, unheld: 'not-reached' }

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
  const reach = await reachOf(services, visit, allowed)
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

async function reachOf({ db, clock }: Services, { seen }: Visit, allowed: Allowed): Promise<Reach> {
  const { accountId, personId } = seen.user
  const own = { accountId, at: clock.now() }
  if (allowed === 'any') return { ...own, through: null }
  if (personId === null) return { ...own, through: NOBODY }
  return {
    ...own,
    through: await findReachThrough(db, { personId, relations: allowed, today: seen.today }),
  }
}
