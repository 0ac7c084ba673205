import type { Looking } from '../item.ts'
import type { WorkAsked } from '../work.ts'
import type { TodayForm } from './form.ts'
import type { Whose } from './who.ts'

/** What every view of Today is drawn from. */
export type TodayAsked = {
  readonly form: TodayForm
  readonly whose: Whose
  readonly asked: WorkAsked
  readonly looking: Looking
  /** The query of the address, without the format. */
  readonly query: Readonly<Record<string, string>>
}
