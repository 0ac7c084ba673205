import { type Day, dayOf, isLeapYear, toYearMonthDay } from './day.ts'

/**
 * The birthday on which a person reaches this age. Born on 29 February, they reach it on 1 March of a year that has
 * no 29 February: the whole of the year has then passed (ADR on leap-day birthdays).
 */
export function birthdayOf(born: Day, age: number): Day {
  const { year, month, day } = toYearMonthDay(born)
  if (month === 2 && day === 29 && !isLeapYear(year + age)) return dayOf(year + age, 3, 1)
  return dayOf(year + age, month, day)
}

/** Age in whole years on a day. */
export function ageOn(born: Day, on: Day): number {
  const age = toYearMonthDay(on).year - toYearMonthDay(born).year
  return on < birthdayOf(born, age) ? age - 1 : age
}
