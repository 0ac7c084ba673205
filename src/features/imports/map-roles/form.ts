import { readVersion } from '../../../ui/forms/index.ts'
import { parseRoleMeaning, type RoleMeaning } from '../source-role.ts'

/** What was said of a role; `means` is null where nothing was chosen. */
export type RoleForm = {
  readonly system: string
  readonly role: string
  readonly means: RoleMeaning | null
  /** How often it had been said when the form was drawn. */
  readonly seen: number | null
}

export function parseRoleForm(form: URLSearchParams): RoleForm {
  return {
    system: form.get('system') ?? '',
    role: form.get('role') ?? '',
    means: parseRoleMeaning(form.get('means') ?? ''),
    seen: readVersion(form),
  }
}
