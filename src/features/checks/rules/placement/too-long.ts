import { toDate } from '../../../../kit/dates/index.ts'
import type { CheckedChild } from '../../checked-child.ts'
import { findRows } from '../../find-rows.ts'
import type { Found } from '../../rule.ts'

/** Every closed episode of this temporary placement that lasted more than so many days. */
export function findTooLong({ episodes }: CheckedChild, code: string, days: number): readonly Found[] {
  return findRows('Episodes', episodes, ['PLACE', 'DECOM', 'DEC'], ({ place, decom, dec }) =>
    place === code && decom !== null && dec !== null && dec - decom > days
      ? `It lasted ${dec - decom} days, from ${toDate(decom)} to ${toDate(dec)}; ${days} is the most.`
      : null,
  )
}
