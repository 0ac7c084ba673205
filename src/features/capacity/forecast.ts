// What the runs of a simulated year say of each week: the middle, and where eight runs of ten lie.
import { type ComingYear, sharesOfWeeks, weekOf } from './coming-year.ts'
import { type HeldChild, listDueAhead, WORK_KINDS, type WorkKind } from './due-ahead.ts'
import type { OfficerTime } from './officer-hours.ts'
import type { SimulatedYear } from './simulate-year.ts'
import { hoursOf, type WorkHours } from './work-hours.ts'

/** The middle of many runs, and the two numbers between which eight of ten lie. */
export type Band = { readonly low: number; readonly median: number; readonly high: number }

/** The band of these numbers. They are put in order where they stand. */
export function bandOf(values: Float64Array): Band {
  values.sort()
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
  return { low: at(0.1), median: at(0.5), high: at(0.9) }
}

type Counts = Float64Array | Uint16Array | Int16Array

/** The weeks of one officer, of nobody (null), or of the whole service (`all`), each run apart. */
export type Runs = {
  readonly runs: number
  readonly weeks: number
  readonly work: Readonly<Record<WorkKind, Counts>>
  readonly inCare: Counts
  /** How much of the year each week is. */
  readonly shares: readonly number[]
}

function gather({ groups, runs, year }: SimulatedYear, of: string | null, counts: Counts): Counts {
  const size = year.weeks.length * runs
  const group = groups.indexOf(of)
  return group < 0 ? new Float64Array(size) : counts.subarray(group * size, (group + 1) * size)
}

function gatherAll({ runs, year }: SimulatedYear, counts: Counts): Counts {
  const size = year.weeks.length * runs
  const sums = new Float64Array(size)
  for (let from = 0; from < counts.length; from += size)
    for (let at = 0; at < size; at += 1) sums[at] = (sums[at] ?? 0) + (counts[from + at] ?? 0)
  return sums
}

export function runsOf(simulated: SimulatedYear, of: string | null): Runs {
  const { work, runs, year, inCare } = simulated
  const gathered = (counts: Counts): Counts =>
    of === 'all' ? gatherAll(simulated, counts) : gather(simulated, of, counts)
  return {
    runs,
    weeks: year.weeks.length,
    work: {
      'first-review': gathered(work['first-review']),
      'later-review': gathered(work['later-review']),
      midway: gathered(work.midway),
      conference: gathered(work.conference),
      'carer-review': gathered(work['carer-review']),
    },
    inCare: gathered(inCare),
    shares: sharesOfWeeks(year),
  }
}

/** Hours of work of each week and run: what falls due, and what each child takes besides. */
export function hoursOfRuns({ runs, weeks, work, inCare, shares }: Runs, hours: WorkHours): Float64Array {
  const shareOf = (at: number): number => shares[Math.floor(at / runs)] ?? 0
  const needed = Float64Array.from(inCare, (children, at) => children * hours['child-year'] * shareOf(at))
  for (const kind of WORK_KINDS) {
    const each = hoursOf(hours, kind)
    for (let at = 0; at < weeks * runs; at += 1) needed[at] = (needed[at] ?? 0) + (work[kind][at] ?? 0) * each
  }
  return needed
}

/** The sum of some kinds of work of each week and run. */
export function sumOfRuns({ runs, weeks, work }: Runs, kinds: readonly WorkKind[]): Float64Array {
  const sums = new Float64Array(weeks * runs)
  for (const kind of kinds)
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (work[kind][at] ?? 0)
  return sums
}

/** The band of each week. */
export function weeklyBands(values: Counts, runs: number): readonly Band[] {
  return Array.from({ length: values.length / runs }, (_, week) =>
    bandOf(Float64Array.from(values.subarray(week * runs, (week + 1) * runs))),
  )
}

/** The sum over some weeks of each run. */
export function totalsOfRuns(values: Counts, runs: number, isIn: (week: number) => boolean): Float64Array {
  const totals = new Float64Array(runs)
  for (let week = 0; week < values.length / runs; week += 1) {
    if (!isIn(week)) continue
    for (let run = 0; run < runs; run += 1)
      totals[run] = (totals[run] ?? 0) + (values[week * runs + run] ?? 0)
  }
  return totals
}

export const REVIEW_KINDS: readonly WorkKind[] = ['first-review', 'later-review']

/** Reviews that fall due for an officer's children while the officer is away. */
export type Collision = {
  readonly officer: Pick<OfficerTime, 'id' | 'name'>
  readonly from: OfficerTime['away'][number]['from']
  readonly to: OfficerTime['away'][number]['to']
  readonly reviews: number
}

/** Where leave that is booked meets reviews of the children held today, those that come in left out. */
export function listCollisions(
  officers: readonly OfficerTime[],
  children: readonly HeldChild[],
  year: ComingYear,
): readonly Collision[] {
  const held = Map.groupBy(children, ({ officerId }) => officerId)
  return officers.flatMap(({ id, name, away }) => {
    const due = (held.get(id) ?? [])
      .flatMap((child) => listDueAhead(child, year.from, year.to))
      .filter(({ kind, on }) => REVIEW_KINDS.includes(kind) && weekOf(year, on) >= 0)
    return away.flatMap(({ from, to }) => {
      const reviews = due.filter(({ on }) => on >= from && (to === null || on < to)).length
      return reviews === 0 ? [] : [{ officer: { id, name }, from, to, reviews }]
    })
  })
}
