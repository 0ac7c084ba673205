// A challenge as its address names it: through one of its children, or in the register where it is about none.
import type { Child } from '../children/index.ts'
import type { Where } from './access.ts'
import type { Dispute } from './dispute.ts'
import type { DisputePolicy } from './policy.ts'

export type FoundDispute = {
  readonly dispute: Dispute
  /** Through whom it was opened; null where it is about no child of the register. */
  readonly child: Child | null
  readonly where: Where
  /** The policy of today: what stages there are to go to. */
  readonly policy: DisputePolicy
  /** "Dispute 12". */
  readonly name: string
  readonly path: string
}
