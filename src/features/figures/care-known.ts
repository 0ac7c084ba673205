// The periods of care of a child that figures are about.
import { birthdayOf, type Day } from '../../kit/dates/index.ts'
import { isShortBreaks, type PeriodOfCare } from '../../law/looked-after-reviews/index.ts'
import type { FigureFacts } from './figure-facts.ts'

export type CareKnown = {
  readonly facts: FigureFacts
  /** The 18th birthday, where the birth date is known. */
  readonly adultOn: Day | null
  /** Periods of care without those of short breaks, each with its place in the history. */
  readonly periods: readonly { readonly at: number; readonly care: PeriodOfCare }[]
}

/** When a child was in care, short breaks apart. */
export function toCareKnown(facts: FigureFacts): CareKnown {
  const { born, periods } = facts.care.history
  return {
    facts,
    adultOn: born === null ? null : birthdayOf(born, 18),
    periods: periods.flatMap((care, at) => (isShortBreaks(care) ? [] : [{ at, care }])),
  }
}
