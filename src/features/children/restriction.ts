/** Why a record opens to few. Adoption makes it so by itself; the other reasons somebody gives. */
export const RESTRICTION_REASONS = ['staff-relative', 'high-profile', 'other'] as const
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number]

export const RESTRICTION_WORDS: Readonly<Record<RestrictionReason | 'adopted', string>> = {
  'staff-relative': 'The child is a relative of somebody who works here',
  'high-profile': 'The child or the case is in the public eye',
  other: 'Another reason',
  adopted: 'The child has been adopted',
}

/** A record that opens to named people only. */
export type RestrictedRecord = {
  readonly childId: string
  readonly identifier: string
  readonly reasons: readonly (RestrictionReason | 'adopted')[]
  readonly since: Date | null
  readonly readers: readonly NamedReader[]
}

export type NamedReader = { readonly accountId: string; readonly name: string; readonly since: Date }

/** Hours that an emergency opening lasts. */
export const EMERGENCY_HOURS = 8

/** An opening of a record by somebody it is not open to, until a manager has looked at it. */
export type EmergencyOpening = {
  readonly id: string
  readonly childId: string
  readonly identifier: string
  readonly accountId: string
  /** Who that is, where the account is somebody's of the service: one may have two accounts. */
  readonly personId: string | null
  readonly by: string
  readonly because: string
  readonly openedAt: Date
  readonly until: Date
  readonly reviewed: {
    readonly by: string
    readonly at: Date
    readonly finding: 'right' | 'not-right'
  } | null
  readonly version: number
}
