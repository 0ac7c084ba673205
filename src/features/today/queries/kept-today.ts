// What Today says of each child, kept in this process until something of that child, or a setting, changes.
import type { Day } from '../../../kit/dates/index.ts'
import { createKeeper, type Keeper } from '../../../platform/changes/index.ts'
import { createExceptionKeeper, type ExceptionKeeper } from '../../allocations/index.ts'
import type { ChildWork } from '../child-work.ts'
import { loadChildWork } from './load-child-work.ts'
import type { TodaySettings } from '../today-settings.ts'
import { EVERYBODY, TODAY_SETTINGS } from './today-settings.ts'
import type { Everybody } from '../work.ts'

export type TodayKeepers = {
  readonly work: Keeper<Day, TodaySettings, { readonly everybody: Everybody }, ChildWork>
  readonly exceptions: ExceptionKeeper
}

export const createTodayKeepers = (): TodayKeepers => ({
  work: createKeeper({
    settings: TODAY_SETTINGS,
    beside: { everybody: EVERYBODY },
    loadValues: loadChildWork,
  }),
  exceptions: createExceptionKeeper(),
})
