// Today: what is overdue, what is due soon, what cannot be told, whom nobody holds.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { todayPageRoutes } from './today-page/page.ts'

export { ACCESS } from './access.ts'
export { queueDigests } from './digest/queue-digests.ts'
export { TODAY_PATH, todayPath } from './paths.ts'

export function todayRoutes(services: Services): readonly Route[] {
  return todayPageRoutes(services)
}
