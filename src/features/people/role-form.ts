import { addDays, type Day, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type NewRole, ROLE_NAMES, roles } from '../../platform/identity/index.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDay,
  type PostedFields,
  renderDayField,
  renderSelectField,
  toDateFields,
} from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { parseEnd, toKindItems } from './form-parts.ts'

const FROM = { name: 'from', what: 'the first day', example: isoDay('2026-04-01') }
const LAST = { name: 'last', what: 'the last day', example: isoDay('2027-03-31') }

/** The boxes of a new role before anybody has typed. */
export function startRole(today: Day): PostedFields {
  return toDateFields('from', today)
}

/** A role with its days as typed, or what is wrong with it. */
export function parseRole(typed: PostedFields): Result<NewRole, FieldErrors> {
  const role = parseChoice(typed, 'role', { among: roles, message: 'Choose a role' })
  const from = parseDay(typed, FROM)
  const to = parseEnd(typed, LAST)
  if (!role.ok || !from.ok || !to.ok) return fail(errorsOf(role, from, to))
  if (to.value !== null && to.value <= from.value) {
    const message = 'The last day must be on or after the first'
    return fail([{ field: 'last-day', message, alsoMarks: ['last-month', 'last-year'] }])
  }
  return ok({ role: role.value, from: from.value, to: to.value })
}

/** The last day of a role, as the first day without it. */
export function parseEndOfRole(typed: PostedFields): Result<Day, FieldErrors> {
  const last = parseDay(typed, LAST)
  return last.ok ? ok(addDays(last.value, 1)) : last
}

const NAMES = Object.fromEntries(
  roles.map((role) => [role, ROLE_NAMES[role].charAt(0).toUpperCase() + ROLE_NAMES[role].slice(1)]),
)

export function renderRoleFields(typed: PostedFields, errors: FieldErrors): Html {
  const own = { typed, errors }
  return html`${renderSelectField({ name: 'role', label: 'Role', items: toKindItems(NAMES, 'Choose a role'), ...own })}
${renderDayField({ name: 'from', label: 'First day', ...own })}
${renderDayField({ name: 'last', label: 'Last day', hint: 'Leave this empty if there is no end yet.', ...own })}`
}
