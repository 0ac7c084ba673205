import type { Day } from '../../kit/dates/index.ts'
import type { Role } from '../../platform/web/route.ts'

/** Which entries somebody may see: all, only those of accounts and settings, or only their own. */
export type TrailScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'accounts' }
  | { readonly kind: 'own'; readonly accountId: string }

export type TrailFilter = {
  /** An account's id, `command-line` or `server`. */
  readonly actor: string | null
  readonly action: string | null
  readonly from: Day | null
  /** The last day. */
  readonly to: Day | null
  /** A record's id, or a child's number. */
  readonly record: string | null
}

export const NO_FILTER: TrailFilter = { actor: null, action: null, from: null, to: null, record: null }

/** Records that are about accounts and settings, never about a child: what an administrator sees the trail of. */
export const ACCOUNT_RECORDS: readonly string[] = [
  'account',
  'role-mapping',
  'session',
  'setting',
  'single-sign-on',
]

/** What of the trail these roles let somebody see. */
export function toScope(roles: readonly Role[]): TrailScope {
  return roles.includes('manager') || roles.includes('auditor')
    ? { kind: 'everything' }
    : { kind: 'accounts' }
}
