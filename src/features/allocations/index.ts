// Who holds which child: independent reviewing officers and their children, now and before.
export { allocationsAccess } from './access.ts'
export type { Allocation, HoldingOfficer } from './allocation.ts'
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
