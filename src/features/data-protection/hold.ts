import type { Row } from '../../platform/db/index.ts'

/** Why a record is held. */
export type HoldReason = Row<'legal_hold'>['reason']

export const HOLD_REASON_WORDS: Readonly<Record<HoldReason, string>> = {
  claim: 'A claim or court case',
  inquiry: 'A public inquiry',
  police: 'A police investigation',
  complaint: 'A complaint that is still open',
  other: 'Another reason',
}

export type Hold = {
  readonly id: string
  readonly reason: HoldReason
  readonly note: string
  readonly placedBy: string
  readonly placedAt: Date
  readonly released: { readonly by: string; readonly at: Date } | null
}

/** Whether any hold is open. */
export function isHeld(holds: readonly Hold[]): 'held' | 'free' {
  return holds.some(({ released }) => released === null) ? 'held' : 'free'
}

export function parseHoldReason(text: string | null): HoldReason | null {
  const reasons: readonly HoldReason[] = ['claim', 'inquiry', 'police', 'complaint', 'other']
  return reasons.find((reason) => reason === text) ?? null
}
