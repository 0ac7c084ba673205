// What Today says of one child, worked out once and kept until something of that child changes.
import type { MeetingAhead } from '../meetings/index.ts'
import type { Side, Task } from './task.ts'
import type { WorkGroupKey, WorkOrder, WorkRow } from './work.ts'
import type { Duty } from '../../law/citations/reason.ts'

/** A review owed or a task, where it stands in the lists: what they are counted and put in order by. */
export type PlacedWork = {
  readonly group: WorkGroupKey
  /** Of what cannot be told, by what would settle it; else null. */
  readonly why: string | null
  readonly duty: Duty | null
  readonly order: WorkOrder
} & ({ readonly row: WorkRow; readonly task: null } | { readonly row: null; readonly task: Task })

export type Holder = { readonly id: string; readonly name: string; readonly sortName: string }

export type ChildWork = {
  readonly officer: Holder | null
  /** `past-18`: still recorded as in care. */
  readonly standing: 'in-care' | 'past-18' | 'not-in-care'
  /** Reviews owed in the order of their numbers, then, of a child whom nobody holds, the row that says so. */
  readonly reviews: readonly PlacedWork[]
  /** Tasks, as somebody of each side sees them. */
  readonly tasks: Readonly<Record<Side, readonly PlacedWork[]>>
  readonly meeting: MeetingAhead | null
}
