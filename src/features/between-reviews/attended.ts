// Meetings about a child, other than reviews, that somebody of the reviewing service went to.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Refused } from './refused.ts'

export const ATTENDED_KINDS = ['legal-gateway', 'strategy', 'permanence-panel', 'cafcass', 'other'] as const
export type AttendedKind = (typeof ATTENDED_KINDS)[number]

export const ATTENDED_WORDS: Readonly<Record<AttendedKind, string>> = {
  'legal-gateway': 'Legal gateway meeting',
  strategy: 'Strategy meeting',
  'permanence-panel': 'Permanence panel',
  cafcass: 'Talk with the Cafcass guardian',
  other: 'Another meeting',
}

export type AttendedSaid = {
  readonly on: Day
  readonly kind: AttendedKind
  readonly personId: string | null
  readonly note: string
}

export type Attended = AttendedSaid & {
  readonly id: string
  readonly childId: string
  readonly personName: string | null
  readonly isWithdrawn: boolean
  readonly version: number
}

/** Whether it can be: tomorrow's meeting was not gone to, and another meeting says which. */
export function decideAttended(said: AttendedSaid, today: Day): Result<AttendedSaid, Refused> {
  if (said.on > today) return fail({ field: 'on-day', says: 'The day must be today or in the past' })
  return said.kind === 'other' && said.note === ''
    ? fail({ field: 'note', says: 'Enter which meeting it was' })
    : ok(said)
}
