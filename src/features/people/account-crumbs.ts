import type { Crumb } from './form-task.ts'
import { ACCOUNTS_PATH, accountPath } from './people-paths.ts'

/** The way back from a page about an account. */
export function crumbsOfAccount({
  id,
  userName,
}: {
  readonly id: string
  readonly userName: string
}): readonly Crumb[] {
  return [
    { text: 'Accounts', href: ACCOUNTS_PATH },
    { text: userName, href: accountPath(id) },
  ]
}
