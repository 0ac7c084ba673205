import type { ProvisionId } from '../../law/citations/provisions.ts'

/** Why a review cannot be recorded as it was typed. */
export type Refused = {
  readonly code:
    | 'after-today'
    | 'before-birth'
    | 'already-recorded'
    | 'perhaps-the-same'
    | 'changed-first'
    | 'code-against-age'
    | 'late-reason-needed'
  readonly says: string
  /** The field to put right, where it is one. */
  readonly field?: string
  readonly cites: readonly ProvisionId[]
  /** The other review that stands in the way. */
  readonly other?: string
}
