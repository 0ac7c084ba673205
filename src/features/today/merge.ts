// Reviews and tasks as one list of work: its order, its counts. Pure.
import type { WorkItem } from './item.ts'
import { LAST_SEEN } from './task.ts'
import type { OfficerCounts, WorkGroupKey, WorkReason, WorkSort } from './work.ts'

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

/** Rows in the order of a list; rows that it does not tell apart stay as they stand. */
export function inOrderOf<Row extends Ordered>(
  rows: readonly Row[],
  { by, order }: WorkSort,
): readonly Row[] {
  const way = order === 'up' ? 1 : -1
  return rows.toSorted((one, other) => {
    if (by === 'child') return byChild(one, other, way) || byDay(one, other)
    if (by === 'due') return rankOf(one) - rankOf(other) || byDay(one, other, way) || byChild(one, other)
    const officers = nothingLast(one.order.officer, other.order.officer, (a, b) => byText(a, b) * way)
    return officers || byDay(one, other) || byChild(one, other)
  })
}

/** The officers' counts with the tasks of their children. */
export function withTasks(
  officers: readonly OfficerCounts[],
  tasks: readonly { readonly group: WorkGroupKey; readonly officerId: string | null }[],
): readonly OfficerCounts[] {
  const byOfficer = Map.groupBy(tasks, ({ officerId }) => officerId)
  return officers.map((line) => {
    const groups = { ...line.groups }
    for (const { group } of byOfficer.get(line.officer?.id ?? null) ?? []) groups[group] += 1
    return { ...line, groups }
  })
}

/** The reasons why something cannot be told, with that of the tasks. */
export function withUnseen(reasons: readonly WorkReason[], unseen: number): readonly WorkReason[] {
  return unseen === 0 ? reasons : [...reasons, { why: LAST_SEEN, count: unseen }]
}
