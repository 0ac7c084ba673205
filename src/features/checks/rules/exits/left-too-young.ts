import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import type { CheckedChild } from '../../checked-child.ts'
import { findRows } from '../../find-rows.ts'
import { type Found, NOTHING_FOUND } from '../../rule.ts'

/** Every episode that ended for this reason before the child’s birthday of this age. */
export function findLeftTooYoung(
  { episodes, born }: CheckedChild,
  isReason: (rec: string) => boolean,
  age: number,
): readonly Found[] {
  if (born === null) return NOTHING_FOUND
  return findRows('Episodes', episodes, ['DEC', 'REC'], ({ rec, dec }) =>
    isReason(rec) && dec !== null && dec < birthdayOf(born, age)
      ? `The episode ended with ${rec} on ${toDate(dec)}, but the child was not ${age} until ${toDate(birthdayOf(born, age))}.`
      : null,
  )
}
