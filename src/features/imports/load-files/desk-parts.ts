import type { Day } from '../../../kit/dates/index.ts'
import type { DatabaseKind, Db } from '../../../platform/db/index.ts'
import type { ProgressBoard } from '../progress.ts'

/** What loading files works with. */
export type DeskParts = {
  readonly db: Db
  readonly kind: DatabaseKind
  readonly today: () => Day
  readonly board: ProgressBoard
  /** Bytes of the largest file that is taken. */
  readonly largestFile: number
  /** What is done once files are loaded and everything worked from them; left out: nothing. */
  readonly afterLoad?: (actor: string) => Promise<void>
}
