import { fail, ok } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { formTaskRoutes } from '../form-task.ts'
import { NEW_TEAM_PATH, TEAMS_PATH } from '../people-paths.ts'
import { listTeamRecords } from '../queries/teams.ts'
import { toFieldErrors } from '../refused.ts'
import { parseTeam, renderTeamFields } from '../team-form.ts'
import { addTeam } from './command.ts'

/** Adding a team. */
export function addTeamRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: NEW_TEAM_PATH,
    action: 'manage-people',
    load: () => listTeamRecords(db),
    title: () => 'Add a team',
    crumbs: () => [{ text: 'Teams', href: TEAMS_PATH }],
    button: 'Add this team',
    start: () => ({}),
    fields: (teams, typed, errors) => renderTeamFields(typed, errors, teams),
    async save(teams, typed, { user }) {
      const team = parseTeam(typed, teams)
      if (!team.ok) return fail({ status: 400, errors: team.failure })
      const added = await addTeam(db, team.value, user.accountId)
      return added.ok ? ok(TEAMS_PATH) : fail({ status: 422, errors: toFieldErrors(added.failure) })
    },
  })
}
