/** Why a rule says no, and beside which box it stands. */
export type Refused = { readonly code: string; readonly field: string; readonly says: string }
