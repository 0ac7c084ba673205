import type { GatheredFor } from '../gather-work.ts'
import type { TodayForm } from './form.ts'
import type { Whose } from './who.ts'

/** What every view of Today is drawn from. */
export type TodayAsked = GatheredFor & {
  readonly form: TodayForm
  readonly whose: Whose
  /** The query of the address, without the format. */
  readonly query: Readonly<Record<string, string>>
}
