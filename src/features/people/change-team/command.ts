import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { listTeamRecords } from '../queries/teams.ts'
import type { Refused } from '../refused.ts'
import { lockPeople } from '../store/people.ts'
import { updateTeam } from '../store/teams.ts'
import { decideTeam, type TeamGiven } from '../team.ts'

export type ChangeTeam = {
  readonly id: string
  /** The version that the form was drawn from. */
  readonly version: number
  readonly given: TeamGiven
  readonly actor: string
}

/** Renames a team, or changes its kind or the team it is within; 'conflict' where somebody was first. */
export async function changeTeam(
  db: Db,
  { id, version, given, actor }: ChangeTeam,
): Promise<Result<'changed', Refused | 'conflict'>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const teams = await listTeamRecords(trx)
    if (teams.find((team) => team.id === id)?.version !== version) return fail('conflict')
    const decided = decideTeam(teams, id, given)
    if (!decided.ok) return decided
    await updateTeam(trx, { id, version }, decided.value, actor)
    return ok('changed')
  })
}
