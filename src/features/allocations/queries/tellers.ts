// For which teams somebody may tell the service that a child came into care, and whom they may name as social worker.
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Relation } from '../../../platform/web/access-row.ts'
import type { Role, SignedIn } from '../../../platform/web/route.ts'
import { findReachThrough, listTeams } from '../../people/index.ts'
import { listSocialWorkers } from './known-numbers.ts'

type Named = { readonly id: string; readonly name: string }

/** Teams that may be named as the one that tells, and social workers who may be named as the child’s. */
export type Tellers = { readonly teams: readonly Named[]; readonly workers: readonly Named[] }

// The reviewing service writes down what any team told it.
const FOR_ANY_TEAM: readonly Role[] = ['manager', 'business-support', 'iro']

const OWN: readonly Relation[] = ['same-team', 'managing', 'covering']

/** Every team for the reviewing service; for others the teams they are in or manage, and the people of these. */
export async function listTellers(
  db: Db,
  { roles, personId }: Pick<SignedIn, 'roles' | 'personId'>,
  today: Day,
): Promise<Tellers> {
  const teams = await listTeams(db)
  const workers = await listSocialWorkers(db, toIsoDate(today))
  if (roles.some((role) => FOR_ANY_TEAM.includes(role))) return { teams, workers }
  if (personId === null) return { teams: [], workers: [] }
  const own = await findReachThrough(db, { personId, relations: OWN, today })
  return {
    teams: teams.filter(({ id }) => own.teams.includes(id)),
    workers: workers.filter(({ id }) => own.people.includes(id)),
  }
}
