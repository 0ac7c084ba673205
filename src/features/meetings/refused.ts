import type { ProvisionId } from '../../law/citations/provisions.ts'

/** Why a rule says no, beside which box it stands, and on what it rests. */
export type Refused = {
  readonly code: string
  readonly field: string
  readonly says: string
  readonly cites: readonly ProvisionId[]
}
