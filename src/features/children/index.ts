// The register: the children the service knows, what is known of their care, and how they are found.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { emergencyOpeningsRoutes } from './emergency-openings/page.ts'
import { listChildrenRoutes } from './list-children/page.ts'
import { restrictedRecordsRoutes } from './restricted-records/page.ts'

export {
  childrenAccess,
  WHO_CHALLENGE,
  WHO_RUN_REVIEWS,
  WHO_SEE_A_CHILD,
  WHO_TAKE_LISTS,
  WHO_WORK_WITH_A_CHILD,
  mayRestrict,
  mayReviewOpenings,
} from './access.ts'
export {
  type Care,
  type CareMove,
  type CarePeriod,
  type CarePlacement,
  codeOn,
  type Ending,
  type HeldBySocialWorker,
  latestPeriod,
  NO_CARE,
} from './care.ts'
export {
  type CareCorrection,
  CORRECTED_FACTS,
  type CorrectedFact,
  type CorrectionPlace,
  type FactSaid,
  factIn,
} from './care-correction.ts'
export type { OutOfOrder } from './correction-fit.ts'
export { type LaidOver, layCorrections } from './lay-corrections.ts'
export { type Child, type SourcedFacts, toCareColumns, endedByAdoption, endedByDeath } from './child.ts'
export { type DrawChildTabs, NO_TABS } from './child-tabs.ts'
export type { DatedLine } from './dated-line.ts'
export { type ChildName, displayName, fold, sortName } from './names.ts'
export { EMERGENCY_PATH, OPEN_IN_EMERGENCY_PATH, RESTRICTED_PATH, restrictedRecordPath } from './paths.ts'
export {
  childChallengesPath,
  newChallengePath,
  CHILDREN_PATH,
  childPath,
  ofChild,
  childSearchPath,
  registerPath,
} from './paths.ts'
export {
  type ChildCare,
  eachChild,
  findChild,
  findChildAsSourced,
  findIdsByIdentifier,
  listBrothersAndSisters,
  listChildrenById,
  listIdentifiers,
  listOpenIdentifiers,
  listTeamsOf,
  lockCareOf,
  lockChildren,
  readFactsVersion,
  toChild,
} from './queries.ts'
export { countRegister, listRegister } from './list-children/queries.ts'
export {
  type ListedChild,
  REGISTER_SORTS,
  type RegisterFilter,
  type RegisterPage,
  type RegisterSort,
  wholeRegister,
} from './list-children/register.ts'
export { type ChildSearch, parseChildSearch } from './search-text.ts'
export {
  bumpFactsVersion,
  type Identifier,
  type InTeam,
  type NamedChild,
  saveFacts,
  saveIdentifiers,
  saveInTeam,
  saveNames,
} from './store/facts.ts'
export { decideMerge } from './match.ts'
export { SAME_REASONS, type SameReason } from './same-child.ts'
export {
  type CorrectionMade,
  listCorrectionsOf,
  listSourcedCare,
  type SourcedCare,
} from './queries/care-corrections.ts'
export {
  listMatches,
  listMergedInto,
  listPossiblePairs,
  listRecordsOf,
  listSeveralNumbers,
  type Match,
  type PossiblePair,
  readMergeFacts,
} from './queries/matches.ts'
export { saveCorrection, takeCorrectionBack } from './store/care-corrections.ts'
export { endMatch, mergeRecord, type NewMatch, saveTwoChildren } from './store/matches.ts'
export { saveStaffEvents } from './store/staff-events.ts'
export { countEmergencyOpenings, findEmergencyEnd } from './queries/restricted-records.ts'
export { listChallengeable } from './queries/may-challenge.ts'
export {
  findPlace,
  findStanding,
  listIdsOutsideReach,
  listIdsWithin,
  type Merged,
  withinReach,
} from './queries/within-reach.ts'
export { type RegisterVerified, verifyRegister } from './queries/verify-register.ts'

export function childrenRoutes(services: Services): readonly Route[] {
  return [
    ...listChildrenRoutes(services),
    ...emergencyOpeningsRoutes(services),
    ...restrictedRecordsRoutes(services),
  ]
}
