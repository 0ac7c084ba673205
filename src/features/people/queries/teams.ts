import { type Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Named } from '../post.ts'
import type { TeamRecord } from '../team.ts'
import { isNow } from './person-parts.ts'

/** Every team as it is kept, by name. */
export async function listTeamRecords(db: Db): Promise<readonly TeamRecord[]> {
  return await db
    .selectFrom('team')
    .select(['id', 'name', 'kind', 'within_team_id as withinId', 'version'])
    .orderBy('name')
    .execute()
}

/** A team as the list shows it on a day. */
export type ListedTeam = TeamRecord & {
  readonly within: Named | null
  readonly people: number
  readonly managers: readonly Named[]
}

const MANAGES = ['iro-manager', 'team-manager', 'service-manager', 'assistant-director', 'director']

/** Every team with how many people are in it on a day, and who manages it, by name. */
export async function listTeamsOn(db: Db, today: Day): Promise<readonly ListedTeam[]> {
  const teams = await listTeamRecords(db)
  const posts = await db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['post.kind', 'post.team_id', 'person.id', 'person.name'])
    .where('post.team_id', 'is not', null)
    .where(isNow('post', today))
    .orderBy('person.sort_name')
    .execute()
  return teams.map((team) => {
    const own = posts.filter(({ team_id }) => team_id === team.id)
    const managers = own.filter(({ kind }) => MANAGES.includes(kind)).map(({ id, name }) => ({ id, name }))
    return {
      ...team,
      within: teams.find(({ id }) => id === team.withinId) ?? null,
      people: new Set(own.map(({ id }) => id)).size,
      managers,
    }
  })
}
