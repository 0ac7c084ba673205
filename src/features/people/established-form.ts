import { isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDay,
  type PostedFields,
  readText,
  renderDayField,
  renderSelectField,
  renderTextField,
  toDateFields,
} from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { ESTABLISHED_KINDS, type EstablishedGiven } from './established-post.ts'
import { parseEnd, parseText, toItems } from './form-parts.ts'
import { type Named, toPostName } from './post.ts'
import { parseWeek, renderWeekField } from './post-form.ts'
import { lastDayOf } from './span.ts'

const FROM = { name: 'from', what: 'the first day it is paid for', example: isoDay('2026-04-01') }
const LAST = { name: 'last', what: 'the last day it is paid for', example: isoDay('2027-03-31') }

/** A post of the establishment as it was typed, or what is wrong with it. `teams` are those there are. */
export function parseEstablished(
  typed: PostedFields,
  teams: readonly Named[],
): Result<EstablishedGiven, FieldErrors> {
  const reference = parseText(typed, 'reference', 'Enter the number of the post, like IRO-04')
  const kind = parseChoice(typed, 'kind', { among: ESTABLISHED_KINDS, message: 'Choose a post' })
  const chosen = readText(typed, 'team')
  const team =
    chosen === '' || teams.some(({ id }) => id === chosen)
      ? ok(chosen === '' ? null : chosen)
      : fail([{ field: 'team', message: 'Choose a team' }])
  const week = parseWeek(readText(typed, 'week'))
  const from = parseDay(typed, FROM)
  const to = parseEnd(typed, LAST)
  if (!reference.ok || !kind.ok || !team.ok || !week.ok || !from.ok || !to.ok) {
    return fail(errorsOf(reference, kind, team, week.ok ? week : fail([week.failure]), from, to))
  }
  return ok({
    reference: reference.value,
    kind: kind.value,
    teamId: team.value,
    fullTimeEquivalent: week.value,
    from: from.value,
    to: to.value,
  })
}

/** What the boxes hold before anybody has typed. */
export function startEstablished(given: EstablishedGiven): PostedFields {
  return {
    reference: given.reference,
    kind: given.kind,
    team: given.teamId ?? '',
    week: String(given.fullTimeEquivalent),
    ...toDateFields('from', given.from),
    ...toDateFields('last', lastDayOf(given)),
  }
}

export function renderEstablishedFields(
  typed: PostedFields,
  errors: FieldErrors,
  teams: readonly Named[],
): Html {
  const own = { typed, errors }
  const kinds = ESTABLISHED_KINDS.map((kind) => ({ value: kind, text: toPostName(kind) }))
  return html`${renderTextField({ name: 'reference', label: 'Number of the post', hint: 'As finance or personnel know it.', ...own })}
${renderSelectField({ name: 'kind', label: 'Post', items: [{ value: '', text: 'Choose a post' }, ...kinds], ...own })}
${renderSelectField({ name: 'team', label: 'Team', items: toItems(teams, 'No team'), ...own })}
${renderWeekField(typed, errors)}
${renderDayField({ name: 'from', label: 'First day it is paid for', ...own })}
${renderDayField({ name: 'last', label: 'Last day it is paid for (only if it ends)', ...own })}`
}
