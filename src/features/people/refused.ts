import type { FieldErrors } from '../../ui/forms/index.ts'

/** Why a rule says no, and beside which box it stands. */
export type Refused = {
  readonly code: string
  readonly field: string
  readonly says: string
}

/** As a form shows it. */
export function toFieldErrors({ field, says }: Refused): FieldErrors {
  return [{ field, message: says }]
}
