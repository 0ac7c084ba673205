// A child's whole record on one page: who they are, what happened, what is owed and why; and all that was done for them.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type ListVisitsTold, noVisitsTold } from '../contact/index.ts'
import { activityPageRoutes } from './activity-page/page.ts'
import { childPageRoutes, type DataPlaces } from './child-page/page.ts'
import { readChronologyRoutes } from './read-chronology/page.ts'
import { signChronologyRoutes } from './sign-chronology/page.ts'

export { childRecordAccess } from './access.ts'
export { renderChildTabs } from './child-tabs.ts'

/**
 * Every page of a child’s record. `dataPlaces`: places beside this feature that the record leads to. `listVisits`: the
 * visits that other systems tell of.
 */
export function childRecordRoutes(
  services: Services,
  dataPlaces: DataPlaces = () => [],
  listVisits: ListVisitsTold = noVisitsTold,
): readonly Route[] {
  return [
    ...childPageRoutes(services, { dataPlaces, listVisits }),
    ...activityPageRoutes(services),
    ...signChronologyRoutes(services),
    ...readChronologyRoutes(services),
  ]
}
