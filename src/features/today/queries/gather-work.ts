// Reviews and tasks brought together, for the page, its lists and its files.
import type { Db } from '../../../platform/db/index.ts'
import { type Looker, type Looking, toTaskItem, toWorkItem, type WorkItem, whyOfTask } from '../item.ts'
import { inOrderOf, withTasks, withUnseen } from '../merge.ts'
import { findTasks, type TasksFound } from './find-tasks.ts'
import { listWork, type WorkWanted } from './list-work.ts'
import { findWorkOverview } from './work-overview.ts'
import { groupOfTask, type Side, type Task, type TaskKind } from '../task.ts'
import {
  type OfficerCounts,
  WORK_GROUPS,
  type WorkAsked,
  type WorkGroupKey,
  type WorkReason,
  type WorkSort,
} from '../work.ts'

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
  readonly form: WorkWanted & Pick<WorkAsked, 'kind'> & { readonly sort: WorkSort }
  readonly looking: Looker
  /** What beside reviews is shown to whoever looks, and on whose side they stand. */
  readonly kinds: readonly TaskKind[]
  readonly side: Side
}

type Placed = { readonly task: Task; readonly group: WorkGroupKey; readonly why: string | null }

/** The tasks that are shown, each in its group. A kind of review that is asked for leaves them out. */
function placeTasks({ tasks }: TasksFound, { form, asked, kinds, side }: GatheredFor): readonly Placed[] {
  if (form.kind !== null) return []
  return tasks.flatMap((task) => {
    const group = kinds.includes(task.kind) ? groupOfTask(task, side, asked) : null
    return group === null ? [] : [{ task, group, why: whyOfTask(task) }]
  })
}

/** Today as a whole: the first rows of each group, every count, and what cannot be told. */
export async function gatherToday(db: Db, given: GatheredFor): Promise<Gathered> {
  const { asked, form, looking: looker } = given
  const most = asked.scope.officer === null ? FIRST_ROWS.several : FIRST_ROWS.one
  const [overview, found] = await Promise.all([
    findWorkOverview(db, asked, form.sort, most),
    findTasks(db, asked, looker.calendar),
  ])
  const looking: Looking = { ...looker, meetings: found.meetings }
  const placed = placeTasks(found, given)
  const byGroup = Map.groupBy(placed, ({ group }) => group)
  const groupOf = (group: WorkGroupKey): GatheredGroup => {
    const { total, rows } = overview.groups[group]
    const tasks = byGroup.get(group) ?? []
    const items = [
      ...rows.map((row) => toWorkItem(row, looking)),
      ...tasks.map(({ task }) => toTaskItem(task, group, looking)),
    ]
    return { total: total + tasks.length, items: inOrderOf(items, form.sort).slice(0, most) }
  }
  const holders = placed.map(({ task, group }) => ({ group, officerId: task.child.officer?.id ?? null }))
  return {
    groups: {
      overdue: groupOf('overdue'),
      'this-week': groupOf('this-week'),
      soon: groupOf('soon'),
      waiting: groupOf('waiting'),
      'cannot-tell': groupOf('cannot-tell'),
      unallocated: groupOf('unallocated'),
    },
    reviewsOverdue: overview.groups.overdue.total,
    officers: withTasks(overview.officers, holders),
    reasons: withUnseen(overview.reasons, byGroup.get('cannot-tell')?.length ?? 0),
  }
}

/** Every row of one group, or of all in the order of the groups. */
export async function gatherList(db: Db, given: GatheredFor): Promise<readonly WorkItem[]> {
  const { asked, form, looking: looker } = given
  const { group, why, sort } = form
  // One after the other: in a transaction there is one connection.
  const work = await listWork(db, asked, form, sort)
  const found = await findTasks(db, asked, looker.calendar)
  const looking: Looking = { ...looker, meetings: found.meetings }
  const tasks = placeTasks(found, given)
    .filter((placed) => group === null || placed.group === group)
    .filter((placed) => why === null || placed.why === why)
  const items = [
    ...work.map((row) => toWorkItem(row, looking)),
    ...tasks.map((placed) => toTaskItem(placed.task, placed.group, looking)),
  ]
  const ordered = inOrderOf(items, sort)
  return group === null ? WORK_GROUPS.flatMap((one) => ordered.filter((item) => item.group === one)) : ordered
}
