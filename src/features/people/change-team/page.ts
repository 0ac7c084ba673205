import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readText, VERSION_FIELD, toVersion } from '../../../ui/forms/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { formTaskRoutes } from '../form-task.ts'
import { TEAMS_PATH, teamPath } from '../people-paths.ts'
import { listTeamRecords } from '../queries/teams.ts'
import { toFieldErrors } from '../refused.ts'
import { toTeamKindName } from '../team.ts'
import { parseTeam, renderTeamFields } from '../team-form.ts'
import { changeTeam } from './command.ts'

const SECOND = [{ field: 'name', message: 'Check what you typed, then save it again' }]

/** Renaming a team, or changing its kind or the team it is within. */
export function changeTeamRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(teamPath(':team')),
    action: 'manage-people',
    async load({ params }) {
      const teams = await listTeamRecords(db)
      const team = teams.find(({ id }) => id === params['team'])
      return team === undefined ? null : { team, teams }
    },
    title: ({ team }) => `Change the team ${team.name}`,
    crumbs: () => [{ text: 'Teams', href: TEAMS_PATH }],
    button: 'Save',
    version: ({ team }) => team.version,
    start: ({ team }) => ({ name: team.name, kind: team.kind, within: team.withinId ?? '' }),
    fields: ({ team, teams }, typed, errors) =>
      renderTeamFields(
        typed,
        errors,
        teams.filter(({ id }) => id !== team.id),
      ),
    now: ({ team, teams }) =>
      renderKeyValues([
        { key: 'Name', value: team.name },
        { key: 'Kind', value: toTeamKindName(team.kind) },
        { key: 'Within', value: teams.find(({ id }) => id === team.withinId)?.name ?? 'No other team' },
      ]),
    async save({ team, teams }, typed, { user }) {
      const given = parseTeam(typed, teams)
      if (!given.ok) return fail({ status: 400, errors: given.failure })
      const changed = await changeTeam(db, {
        id: team.id,
        version: toVersion(readText(typed, VERSION_FIELD)),
        given: given.value,
        actor: user.accountId,
      })
      if (changed.ok) return ok(TEAMS_PATH)
      if (changed.failure === 'conflict') return fail({ status: 409, errors: SECOND })
      return fail({ status: 422, errors: toFieldErrors(changed.failure) })
    },
  })
}
