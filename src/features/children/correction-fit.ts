// Whether a child's care can be as a correction would make it: what in it is out of order.
import type { Care, CarePeriod } from './care.ts'

/** What is out of order, the worst first. */
export type OutOfOrder =
  | 'ends-before-start'
  | 'lies-over-another'
  | 'begins-outside'
  | 'placement-ends-before'

const isTurned = ({ start, end }: CarePeriod): boolean => end !== null && end < start

// A child may come into care again on the day on which care ended.
const liesOver = (one: CarePeriod, later: CarePeriod): boolean => one.end === null || one.end > later.start

const countOutside = ({ start, end, legalStatuses, placements }: CarePeriod): number =>
  [...legalStatuses, ...placements].filter(({ from }) => from < start || (end !== null && from > end)).length

const countTurned = ({ placements }: CarePeriod): number =>
  placements.filter(({ from, to }) => to !== null && to < from).length

const sum = (periods: Care['periods'], count: (period: CarePeriod) => number): number =>
  periods.reduce((so, period) => so + count(period), 0)

function countOutOfOrder({ periods }: Care): readonly (readonly [OutOfOrder, number])[] {
  const inOrder = periods.toSorted((one, other) => one.start - other.start)
  const over = inOrder.filter((one, place) => {
    const next = inOrder[place + 1]
    return next !== undefined && liesOver(one, next)
  })
  return [
    ['ends-before-start', periods.filter(isTurned).length],
    ['lies-over-another', over.length],
    ['begins-outside', sum(periods, countOutside)],
    ['placement-ends-before', sum(periods, countTurned)],
  ]
}

/** What is out of order in care that was not so before; null where nothing is. A source’s own disorder is not counted. */
export function findNewDisorder(before: Care, after: Care): OutOfOrder | null {
  const known = new Map(countOutOfOrder(before))
  const worse = countOutOfOrder(after).find(([kind, count]) => count > (known.get(kind) ?? 0))
  return worse?.[0] ?? null
}
