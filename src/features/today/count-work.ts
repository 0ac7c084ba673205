// The numbers of Today: by officer, and of what cannot be told by reason. Pure.
import type { ChildWork, PlacedWork } from './child-work.ts'
import { LAST_SEEN } from './task.ts'
import type { OfficerCounts, WorkGroupKey, WorkReason } from './work.ts'

const NONE: OfficerCounts['groups'] = {
  overdue: 0,
  'this-week': 0,
  soon: 0,
  waiting: 0,
  'cannot-tell': 0,
  unallocated: 0,
}

type Line = {
  readonly officer: ChildWork['officer']
  children: number
  past18: number
  readonly groups: Record<WorkGroupKey, number>
}

const holdsNow = ({ children, past18 }: Line): boolean => children + past18 > 0

const hasAny = (line: Line): boolean =>
  holdsNow(line) || Object.values(line.groups).some((count) => count > 0)

// Nobody last; who holds a child in care before who is only owed by one that left.
function byName(one: Line, other: Line): number {
  if (one.officer === null || other.officer === null) return one.officer === null ? 1 : -1
  if (holdsNow(one) !== holdsNow(other)) return holdsNow(one) ? -1 : 1
  return toKey(one.officer) < toKey(other.officer) ? -1 : 1
}

const toKey = ({ sortName, id }: { readonly sortName: string; readonly id: string }): string =>
  `${sortName}\u0000${id}`

type Counted = Pick<PlacedWork, 'group'> & {
  readonly row: { readonly officer: { readonly id: string } | null } | null
  readonly task: { readonly child: Pick<ChildWork, 'officer'> } | null
}

const holderOf = ({ row, task }: Counted): string | null => (row?.officer ?? task?.child.officer)?.id ?? null

/** A line an officer, by name; the children whom nobody holds last. `shown`: what of the work is counted. */
export function countByOfficer(
  works: readonly Pick<ChildWork, 'officer' | 'standing'>[],
  shown: readonly Counted[],
): readonly OfficerCounts[] {
  const lines = new Map<string | null, Line>()
  for (const { officer, standing } of works) {
    const id = officer?.id ?? null
    const line = lines.get(id) ?? { officer, children: 0, past18: 0, groups: { ...NONE } }
    lines.set(id, line)
    if (standing === 'in-care') line.children += 1
    if (standing === 'past-18') line.past18 += 1
  }
  for (const one of shown) {
    const line = lines.get(holderOf(one))
    if (line !== undefined) line.groups[one.group] += 1
  }
  return [...lines.values()]
    .filter(hasAny)
    .toSorted(byName)
    .map(({ officer, ...counts }) => ({
      officer: officer === null ? null : { id: officer.id, name: officer.name },
      ...counts,
    }))
}

/** What cannot be told by what would settle it, the most first; when a child was last seen after what is of reviews. */
export function countReasons(rows: readonly Pick<PlacedWork, 'why'>[]): readonly WorkReason[] {
  const found = [...Map.groupBy(rows, ({ why }) => why)]
    .flatMap(([why, { length: count }]) => (why === null ? [] : [{ why, count }]))
    .toSorted((one, other) => other.count - one.count || (one.why < other.why ? -1 : 1))
  const isSeen = ({ why }: WorkReason) => why === LAST_SEEN
  return [...found.filter((one) => !isSeen(one)), ...found.filter(isSeen)]
}
