import type { Around } from './around.ts'
import type { Dispute } from '../disputes/index.ts'
import type { WorkedRecord } from './worked-record.ts'

/** What every page of a child’s record knows of them. */
export type GatheredRecord = {
  readonly record: WorkedRecord
  readonly around: Around
  /** The challenges that are open, the oldest first; none for somebody who may not see them. */
  readonly challenges: readonly Dispute[]
}
