// The twelve months ahead, in weeks.
import { addDays, addMonths, type Day, earlierOf, laterOf, weekdayOf } from '../../kit/dates/index.ts'

export type ComingYear = {
  readonly from: Day
  /** The first day after it. */
  readonly to: Day
  /** The Monday of each week. */
  readonly weeks: readonly Day[]
}

/** Twelve months from a day on. The first and the last week may be cut short by it. */
export function comingYear(today: Day): ComingYear {
  const to = addMonths(today, 12)
  const weeks: Day[] = []
  for (let monday = addDays(today, 1 - weekdayOf(today)); monday < to; monday = addDays(monday, 7))
    weeks.push(monday)
  return { from: today, to, weeks }
}

/** How much of the year each week is: 7 of its days, or fewer where the year begins or ends in it. Together 1. */
export function sharesOfWeeks({ from, to, weeks }: ComingYear): readonly number[] {
  return weeks.map((monday) => (earlierOf(addDays(monday, 7), to) - laterOf(monday, from)) / (to - from))
}

/** The place of a day's week; less than 0 before the year. */
export function weekOf(year: ComingYear, day: Day): number {
  const first = year.weeks[0] ?? year.from
  return Math.floor((day - first) / 7)
}
