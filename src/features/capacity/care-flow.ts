// How children come into care and leave it here: counted from the authority's own last years.
import {
  addDays,
  addMonths,
  type Day,
  earlierOf,
  laterOf,
  toYearMonthDay,
  dayOf,
} from '../../kit/dates/index.ts'

/** One period of care, short breaks apart. */
export type Stay = {
  readonly start: Day
  /** False where care began before the records do. */
  readonly startKnown: boolean
  readonly end: Day | null
  readonly adultOn: Day | null
}

type Days = { readonly from: Day; readonly to: Day }

/**
 * The days of which every coming is on record, and up to which day every going is, which may be sooner: notices tell of
 * children who come in, and of nobody who leaves. `to` and `exitsTo`: the first day after.
 */
export type Known = Days & { readonly exitsTo: Day }

export type MonthOfCare = { readonly month: Day; readonly entries: number; readonly exits: number }

/** Children who left, and on how many days others could have. */
export type ExitRate = { readonly exits: number; readonly days: number }

export type CareFlow = {
  /** Whole months, in order. */
  readonly months: readonly MonthOfCare[]
  /** Months that stand empty though people come and go in every other: not known, and left out of the rates. */
  readonly holes: readonly Day[]
  readonly entries: number
  readonly perMonth: number
  /** By month of the year, January first: how it stands to the average month; null where history is too short. */
  readonly season: readonly number[] | null
  /** In the first months in care, and after: those who turned 18 left out, since their day is known. */
  readonly leaving: { readonly early: ExitRate; readonly late: ExitRate }
}

/** Days in care that count as its first months. */
export const EARLY_DAYS = 182
/** Whole months below which nothing is expected of history at all. */
export const LEAST_MONTHS = 6
/** Whole months below which no season is told. */
export const SEASON_MONTHS = 24
/** Months of history that are looked back on. */
export const MOST_MONTHS = 60

const monthStart = (day: Day): Day => {
  const { year, month } = toYearMonthDay(day)
  return dayOf(year, month, 1)
}

function wholeMonths(known: Days): readonly Day[] {
  const first = monthStart(known.from) === known.from ? known.from : addMonths(monthStart(known.from), 1)
  const months: Day[] = []
  for (let month = first; addMonths(month, 1) <= known.to; month = addMonths(month, 1)) months.push(month)
  return months.slice(-MOST_MONTHS)
}

function countByMonth(days: readonly Day[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>()
  for (const day of days) counts.set(monthStart(day), (counts.get(monthStart(day)) ?? 0) + 1)
  return counts
}

type Counted = { readonly month: Day; readonly count: number }

/** Runs of empty months in which so many were to be expected that chance hardly makes them: 7 make one in a thousand. */
function findHoles(months: readonly Counted[]): ReadonlySet<Day> {
  const events = months.reduce((sum, { count }) => sum + count, 0)
  const busy = months.filter(({ count }) => count > 0).length
  const usual = busy === 0 ? 0 : events / busy
  const holes = new Set<Day>()
  let run: Day[] = []
  for (const { month, count } of [...months, null].map((one) => one ?? { month: null, count: 1 })) {
    if (count === 0 && month !== null) {
      run.push(month)
      continue
    }
    if (run.length * usual >= 7) for (const one of run) holes.add(one)
    run = []
  }
  return holes
}

/** What was seen of a month of the year is drawn towards the average, as if one more ordinary month had been seen. */
function seasonOf(months: readonly MonthOfCare[], perMonth: number): readonly number[] | null {
  if (months.length < SEASON_MONTHS || perMonth === 0) return null
  const seasons = Array.from({ length: 12 }, (_, index) => {
    const these = months.filter(({ month }) => toYearMonthDay(month).month === index + 1)
    const entries = these.reduce((sum, one) => sum + one.entries, 0)
    return (entries + perMonth) / ((these.length + 1) * perMonth)
  })
  const mean = seasons.reduce((sum, one) => sum + one, 0) / 12
  return seasons.map((one) => one / mean)
}

function leavingIn(stays: readonly Stay[], months: readonly MonthOfCare[]): CareFlow['leaving'] {
  const sums = { early: { exits: 0, days: 0 }, late: { exits: 0, days: 0 } }
  for (const { month } of months) {
    const to = addMonths(month, 1)
    for (const stay of stays) addMonthOf(stay, { from: month, to }, sums)
  }
  return sums
}

type Sums = Readonly<Record<'early' | 'late', { exits: number; days: number }>>

function addMonthOf(stay: Stay, month: Days, sums: Sums): void {
  const last = earlierOf(stay.end ?? month.to, stay.adultOn ?? month.to)
  const from = laterOf(stay.start, month.from)
  const to = earlierOf(last, month.to)
  if (to < from) return
  const turns = stay.startKnown ? addDays(stay.start, EARLY_DAYS) : stay.start
  sums.early.days += Math.max(0, Math.min(to, turns) - from)
  sums.late.days += Math.max(0, to - Math.max(from, turns))
  if (stay.end === null || stay.end < month.from || stay.end >= month.to) return
  if (stay.adultOn !== null && stay.end >= stay.adultOn) return
  sums[stay.end < turns ? 'early' : 'late'].exits += 1
}

/** Where both are told, months without either; after that, months without anybody who comes in. */
function holesOf(all: readonly MonthOfCare[], isTold: (month: Day) => boolean): ReadonlySet<Day> {
  const both = all
    .filter(({ month }) => isTold(month))
    .map(({ month, entries, exits }) => ({ month, count: entries + exits }))
  const entered = findHoles(all.map(({ month, entries }) => ({ month, count: entries })))
  return new Set([...findHoles(both), ...[...entered].filter((month) => !isTold(month))])
}

/** Counts how care flows; null where fewer than {@link LEAST_MONTHS} whole months of comings and goings are known. */
export function toCareFlow(stays: readonly Stay[], known: Known): CareFlow | null {
  const starts = countByMonth(stays.flatMap(({ start, startKnown }) => (startKnown ? [start] : [])))
  const ends = countByMonth(stays.flatMap(({ end }) => (end === null ? [] : [end])))
  const isTold = (month: Day): boolean => addMonths(month, 1) <= known.exitsTo
  const all = wholeMonths(known).map((month) => ({
    month,
    entries: starts.get(month) ?? 0,
    exits: isTold(month) ? (ends.get(month) ?? 0) : 0,
  }))
  const holes = holesOf(all, isTold)
  const months = all.filter(({ month }) => !holes.has(month))
  const told = months.filter(({ month }) => isTold(month))
  if (told.length < LEAST_MONTHS) return null
  const entries = months.reduce((sum, one) => sum + one.entries, 0)
  const perMonth = entries / months.length
  return {
    months: all,
    holes: [...holes],
    entries,
    perMonth,
    season: seasonOf(months, perMonth),
    leaving: leavingIn(stays, told),
  }
}

/** Months whose comings and goings are in the rates. */
export const knownMonths = ({ months, holes }: CareFlow): number => months.length - holes.length
