import { isoDay, type Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** That an officer is linked to a team now. */
export type OfficerTeam = {
  readonly id: string
  readonly officer: { readonly id: string; readonly name: string }
  readonly team: { readonly id: string; readonly name: string }
  /** Null where nobody has said. */
  readonly km: number | null
  readonly from: Day
}

/** Every link that has no end, by officer and team. */
export async function listOfficerTeams(db: Db): Promise<readonly OfficerTeam[]> {
  const rows = await db
    .selectFrom('officer_team as link')
    .innerJoin('person', 'person.id', 'link.officer_id')
    .innerJoin('team', 'team.id', 'link.team_id')
    .select(['link.id', 'link.km', 'link.from_day', 'person.name', 'team.name as team_name'])
    .select(['person.id as person_id', 'team.id as team_id'])
    .where('link.to_day', 'is', null)
    .orderBy('person.sort_name')
    .orderBy('team.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    officer: { id: row.person_id, name: row.name },
    team: { id: row.team_id, name: row.team_name },
    km: row.km,
    from: isoDay(row.from_day),
  }))
}
