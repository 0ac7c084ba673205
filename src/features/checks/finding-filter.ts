// What of the findings somebody asks to see.
import type { FindingState } from './kept-finding.ts'
import type { Severity } from './rule.ts'

export const FINDING_GROUPS = ['finding', 'child', 'rule', 'team'] as const
export type FindingGroup = (typeof FINDING_GROUPS)[number]

/** `open`: new and still there. */
export const SHOWN_STATES = ['open', 'new', 'still', 'answered', 'gone'] as const
export type ShownState = 'open' | FindingState

export type FindingFilter = {
  readonly state: ShownState
  readonly severity: Severity | null
  /** `me`, `nobody`, or null for whomever. */
  readonly assigned: 'me' | 'nobody' | null
  readonly rule: string | null
  readonly child: string | null
  /** A team’s id, or `none` for children without one. */
  readonly team: string | null
}

export function parseFilter(query: URLSearchParams): FindingFilter {
  const read = (name: string) => query.get(name) || null
  const severity = read('severity')
  const assigned = read('assigned')
  return {
    state: SHOWN_STATES.find((one) => one === read('state')) ?? 'open',
    severity: severity === 'error' || severity === 'warning' ? severity : null,
    assigned: assigned === 'me' || assigned === 'nobody' ? assigned : null,
    rule: read('rule'),
    child: read('child'),
    team: read('team'),
  }
}

export function parseGroup(query: URLSearchParams): FindingGroup {
  return FINDING_GROUPS.find((one) => one === query.get('group')) ?? 'finding'
}
