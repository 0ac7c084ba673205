import type { Day } from '../../kit/dates/index.ts'
import type { Reason } from '../citations/reason.ts'
import { type CaseFacts, judgeIndependence, toBars } from './independence.ts'
import { daysOfChange, type Staff } from './staff.ts'

/** From a day up to, not including, another, the same bars hold. */
export type DependentDays = {
  readonly from: Day
  readonly to: Day
  readonly because: readonly Reason[]
}

export type AskedOver = {
  readonly staff: Staff
  readonly facts: CaseFacts
  readonly officer: string
  readonly from: Day
  /** Not included. */
  readonly to: Day
}

/**
 * Cites: CPPCR 46
 * Says: An officer stays independent for as long as they hold the child: each day on which a bar holds is found.
 * Read as: independence
 * Example: an officer who becomes the social worker's manager on 1 June is dependent from that day
 */
export function workDependentDays({ staff, facts, officer, from, to }: AskedOver): readonly DependentDays[] {
  const changes = [...staff.changes, ...daysOfChange(facts.workers), ...daysOfChange(facts.teams)]
  const starts = [from, ...changes.filter((day) => day > from && day < to).toSorted((a, b) => a - b)]
  const found: DependentDays[] = []
  for (const [index, day] of starts.entries()) {
    const because = toBars(judgeIndependence({ staff, facts, officer, on: day }))
    if (because.length === 0) continue
    const end = starts[index + 1] ?? to
    const before = found.at(-1)
    if (before?.to === day && saysSame(before.because, because)) {
      found[found.length - 1] = { ...before, to: end }
    } else found.push({ from: day, to: end, because })
  }
  return found.filter((days) => days.to > days.from)
}

/** The first of the days on end, up to the last asked about, on which some bar or other holds; null for none. */
export function dependentSince(days: readonly DependentDays[], to: Day): Day | null {
  let since: Day | null = null
  for (const { from, to: end } of days.toReversed()) {
    if (end !== (since ?? to)) break
    since = from
  }
  return since
}

function saysSame(one: readonly Reason[], other: readonly Reason[]): boolean {
  return one.length === other.length && one.every(({ says }, index) => says === other[index]?.says)
}
