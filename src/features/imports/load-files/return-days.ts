import type { Day } from '../../../kit/dates/index.ts'
import type { DayCount } from '../queries/source-rows.ts'

/** Counts of days as `features/returns` reads them. */
export function toReturnDates(counts: readonly DayCount[]) {
  const reviews = new Map<Day, number>()
  const others = new Map<Day, number>()
  for (const { isReview, day, times } of counts) {
    const days = isReview ? reviews : others
    days.set(day, (days.get(day) ?? 0) + times)
  }
  return { reviews, others }
}
