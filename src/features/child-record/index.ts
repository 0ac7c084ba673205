// A child's whole record on one page: who they are, what happened, what is owed and why.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { childPageRoutes } from './child-page/page.ts'

export function childRecordRoutes(services: Services): readonly Route[] {
  return childPageRoutes(services)
}
