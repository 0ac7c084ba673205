import type { CheckedRow } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import type { Found } from '../../rule.ts'

/** Every row of care-leaver data (OC3) in which something is filled in. */
export function markCareLeaver(rows: readonly CheckedRow<'OC3'>[], says: string): readonly Found[] {
  return findRows('OC3', rows, ['IN_TOUCH', 'ACTIV', 'ACCOM'], ({ inTouch, activity, accommodation }) =>
    inTouch === '' && activity === '' && accommodation === '' ? null : says,
  )
}
