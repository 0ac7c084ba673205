import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { listTeamRecords } from '../queries/teams.ts'
import type { Refused } from '../refused.ts'
import { lockPeople } from '../store/people.ts'
import { insertTeam } from '../store/teams.ts'
import { decideTeam, type TeamGiven } from '../team.ts'

/** Adds a team, and gives its id. */
export async function addTeam(db: Db, given: TeamGiven, actor: string): Promise<Result<string, Refused>> {
  return await transaction(db, async (trx) => {
    await lockPeople(trx)
    const decided = decideTeam(await listTeamRecords(trx), null, given)
    return decided.ok ? ok(await insertTeam(trx, decided.value, actor)) : decided
  })
}
