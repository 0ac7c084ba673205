// The trail: who did what, who opened which child's record, and one's own.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { listTrailRoutes } from './list-trail/page.ts'
import { ownTrailRoutes } from './own-trail/page.ts'
import { openingsRoutes } from './show-openings/page.ts'

export { AUDIT_ACCESS } from './access.ts'
export { AUDIT_WORDS } from './audit-words.ts'
export { maySeeOpenings } from './access.ts'
export { AUDIT_PATH, openingsPath, OWN_TRAIL_PATH } from './paths.ts'

export function auditRoutes(services: Services): readonly Route[] {
  return [...listTrailRoutes(services), ...openingsRoutes(services), ...ownTrailRoutes(services)]
}
