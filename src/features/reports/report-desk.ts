// What the pages of reports are handed: the figures, and how the authority is called.
import type { Clock } from '../../platform/clock/clock.ts'
import type { Db } from '../../platform/db/index.ts'
import type { ReadFigures } from '../figures/index.ts'

export type ReportDeps = {
  readonly db: Db
  readonly clock: Clock
  readonly readFigures: ReadFigures
  /** How the authority is called. */
  readonly readAuthority: () => Promise<string>
}
