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
