// Reviews and tasks as one list of work, in its order. Pure.
import type { WorkItem } from './item.ts'
import type { WorkSort } from './work.ts'

type Ordered = Pick<WorkItem, 'order' | 'group' | 'duty'>

const RANK = { must: 1, should: 2, local: 3 } as const

// Of what is overdue, that which the law asks for stands first.
const rankOf = ({ group, duty }: Ordered): number => (group === 'overdue' && duty !== null ? RANK[duty] : 0)

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

// Nothing stands after everything, whichever way the list runs, as in the database.
function nothingLast<Value>(
  one: Value | null,
  other: Value | null,
  compare: (one: Value, other: Value) => number,
): number {
  if (one === null) return other === null ? 0 : 1
  return other === null ? -1 : compare(one, other)
}

const byDay = (one: Ordered, other: Ordered, way = 1): number =>
  nothingLast(one.order.actOn, other.order.actOn, (a, b) => (a - b) * way)

const byChild = (one: Ordered, other: Ordered, way = 1): number =>
  byText(one.order.child, other.order.child) * way

function comparing({ by, order }: WorkSort): (one: Ordered, other: Ordered) => number {
  const way = order === 'up' ? 1 : -1
  if (by === 'child') return (one, other) => byChild(one, other, way) || byDay(one, other)
  if (by === 'due')
    return (one, other) => rankOf(one) - rankOf(other) || byDay(one, other, way) || byChild(one, other)
  const byOfficer = (one: Ordered, other: Ordered) =>
    nothingLast(one.order.officer, other.order.officer, (a, b) => byText(a, b) * way)
  return (one, other) => byOfficer(one, other) || byDay(one, other) || byChild(one, other)
}

/** Rows in the order of a list; rows that it does not tell apart stay as they stand. */
export const inOrderOf = <Row extends Ordered>(rows: readonly Row[], sort: WorkSort): readonly Row[] =>
  rows.toSorted(comparing(sort))

/** The first of {@link inOrderOf}, at `most` so many: of thousands of rows a page shows ten. */
export function firstInOrder<Row extends Ordered>(
  rows: readonly Row[],
  sort: WorkSort,
  most: number,
): readonly Row[] {
  const compare = comparing(sort)
  const first: Row[] = []
  for (const row of rows) {
    const last = first[most - 1]
    if (last !== undefined && compare(row, last) >= 0) continue
    const at = first.findLastIndex((one) => compare(one, row) <= 0) + 1
    first.splice(at, 0, row)
    if (first.length > most) first.pop()
  }
  return first
}
