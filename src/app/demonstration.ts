import type { Day } from '../kit/dates/index.ts'
import type { Services } from '../platform/web/services.ts'

/** An account that anybody who tries the system may use. */
export type DemonstrationAccount = {
  readonly userName: string
  readonly password: string
  /** Who they are: `Ruth Adeyemi, IRO`. */
  readonly says: string
}

/** A fictional council to try the system on. */
export type Demonstration = {
  /** The day that is always today in it. */
  readonly today: Day
  readonly accounts: readonly DemonstrationAccount[]
  /** Fills a database that has no child, the accounts included; what was cut short before is begun again. */
  load(services: Services): Promise<'loaded' | 'not-empty'>
}
