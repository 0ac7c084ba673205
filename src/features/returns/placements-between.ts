import type { Day } from '../../kit/dates/index.ts'
import type { ChildFacts } from './child-facts.ts'

/**
 * How many placements the child had from one day to another, both included: the one open on the first day, or begun
 * with the start of care, and every move. Short breaks are not counted. The one definition of the measures.
 */
export function placementsBetween({ history, periods }: ChildFacts, from: Day, to: Day): number {
  let placements = 0
  history.periods.forEach(({ start, end, startKnown, shortBreaks }, at) => {
    if (shortBreaks) return
    const openOnFirst = start <= from && (end === null || end > from)
    const begun = startKnown && start > from && start <= to
    if (openOnFirst || begun) placements += 1
    const firstMoves = openOnFirst ? start : null
    for (const { on } of periods[at]?.moves ?? []) {
      if (on >= from && on <= to && on !== firstMoves) placements += 1
    }
  })
  return placements
}
