// How many hours officers have for children in each week ahead: posts, leave that is booked, and leave that is not yet.
import { addDays, type Day, earlierOf, laterOf } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { ComingYear } from './coming-year.ts'
import type { WorkHours } from './work-hours.ts'

type Span = { readonly from: Day; readonly to: Day | null }

export type OfficerTime = {
  readonly id: string
  readonly name: string
  readonly posts: readonly (Span & { readonly fullTimeEquivalent: number })[]
  /** When they are away. Why is nobody's business here. */
  readonly away: readonly Span[]
}

const isOn = ({ from, to }: Span, day: Day): boolean => from <= day && (to === null || to > day)

/** How much of a full week somebody works on a day; 0 where they are in no post. */
export function fullTimeOn({ posts }: Pick<OfficerTime, 'posts'>, day: Day): number {
  return posts.filter((post) => isOn(post, day)).reduce((sum, post) => sum + post.fullTimeEquivalent, 0)
}

/** Full-time days in post and at work of each week. */
type Days = { readonly inPost: Float64Array; readonly atWork: Float64Array; readonly possible: number }

function countDays(officer: OfficerTime, year: ComingYear, calendar: WorkingCalendar): Days {
  const inPost = new Float64Array(year.weeks.length)
  const atWork = new Float64Array(year.weeks.length)
  let possible = 0
  for (const [week, monday] of year.weeks.entries()) {
    const last = earlierOf(addDays(monday, 7), year.to)
    for (let day = laterOf(monday, year.from); day < last; day = addDays(day, 1)) {
      if (!calendar.isWorkingDay(day)) continue
      possible += 1
      const fullTime = fullTimeOn(officer, day)
      inPost[week] = (inPost[week] ?? 0) + fullTime
      if (!officer.away.some((span) => isOn(span, day))) atWork[week] = (atWork[week] ?? 0) + fullTime
    }
  }
  return { inPost, atWork, possible }
}

const sum = (numbers: Float64Array): number => numbers.reduce((all, one) => all + one, 0)

/**
 * The hours an officer has for children in each week. Leave that is booked is taken from its weeks; what is left of the
 * weeks a year that nobody works is spread evenly, since nobody knows yet when it will be.
 */
export function hoursByWeek(
  officer: OfficerTime,
  year: ComingYear,
  hours: WorkHours,
  calendar: WorkingCalendar,
): Float64Array {
  const { inPost, atWork, possible } = countDays(officer, year, calendar)
  const worked = sum(atWork)
  const allowed = possible === 0 ? 0 : sum(inPost) * Math.min(1, (hours['working-weeks'] * 5) / possible)
  const share = worked === 0 ? 0 : Math.min(1, allowed / worked)
  const perDay = (hours['full-week'] - hours['officer-week']) / 5
  return atWork.map((days) => days * share * perDay)
}

/** Weeks of several officers together. */
export function addWeeks(weeks: readonly Float64Array[], length: number): Float64Array {
  const all = new Float64Array(length)
  for (const one of weeks) for (const [week, hours] of one.entries()) all[week] = (all[week] ?? 0) + hours
  return all
}
