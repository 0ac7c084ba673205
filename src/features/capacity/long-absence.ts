import type { Day } from '../../kit/dates/index.ts'
import type { Absence } from '../people/index.ts'

/** The absences of a day that are long: of so many days at least, or of an end that nobody knows. */
export function findLongAbsences(absences: readonly Absence[], on: Day, days: number): readonly Absence[] {
  return absences.filter(({ from, to }) => from <= on && (to === null || (to > on && to - from >= days)))
}
