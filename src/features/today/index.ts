// Today: what is overdue, what is due soon, what cannot be told, whom nobody holds.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import type { AlsoToday } from './today-page/also-view.ts'
import { todayPageRoutes } from './today-page/page.ts'

export { ACCESS } from './access.ts'
export { queueDigests } from './digest/queue-digests.ts'
export type { AlsoLine, AlsoToday } from './today-page/also-view.ts'
export { TODAY_PATH, todayPath } from './paths.ts'

/** `also`: what other features want said there of whoever looks. */
export function todayRoutes(services: Services, also: AlsoToday): readonly Route[] {
  return todayPageRoutes(services, also)
}
