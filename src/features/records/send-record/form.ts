import { fail, ok, type Result } from '../../../kit/result.ts'
import { isMailAddress } from '../../../platform/outbox/index.ts'
import type { FieldError, FieldErrors } from '../../../ui/forms/index.ts'
import { ROLES, type Recipient, WAYS } from '../distribution.ts'

export type Added = Pick<Recipient, 'role' | 'name' | 'way' | 'email'>

/** Somebody to put on the list, or what is missing. */
export function parseAdded(form: URLSearchParams): Result<Added, FieldErrors> {
  const role = ROLES.find((one) => one === form.get('role'))
  const way = WAYS.find((one) => one === form.get('way'))
  const name = (form.get('name') ?? '').trim().slice(0, 120)
  const email = (form.get('email') ?? '').trim()
  const errors: (FieldError | false)[] = [
    name === '' && { field: 'name', message: 'Enter a name' },
    role === undefined && { field: 'role', message: 'Choose who they are' },
    way === undefined && { field: 'way', message: 'Choose how they get it' },
    way === 'e-mail' &&
      !isMailAddress(email) && {
        field: 'email',
        message: 'Enter an e-mail address, like name@example.org',
      },
  ]
  const wrong = errors.filter((one) => one !== false)
  if (role === undefined || way === undefined || wrong.length > 0) return fail(wrong)
  return ok({ role, name, way, email: way === 'e-mail' ? email : null })
}

const LONGEST_ADDRESS = 400
const MOST_LINES = 8

/** Name and address as they are printed: lines without spaces around them, at least two. */
export function parseAddress(text: string, field: string): Result<string, FieldErrors> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < 2) return fail([{ field, message: 'Enter the name and the address, each on a line' }])
  if (lines.length > MOST_LINES)
    return fail([{ field, message: `The address must be ${MOST_LINES} lines or fewer` }])
  if (text.length > LONGEST_ADDRESS)
    return fail([{ field, message: `The address must be ${LONGEST_ADDRESS} characters or fewer` }])
  return ok(lines.join('\n'))
}
