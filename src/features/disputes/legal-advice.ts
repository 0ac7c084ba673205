// Independent legal advice that an officer asks for about a child. Legally privileged: held apart from the child's record
// and closed to those who are challenged (docs/adr/0033).
import type { Day } from '../../kit/dates/index.ts'

/** That it was asked for. */
export type AdviceAsked = {
  readonly on: Day
  readonly why: string
  readonly provider: string
  /** Whether the provider said that they have a conflict of interest; null: not asked yet. */
  readonly conflict: boolean | null
  readonly conflictSays: string
  /** The officer: a person's id. */
  readonly officerId: string
}

/** The advice itself. */
export type AdviceGiven = { readonly on: Day; readonly says: string }

export type LegalAdvice = AdviceAsked & {
  readonly id: string
  readonly childId: string
  readonly officerName: string
  /** Null until it came. */
  readonly given: AdviceGiven | null
  /** Why it was taken out as a mistake; null while it stands. */
  readonly withdrawn: string | null
  readonly version: number
}

/** What is known later: a conflict of interest, and the advice. */
export type AdviceKnown = Pick<AdviceAsked, 'conflict' | 'conflictSays'> & {
  readonly given: AdviceGiven | null
}
