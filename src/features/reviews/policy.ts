import { isoDay } from '../../kit/dates/index.ts'
import { ONE_OFF_HOLIDAYS, type OneOffHoliday, workingCalendar } from '../../law/calendar/index.ts'
import { DEFAULT_POLICY, type ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import type { Row } from '../../platform/db/index.ts'

function toHoliday({ on_day, name, in_place_of }: Row<'one_off_holiday'>): OneOffHoliday {
  return { on: isoDay(on_day), name, inPlaceOf: in_place_of === null ? null : isoDay(in_place_of) }
}

/** The policy that holds with these days added to the calendar by an administrator. */
export function toPolicy(rows: readonly Row<'one_off_holiday'>[]): ReviewPolicy {
  if (rows.length === 0) return DEFAULT_POLICY
  return { ...DEFAULT_POLICY, calendar: workingCalendar([...ONE_OFF_HOLIDAYS, ...rows.map(toHoliday)]) }
}

/** {@link toPolicy}, keeping the last answer: the calendar is made anew only when the days added have changed. */
export function policyMaker(): typeof toPolicy {
  let kept: { readonly key: string; readonly policy: ReviewPolicy } | null = null
  return (rows) => {
    const key = JSON.stringify(rows)
    if (kept?.key !== key) kept = { key, policy: toPolicy(rows) }
    return kept.policy
  }
}
