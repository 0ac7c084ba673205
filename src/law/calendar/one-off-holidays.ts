import { type Day, dayOf } from '../../kit/dates/index.ts'

/** A holiday set for one year only, by proclamation: added, or put in place of the usual one. */
export type OneOffHoliday = {
  readonly on: Day
  readonly name: string
  /** The usual holiday that is an ordinary working day that year; null for an extra day. */
  readonly inPlaceOf: Day | null
}

/** England and Wales, from 2011. A new one is added here, or by an administrator before it is. */
export const ONE_OFF_HOLIDAYS: readonly OneOffHoliday[] = [
  { on: dayOf(2011, 4, 29), name: 'royal wedding bank holiday', inPlaceOf: null },
  { on: dayOf(2012, 6, 4), name: 'spring bank holiday (moved)', inPlaceOf: dayOf(2012, 5, 28) },
  { on: dayOf(2012, 6, 5), name: 'Diamond Jubilee bank holiday', inPlaceOf: null },
  { on: dayOf(2020, 5, 8), name: 'early May bank holiday (moved)', inPlaceOf: dayOf(2020, 5, 4) },
  { on: dayOf(2022, 6, 2), name: 'spring bank holiday (moved)', inPlaceOf: dayOf(2022, 5, 30) },
  { on: dayOf(2022, 6, 3), name: 'Platinum Jubilee bank holiday', inPlaceOf: null },
  { on: dayOf(2022, 9, 19), name: "bank holiday for the Queen's funeral", inPlaceOf: null },
  { on: dayOf(2023, 5, 8), name: 'coronation bank holiday', inPlaceOf: null },
]
