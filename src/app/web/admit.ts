// What stands between a signed-in person and a page: the access table, and how they stand to the child it is about.
import { findPlace, findStanding, type Merged } from '../../features/children/index.ts'
import { findReachThrough, NOBODY_REACHED } from '../../features/people/index.ts'
import { recordRefusal } from '../../platform/audit/record-audit.ts'
import type { Role } from '../../platform/identity/roles.ts'
import type { Allowed } from '../../platform/web/access-row.ts'
import type { Reach } from '../../platform/web/reach.ts'
import { NOT_FOUND, type PageResponse, type Params, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type AccessTable, allowedBy, reasonAgainst } from '../access.ts'
import type { Visit } from './visit.ts'

export type Admission =
  | {
      readonly reach: Reach
      readonly childId: string | null
      readonly merged: Merged
      /** What the page may show and do is by these: see {@link rolesTowards}. */
      readonly roles: readonly Role[]
    }
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
  const emergencyAt = inEmergency ? services.clock.now() : null
  const reach = await reachOf(services, visit, allowed, emergencyAt)
  if (route.child === undefined) return { reach, childId: null, merged: null, roles: user.roles }
  const childId = await route.child(params)
  if (childId === null) return { refused: NOT_FOUND }
  const { standing, merged } = await findPlace(db, childId, reach)
  if (standing === 'within') {
    const reaching = async (one: Allowed) =>
      (await findStanding(db, childId, await reachOf(services, visit, one, emergencyAt))) === 'within'
    const roles = await rolesTowards(user.roles, { route, access, reaching })
    return { reach, childId, merged, roles }
  }
  // What is nobody's number may be anything that was typed: it is written down nowhere.
  if (standing === 'outside')
    await recordRefusal(db, { actor: user.accountId, action: route.action, childId })
  return { refused: NOT_FOUND }
}

type Towards = {
  readonly route: Route
  readonly access: AccessTable
  readonly reaching: (allowed: Allowed) => Promise<boolean>
}

/**
 * The roles that somebody has towards one child: without those that open such a page only of other children. An IRO who
 * is also an analyst reads the notes of the reviewing service about their own children, not about every child.
 */
async function rolesTowards(
  roles: readonly Role[],
  { route, access, reaching }: Towards,
): Promise<readonly Role[]> {
  if (roles.length < 2) return roles
  const theirs: Role[] = []
  for (const role of roles) {
    // What a role without a row for this page lets them do counts where it would open the child's own page.
    const allowed = allowedBy(access, route.action, [role]) ?? allowedBy(access, 'see-children', [role])
    if (allowed === 'any' || (allowed !== null && (await reaching(allowed)))) theirs.push(role)
  }
  // Where only several roles together reach the child, all of them count.
  return theirs.length === 0 ? roles : theirs
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
