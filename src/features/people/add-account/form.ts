import { fail, ok, type Result } from '../../../kit/result.ts'
import { type NewRole, toUserName } from '../../../platform/identity/index.ts'
import {
  errorsOf,
  type FieldErrors,
  type PostedFields,
  readText,
  renderSelectField,
  renderTextField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { parseText, toItems } from '../form-parts.ts'
import type { Named } from '../post.ts'
import { parseRole, renderRoleFields } from '../role-form.ts'

export type AccountGiven = {
  readonly userName: string
  readonly displayName: string
  readonly personId: string | null
  readonly role: NewRole
}

/** An account as it was typed, or what is wrong with it. */
export function parseAccount(
  typed: PostedFields,
  people: readonly Named[],
): Result<AccountGiven, FieldErrors> {
  const userName = parseText(typed, 'user-name', 'Enter a user name, like ruth.adeyemi')
  const displayName = parseText(typed, 'name', 'Enter the name to show, like Ruth Adeyemi')
  const chosen = readText(typed, 'person')
  const person =
    chosen === '' || people.some(({ id }) => id === chosen)
      ? ok(chosen === '' ? null : chosen)
      : fail([{ field: 'person', message: 'Choose a person' }])
  const role = parseRole(typed)
  if (!userName.ok || !displayName.ok || !person.ok || !role.ok)
    return fail(errorsOf(userName, displayName, person, role))
  return ok({
    userName: toUserName(userName.value),
    displayName: displayName.value,
    personId: person.value,
    role: role.value,
  })
}

export function renderAccountFields(
  typed: PostedFields,
  errors: FieldErrors,
  people: readonly Named[],
): Html {
  const own = { typed, errors }
  return html`${renderTextField({ name: 'user-name', label: 'User name', hint: 'Letters, digits, dots and hyphens', ...own })}
${renderTextField({ name: 'name', label: 'Name to show', ...own })}
${renderSelectField({
  name: 'person',
  label: 'Who they are among the people',
  hint: 'Whoever works with children must be linked to see them.',
  items: toItems(people, 'Nobody: an auditor, for instance'),
  ...own,
})}
${renderRoleFields(typed, errors)}`
}
