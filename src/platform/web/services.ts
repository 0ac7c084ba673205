import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config/index.ts'
import type { Db } from '../db/index.ts'
import type { Log } from '../log/log.ts'

/** What the composition root hands to every feature. */
export type Services = {
  readonly db: Db
  readonly clock: Clock
  readonly config: Config
  readonly log: Log
}
