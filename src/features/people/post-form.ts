import { type Day, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  errorFor,
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDay,
  type PostedFields,
  readText,
  renderDayField,
  renderSelectField,
  toDateFields,
} from '../../ui/forms/index.ts'
import { renderCheckboxes, renderInput } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { planned, toItems, toKindItems } from './form-parts.ts'
import { type Named, type NewPost, POST_KINDS, POST_NAMES } from './post.ts'

const QUESTION = { name: 'from', what: 'the first day in this post', example: isoDay('2026-04-01') }

/** The boxes of a new post before anybody has typed. */
export function startPost(today: Day): PostedFields {
  return toDateFields('from', today)
}

/** A post as it was typed, or what is wrong with it. `teams` are those there are. */
export function parsePost(
  typed: PostedFields,
  teams: readonly Named[],
  today: Day,
): Result<NewPost, FieldErrors> {
  const kind = parseChoice(typed, 'kind', { among: POST_KINDS, message: 'Choose a post' })
  const from = parseDay(typed, planned(QUESTION, today))
  const teamId = readText(typed, 'team')
  const team =
    teamId === '' || teams.some(({ id }) => id === teamId)
      ? ok(teamId === '' ? null : teamId)
      : fail([{ field: 'team', message: 'Choose a team' }])
  if (!kind.ok || !from.ok || !team.ok) return fail(errorsOf(kind, team, from))
  const week = parseWeek(readText(typed, 'week'))
  if (!week.ok) return fail([week.failure])
  const controlsResources = readText(typed, 'controls') === 'yes'
  return ok({
    kind: kind.value,
    teamId: team.value,
    from: from.value,
    controlsResources,
    fullTimeEquivalent: week.value,
  })
}

/** How much of a full week was typed: over 0, at most 1. Left empty: all of it. */
export function parseWeek(text: string): Result<number, FieldErrors[number]> {
  const week = text === '' ? 1 : Number(text)
  const isShare = /^(\d?\.\d{1,2}|\d|)$/.test(text) && week > 0 && week <= 1
  return isShare
    ? ok(week)
    : fail({ field: 'week', message: 'Enter how much of a full week it is, from 0.01 to 1, like 0.6' })
}

export function renderPostFields(typed: PostedFields, errors: FieldErrors, teams: readonly Named[]): Html {
  const own = { typed, errors }
  return html`${renderSelectField({ name: 'kind', label: 'Post', items: toKindItems(POST_NAMES, 'Choose a post'), ...own })}
${renderSelectField({ name: 'team', label: 'Team', items: toItems(teams, 'No team'), ...own })}
${renderWeekField(typed, errors)}
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

export function renderWeekField(typed: PostedFields, errors: FieldErrors): Html {
  return renderInput({
    name: 'week',
    id: 'week',
    label: { text: 'How much of a full week?' },
    hint: { text: '1 is all of it, 0.6 is three days of five. Left empty: all of it.' },
    value: readText(typed, 'week'),
    inputmode: 'decimal',
    classes: 'govuk-input--width-3',
    errorMessage: errorFor(errors, 'week'),
  })
}
