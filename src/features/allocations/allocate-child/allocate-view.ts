import type { Day } from '../../../kit/dates/index.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { JudgedAppointment } from '../appointment.ts'
import type { OfficerCover } from '../officer-cover.ts'
import type { AllocationDecision } from '../queries/decisions.ts'
import type { SiblingConflict } from '../queries/sibling-conflicts.ts'
import type { HeldBy } from '../queries.ts'
import type { Refused } from '../refused.ts'
import type { AllocateTyped, Seen } from './form.ts'
import type { OfferedOfficer } from '../officer-choice.ts'

/** What the page that chooses an officer shows. */
export type AllocateView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly leftCareOn: Day | null
  readonly held: readonly HeldBy[]
  readonly decisions: readonly AllocationDecision[]
  readonly offered: readonly OfferedOfficer[]
  /** Children for a full week, by our policy. */
  readonly limit: number
  /** Brothers and sisters within reach, and what is recorded of sharing an IRO with them. */
  readonly siblings: { readonly count: number; readonly conflict: SiblingConflict | null }
  readonly cover: OfficerCover | null
  /** Changes of IRO in this time in care. */
  readonly changes: number
  /** Null where there is no time in care. */
  readonly appointment: (JudgedAppointment & { readonly appointedOn: Day | null }) | null
  readonly typed: AllocateTyped
  readonly seen: Seen
  readonly csrfToken: string
  readonly errors: FieldErrors
  readonly refused: Refused | null
}
