import { type Day, earlierOf } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from '../../law/looked-after-reviews/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import type { CareKnown } from './care-known.ts'

/** Whether a child was looked after on a day. */
export type InCare =
  | { readonly kind: 'in' | 'over-18' | 'absent-since'; readonly at: number; readonly care: PeriodOfCare }
  | { readonly kind: 'no' }

/**
 * Whether a child was looked after at the end of a day: in a period of care that had begun and not ended, short breaks
 * apart. `over-18`: the period is still open though the child has turned 18. `absent-since`: it was open in the last
 * return that has it, and a later return says nothing of it.
 */
export function inCareOn(child: CareKnown, day: Day): InCare {
  const open = child.periods.findLast(
    ({ care }) => care.start <= day && (care.end === null || care.end > day),
  )
  if (open === undefined) return { kind: 'no' }
  if (child.adultOn !== null && child.adultOn <= day) return { ...open, kind: 'over-18' }
  const seen = lastSeenOn(child, open.at)
  return { ...open, kind: seen !== null && day > seen ? 'absent-since' : 'in' }
}

/** Of a period of which a later return says nothing, the end of the last return that has it; null for every other. */
export function lastSeenOn({ facts }: Pick<CareKnown, 'facts'>, at: number): Day | null {
  const known = facts.care.periods[at]
  return known?.ending === 'unrecorded-exit' ? returnYear(known.lastSeen).to : null
}

/** The last day up to `asOf` on which the child was looked after; `asOf` where that is not known. */
export function lastDayInCare(
  child: CareKnown,
  asOf: Day,
): { readonly period: number | null; readonly on: Day } {
  const last = child.periods.findLast(({ care }) => care.start <= asOf)
  return { period: last?.at ?? null, on: earlierOf(last?.care.end ?? asOf, asOf) }
}
