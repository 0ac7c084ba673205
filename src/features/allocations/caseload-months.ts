// Caseloads month by month, from the history of who held whom. Pure.
import { addDays, addMonths, type Day, earlierOf, toIsoDate } from '../../kit/dates/index.ts'
import type { Caseload } from './caseload.ts'
import { caseloadOn, perFullTime, type ServiceLoad, weightedOf } from './caseload-on.ts'
import { daysOver, type LimitName, lineOf, type Stretch } from './caseload-line.ts'
import type { CaseloadRules } from './caseload-weights.ts'

/** One month: how it stood on its last day, or today, and how many officer-days in it were over a limit. */
export type CaseloadMonth = {
  readonly month: Day
  readonly load: ServiceLoad
  /** Children held for each full-time equivalent; null where it is not known. */
  readonly perFullTime: number | null
  /** The same of all work, weighted. */
  readonly weightedPerFullTime: number | null
  readonly officerDays: Readonly<Record<LimitName, number>>
}

/** The first days of so many months that end with the month of a day. */
export function monthsBefore(day: Day, count: number): readonly Day[] {
  const first = addDays(day, 1 - Number(toIsoDate(day).slice(8)))
  return Array.from({ length: count }, (_, place) => addMonths(first, place - count + 1))
}

/** The children held for each full-time equivalent, and all work; null where posts or who held the children are not known. */
export function averagesOf(load: ServiceLoad) {
  const told = load.history === 'known'
  return {
    perFullTime: told ? perFullTime(load.held, load.fullTimeEquivalent) : null,
    weightedPerFullTime: told ? perFullTime(weightedOf(load), load.fullTimeEquivalent) : null,
  }
}

/** The lines of every officer in those months, by officer. */
export type OfficerLines = ReadonlyMap<string, readonly Stretch[]>

/** The months that end with today, each from history. */
export function monthsOf(
  caseload: Caseload,
  lines: OfficerLines,
  {
    months,
    today,
    rules,
  }: { readonly months: readonly Day[]; readonly today: Day; readonly rules: CaseloadRules },
): readonly CaseloadMonth[] {
  const over = [...lines.values()].flatMap((line) => line.filter((stretch) => stretch.over.length > 0))
  return months.map((month) => {
    const next = addMonths(month, 1)
    const on = earlierOf(addDays(next, -1), today)
    const load = caseloadOn(caseload, on, rules.weightsOn(on))
    const within = cut(over, month, addDays(on, 1))
    const days = (name: LimitName) => daysOver(within, [name])
    return {
      month,
      load,
      ...averagesOf(load),
      officerDays: { guidance: days('guidance'), local: days('local'), own: days('own') },
    }
  })
}

/** The parts of a line that lie from a day up to, not including, another. */
export function cut(line: readonly Stretch[], from: Day, to: Day): readonly Stretch[] {
  return line.flatMap((stretch) => {
    const start = stretch.from > from ? stretch.from : from
    const end = stretch.to < to ? stretch.to : to
    return end <= start ? [] : [{ ...stretch, from: start, to: end }]
  })
}

/** The lines of these officers from a day up to, not including, another. */
export function linesOf(
  caseload: Caseload,
  officerIds: readonly string[],
  asked: { readonly from: Day; readonly to: Day; readonly rules: CaseloadRules },
): OfficerLines {
  return new Map(officerIds.map((id) => [id, lineOf(caseload, id, asked)]))
}
