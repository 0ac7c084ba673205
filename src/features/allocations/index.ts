// Who holds which child: independent reviewing officers and their children, now and before; and who else works with them.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { allocateChildRoutes } from './allocate-child/page.ts'
import { listDependentOfficersRoutes } from './list-dependent-officers/page.ts'
import { recordChildPeopleRoutes } from './record-child-people/page.ts'
import { showIndependenceRoutes } from './show-independence/page.ts'

export { allocationsAccess, mayAllocate, mayRecordChildPeople } from './access.ts'
export type { Allocation, HoldingOfficer } from './allocation.ts'
export { type DependentOfficer, listDependentOfficers } from './dependent-officer.ts'
export { allocatePath, childIndependencePath, childPeoplePath, INDEPENDENCE_PATH } from './paths.ts'
export { type BarredOfficer, listBarredOf, type OfficerFrom } from './queries/barred-officers.ts'
export { type HeldCase, listHeldCases } from './queries/case-facts.ts'
export {
  type BrotherOrSister,
  findOfficersOf,
  type HeldBy,
  listAllocations,
  listAllocationsOf,
  listBrothersAndSistersWithOfficers,
  listChildIdsHeldOn,
  listOfficersWithChildren,
  type OfficerWithCount,
} from './queries.ts'
export { endAllocation, saveAllocations } from './store.ts'

export function allocationsRoutes(services: Services): readonly Route[] {
  return [
    ...allocateChildRoutes(services),
    ...showIndependenceRoutes(services),
    ...recordChildPeopleRoutes(services),
    ...listDependentOfficersRoutes(services),
  ]
}
