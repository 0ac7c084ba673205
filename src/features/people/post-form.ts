import { type Day, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../ui/forms/index.ts'
import { renderCheckboxes } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import {
  errorsOf,
  parseChoice,
  parseDay,
  renderDayField,
  renderSelectField,
  toDateFields,
  toItems,
  toKindItems,
} from './form-parts.ts'
import { type Named, type NewPost, POST_KINDS, POST_NAMES } from './post.ts'

const QUESTION = { name: 'from', what: 'the first day in this post', example: isoDay('2026-04-01') }

/** The boxes of a new post before anybody has typed. */
export function startPost(today: Day): PostedFields {
  return toDateFields('from', today)
}

/** A post as it was typed, or what is wrong with it. `teams` are those there are. */
export function parsePost(typed: PostedFields, teams: readonly Named[]): Result<NewPost, FieldErrors> {
  const kind = parseChoice(typed, 'kind', { among: POST_KINDS, message: 'Choose a post' })
  const from = parseDay(typed, QUESTION)
  const teamId = readText(typed, 'team')
  const team =
    teamId === '' || teams.some(({ id }) => id === teamId)
      ? ok(teamId === '' ? null : teamId)
      : fail([{ field: 'team', message: 'Choose a team' }])
  if (!kind.ok || !from.ok || !team.ok) return fail(errorsOf(kind, team, from))
  const controlsResources = readText(typed, 'controls') === 'yes'
  return ok({ kind: kind.value, teamId: team.value, from: from.value, controlsResources })
}

export function renderPostFields(typed: PostedFields, errors: FieldErrors, teams: readonly Named[]): Html {
  const own = { typed, errors }
  return html`${renderSelectField({ name: 'kind', label: 'Post', items: toKindItems(POST_NAMES, 'Choose a post'), ...own })}
${renderSelectField({ name: 'team', label: 'Team', items: toItems(teams, 'No team'), ...own })}
${renderCheckboxes({
  name: 'controls',
  values: readText(typed, 'controls') === 'yes' ? ['yes'] : [],
  classes: 'govuk-checkboxes--small',
  items: [
    {
      value: 'yes',
      text: 'They control resources',
      hint: {
        text: 'They decide what money or services the team’s children get. An IRO must not answer to them.',
      },
    },
  ],
})}
${renderDayField({ name: 'from', label: 'First day in this post', ...own })}`
}
