import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Role, roles } from '../../../platform/identity/index.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'

/** What was typed on the page of single sign-on. */
export type SettingsTyped = {
  readonly claimValue: string
  readonly role: string
  readonly userName: string
  readonly directoryName: string
}

const LONGEST = 200

export function readSettingsForm(posted: URLSearchParams): SettingsTyped {
  const read = (name: string) => posted.get(name)?.trim() ?? ''
  return {
    claimValue: read('claim-value'),
    role: read('role'),
    userName: read('user-name'),
    directoryName: read('directory-name'),
  }
}

/** A new mapping: which value gives which role. */
export function parseMapping({
  claimValue,
  role,
}: SettingsTyped): Result<{ readonly claimValue: string; readonly role: Role }, FieldErrors> {
  const known = roles.find((one) => one === role)
  const errors = [
    ...requireText('claim-value', claimValue, 'Enter the value that the directory sends'),
    ...(known === undefined ? [{ field: 'role', message: 'Choose a role' }] : []),
  ]
  return errors.length > 0 || known === undefined ? fail(errors) : ok({ claimValue, role: known })
}

/** An account to link, and the name its owner has in the directory. */
export function parseLink({
  userName,
  directoryName,
}: SettingsTyped): Result<{ readonly userName: string; readonly directoryName: string }, FieldErrors> {
  const errors = [
    ...requireText('user-name', userName, 'Enter the user name of the Footprint account'),
    ...requireText('directory-name', directoryName, 'Enter the name that the person has in the directory'),
  ]
  return errors.length > 0 ? fail(errors) : ok({ userName, directoryName })
}

function requireText(field: string, text: string, message: string): FieldErrors {
  if (text === '') return [{ field, message }]
  return text.length > LONGEST ? [{ field, message: `Use ${LONGEST} characters or fewer` }] : []
}
