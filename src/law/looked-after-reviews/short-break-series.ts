import { valueOn } from '../../kit/dated.ts'
import { addDays, addMonths, type Day, earlierOf } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from './care-history.ts'
import { SHORT_BREAK_STAY_DAYS, SHORT_BREAK_YEAR_DAYS, WINDOW_2020 } from './limits.ts'
import type { ReviewPolicy } from './policy.ts'

/** V3, a series of single stays, and V4, an agreement. */
export const SHORT_BREAK_STATUSES: ReadonlySet<string> = new Set(['V3', 'V4'])

/** Whether a period is one of short breaks: by its legal statuses where they are given, else by its mark. */
export function isShortBreaks(period: Pick<PeriodOfCare, 'legalStatuses' | 'shortBreaks'>): boolean {
  if (period.legalStatuses.length === 0) return period.shortBreaks
  return period.legalStatuses.every(({ code }) => SHORT_BREAK_STATUSES.has(code))
}

/** Whether a period is an agreement (V4), under which stays come and go that nobody lists. */
export function isAgreement({ legalStatuses }: PeriodOfCare): boolean {
  return legalStatuses.some(({ code }) => code === 'V4')
}

/**
 * One stay, or an agreement (V4) under which stays come and go that nobody lists; `to` is the day of going home or of
 * the agreement's end, null while it lasts.
 */
export type Stay = {
  readonly kind: 'single' | 'agreement'
  readonly period: number
  readonly from: Day
  readonly to: Day | null
}

export type Breach = { readonly stay: Stay; readonly why: 'stay-too-long' | 'too-many-days' }

/** A run of short breaks with no longer gap between stays than the authority's policy allows. */
export type ShortBreakSeries = {
  readonly periods: readonly number[]
  readonly start: Day
  /** The first day on which the series has ended for want of another stay; null while a stay is open. */
  readonly endsOn: Day | null
  /** The first stay that breaks the limits of a series, where one does. */
  readonly breach: Breach | null
}

/** Short stays of a period: its placements where there are any, else the period itself; an agreement is one whole. */
function staysOf(one: PeriodOfCare, period: number): Stay[] {
  const { start, end, placements } = one
  if (isAgreement(one)) return [{ kind: 'agreement', period, from: start, to: end }]
  if (placements.length === 0) return [{ kind: 'single', period, from: start, to: end }]
  return placements.map(({ from, to }) => ({ kind: 'single', period, from, to: to ?? end }))
}

function stayIsTooLong({ from, to }: Stay): boolean {
  if (to === null || (from >= WINDOW_2020.from && from <= WINDOW_2020.to)) return false
  return to - from > valueOn(SHORT_BREAK_STAY_DAYS, from)
}

function daysWithin(stays: readonly Stay[], from: Day, to: Day): number {
  return stays.reduce(
    (days, stay) => days + Math.max(0, Math.min(stay.to ?? stay.from, to) - Math.max(stay.from, from)),
    0,
  )
}

function findBreach(all: readonly Stay[]): Breach | null {
  const stays = all.filter(({ kind }) => kind === 'single')
  for (const stay of stays) {
    if (stayIsTooLong(stay)) return { stay, why: 'stay-too-long' }
    if (
      stay.to !== null &&
      daysWithin(stays, addMonths(stay.to, -12), stay.to) > valueOn(SHORT_BREAK_YEAR_DAYS, stay.to)
    ) {
      return { stay, why: 'too-many-days' }
    }
  }
  return null
}

/** A series ends when too long a time has passed since its last stay, or ordinary care has begun. */
function endOfSeries(last: Stay, ordinary: readonly Day[], policy: ReviewPolicy): Day | null {
  const { kind, to } = last
  if (to === null || kind === 'agreement') return to
  const lapsed = addDays(to, policy.shortBreakGapDays + 1)
  return ordinary.filter((start) => start >= to).reduce((first, start) => earlierOf(first, start), lapsed)
}

function toSeries(
  stays: readonly Stay[],
  ordinary: readonly Day[],
  policy: ReviewPolicy,
): ShortBreakSeries[] {
  const first = stays[0]
  const last = stays.at(-1)
  if (first === undefined || last === undefined) return []
  const endsOn = endOfSeries(last, ordinary, policy)
  return [
    {
      periods: [...new Set(stays.map(({ period }) => period))],
      start: first.from,
      endsOn,
      breach: findBreach(stays),
    },
  ]
}

/** Groups the short stays of a history into series. */
export function shortBreakSeries(history: CareHistory, policy: ReviewPolicy): ShortBreakSeries[] {
  const stays = history.periods.flatMap((period, index) =>
    isShortBreaks(period) ? staysOf(period, index) : [],
  )
  const ordinary = history.periods.flatMap((period) => (isShortBreaks(period) ? [] : [period.start]))
  const groups: Stay[][] = []
  for (const stay of stays) {
    const last = groups.at(-1)?.at(-1)
    const continues =
      last !== undefined && last.to !== null && stay.from - last.to <= policy.shortBreakGapDays
    if (continues) groups.at(-1)?.push(stay)
    else groups.push([stay])
  }
  return groups.flatMap((group) => toSeries(group, ordinary, policy))
}
