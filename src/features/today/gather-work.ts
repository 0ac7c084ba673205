// The work of children brought together, for the page, its lists and its files. Pure.
import type { ChildWork, PlacedWork } from './child-work.ts'
import { countByOfficer, countReasons } from './count-work.ts'
import { type Looker, type Looking, toTaskItem, toWorkItem, type WorkItem } from './item.ts'
import { firstInOrder, inOrderOf } from './merge.ts'
import type { Side, TaskKind } from './task.ts'
import {
  isOfKind,
  type OfficerCounts,
  WORK_GROUPS,
  type WorkAsked,
  type WorkGroupKey,
  type WorkReason,
  type WorkSort,
} from './work.ts'

/** How many rows of a group stand on the page: of one officer's work, and of that of several. */
const FIRST_ROWS = { one: 25, several: 10 } as const

export type GatheredGroup = { readonly total: number; readonly items: readonly WorkItem[] }

export type Gathered = {
  /** The first rows of each group and how many it has; what cannot be told has no rows here. */
  readonly groups: Readonly<Record<WorkGroupKey, GatheredGroup>>
  /** How many of what is overdue are reviews. */
  readonly reviewsOverdue: number
  readonly officers: readonly OfficerCounts[]
  readonly reasons: readonly WorkReason[]
}

/** What is gathered, and for whom. */
export type GatheredFor = {
  readonly asked: WorkAsked
  readonly form: {
    /** Null for every group. */
    readonly group: WorkGroupKey | null
    /** Of what cannot be told, one reason; null for all. */
    readonly why: string | null
    readonly sort: WorkSort
  } & Pick<WorkAsked, 'kind'>
  readonly looking: Looker
  /** What beside reviews is shown to whoever looks, and on whose side they stand. */
  readonly kinds: readonly TaskKind[]
  readonly side: Side
}

/** What of the work is shown: a kind of review that is asked for leaves out all but its own. */
function shownOf(works: readonly ChildWork[], { form: { kind }, kinds, side }: GatheredFor) {
  const shown = new Set(kinds)
  return works.flatMap(({ reviews, tasks }): readonly PlacedWork[] =>
    kind === null
      ? [...reviews, ...tasks[side].filter(({ task }) => task !== null && shown.has(task.kind))]
      : reviews.filter(({ group, row }) => group !== 'unallocated' && isOfKind(row, kind)),
  )
}

function lookingAt(works: readonly ChildWork[], looker: Looker): Looking {
  const meetings = works.flatMap(({ meeting }) => meeting ?? [])
  return { ...looker, meetings: new Map(meetings.map((meeting) => [meeting.childId, meeting])) }
}

const toItem = ({ row, task, group }: PlacedWork, looking: Looking): WorkItem =>
  row === null ? toTaskItem(task, group, looking) : toWorkItem(row, looking)

/** Today as a whole: the first rows of each group, every count, and what cannot be told. */
export function gatherToday(works: readonly ChildWork[], given: GatheredFor): Gathered {
  const { asked, form, looking: looker } = given
  const most = asked.scope.officer === null ? FIRST_ROWS.several : FIRST_ROWS.one
  const looking = lookingAt(works, looker)
  const shown = shownOf(works, given)
  const byGroup = Map.groupBy(shown, ({ group }) => group)
  const rowsOf = (group: WorkGroupKey) => byGroup.get(group) ?? []
  const groupOf = (group: WorkGroupKey): GatheredGroup => {
    const first = firstInOrder(rowsOf(group), form.sort, most)
    return { total: rowsOf(group).length, items: first.map((placed) => toItem(placed, looking)) }
  }
  return {
    groups: {
      overdue: groupOf('overdue'),
      'this-week': groupOf('this-week'),
      soon: groupOf('soon'),
      waiting: groupOf('waiting'),
      'cannot-tell': { total: rowsOf('cannot-tell').length, items: [] },
      unallocated: groupOf('unallocated'),
    },
    reviewsOverdue: rowsOf('overdue').filter(({ row }) => row !== null).length,
    officers: countByOfficer(works, shown),
    reasons: countReasons(rowsOf('cannot-tell')),
  }
}

/** Every row of one group, or of all in the order of the groups. */
export function gatherList(works: readonly ChildWork[], given: GatheredFor): readonly WorkItem[] {
  const { group, why, sort } = given.form
  const looking = lookingAt(works, given.looking)
  const shown = shownOf(works, given)
    .filter((placed) => group === null || placed.group === group)
    .filter((placed) => why === null || placed.why === why)
  const byGroup = Map.groupBy(inOrderOf(shown, sort), (placed) => placed.group)
  return WORK_GROUPS.flatMap((one) => byGroup.get(one) ?? []).map((placed) => toItem(placed, looking))
}
