// Whom a page is about, in small facts.
import { ageOn, type Day, toDate } from '../../kit/dates/index.ts'
import { countOf } from '../../ui/parts/index.ts'
import type { Child } from '../children/index.ts'

/** "11 years old", "born 2 September 2014", "number 40213". */
export function childFacts({ born, identifier }: Child, today: Day): readonly string[] {
  if (born === null) return ['date of birth not known', `number ${identifier}`]
  const age = ageOn(born, today)
  const inWords = age === 0 ? 'under 1 year old' : `${countOf(age, 'year')} old`
  return [inWords, `born ${toDate(born)}`, `number ${identifier}`]
}
