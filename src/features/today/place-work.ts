// Where a review owed or a task stands in the lists of Today. Pure.
import { whyOfTask } from './item.ts'
import type { ChildWork, PlacedWork } from './child-work.ts'
import { groupOfTask, type Side, type Task } from './task.ts'
import type { WorkRow, WorkWindows } from './work.ts'

/** `why`: of what cannot be told, by what would settle it. */
export const placeReview = (row: WorkRow, why: string | null): PlacedWork => ({
  row,
  task: null,
  group: row.group,
  why,
  duty: row.review?.duty ?? null,
  order: row.order,
})

function placeTask(task: Task, side: Side, windows: WorkWindows): readonly PlacedWork[] {
  const group = groupOfTask(task, side, windows)
  if (group === null) return []
  const { child, due, duty } = task
  const order = { actOn: due, child: child.sortName, officer: child.officer?.sortName ?? null }
  return [{ row: null, task, group, why: whyOfTask(task), duty, order }]
}

/** A child's tasks that are near enough to be shown, as each side sees them. */
export function placeTasks(tasks: readonly Task[], windows: WorkWindows): ChildWork['tasks'] {
  const seenBy = (side: Side) => tasks.flatMap((task) => placeTask(task, side, windows))
  return { service: seenBy('service'), team: seenBy('team'), others: seenBy('others') }
}
