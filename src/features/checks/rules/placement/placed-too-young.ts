import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import type { CheckedChild } from '../../checked-child.ts'
import { findRows } from '../../find-rows.ts'
import { type Found, NOTHING_FOUND } from '../../rule.ts'

/** Every closed episode in this placement that began before the child’s birthday of this age. */
export function findPlacedTooYoung(
  { episodes, born }: CheckedChild,
  code: string,
  age: number,
): readonly Found[] {
  if (born === null) return NOTHING_FOUND
  return findRows('Episodes', episodes, ['PLACE', 'DECOM'], ({ place, decom, dec }) =>
    place === code && decom !== null && dec !== null && decom < birthdayOf(born, age)
      ? `The child was placed on ${toDate(decom)}, but was not ${age} until ${toDate(birthdayOf(born, age))}.`
      : null,
  )
}
