import type { ProvisionId } from '../../law/citations/provisions.ts'

/** Why it cannot be saved as it was asked for. */
export type Refused = {
  readonly code:
    | 'changed-first'
    | 'nobody-of-that-name'
    | 'has-left'
    | 'no-reviewing-post'
    | 'not-in-care'
    | 'before-care'
    | 'after-care'
    | 'after-today'
    | 'before-present'
    | 'same-again'
    | 'dependent'
    | 'not-checked'
    | 'nobody-holds'
    | 'number-in-use'
    | 'in-care-already'
    | 'no-handover'
    | 'cover-overlaps'
  readonly says: string
  /** The field to put right. */
  readonly field: string
  readonly cites: readonly ProvisionId[]
}
