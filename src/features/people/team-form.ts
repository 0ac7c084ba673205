import { fail, ok, type Result } from '../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  type PostedFields,
  readText,
  renderSelectField,
  renderTextField,
} from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { parseText, toItems, toKindItems } from './form-parts.ts'
import type { Named } from './post.ts'
import { TEAM_KIND_NAMES, TEAM_KINDS, type TeamGiven } from './team.ts'

/** A team as it was typed, or what is wrong with it. `teams` are those it may be within. */
export function parseTeam(typed: PostedFields, teams: readonly Named[]): Result<TeamGiven, FieldErrors> {
  const name = parseText(typed, 'name', 'Enter the name of the team')
  const kind = parseChoice(typed, 'kind', { among: TEAM_KINDS, message: 'Choose what kind of team it is' })
  const chosen = readText(typed, 'within')
  const within =
    chosen === '' || teams.some(({ id }) => id === chosen)
      ? ok(chosen === '' ? null : chosen)
      : fail([{ field: 'within', message: 'Choose a team' }])
  if (!name.ok || !kind.ok || !within.ok) return fail(errorsOf(name, kind, within))
  return ok({ name: name.value, kind: kind.value, withinId: within.value })
}

export function renderTeamFields(typed: PostedFields, errors: FieldErrors, teams: readonly Named[]): Html {
  const own = { typed, errors }
  return html`${renderTextField({ name: 'name', label: 'Name', ...own })}
${renderSelectField({
  name: 'kind',
  label: 'Kind',
  hint: 'IROs in a reviewing service see each other’s children, and children nobody holds yet.',
  items: toKindItems(TEAM_KIND_NAMES, 'Choose a kind'),
  ...own,
})}
${renderSelectField({
  name: 'within',
  label: 'Within',
  hint: 'Whoever manages that team manages this one, too.',
  items: toItems(teams, 'No other team'),
  ...own,
})}`
}
