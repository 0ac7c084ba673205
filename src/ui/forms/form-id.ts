import { newId } from '../../kit/ids.ts'

/**
 * The id of what a form writes down, which the form brings along so that, sent twice, it writes one thing down: its own, or
 * a new one where it has none of the right shape.
 */
export function readFormId(form: URLSearchParams): string {
  const id = form.get('id') ?? ''
  return /^[0-9a-z]{16}$/.test(id) ? id : newId()
}
