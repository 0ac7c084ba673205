// Who holds which child: independent reviewing officers and their children, now and before; and who else works with them.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { allocateChildRoutes } from './allocate-child/page.ts'
import { coverChildRoutes } from './cover-child/page.ts'
import { linkOfficerTeamsRoutes } from './link-officer-teams/page.ts'
import { listNoticesRoutes } from './list-notices/page.ts'
import { listDependentOfficersRoutes } from './list-dependent-officers/page.ts'
import type { OnFactsChanged } from './on-facts-changed.ts'
import { reallocateChildrenRoutes } from './reallocate-children/page.ts'
import { recordChildPeopleRoutes } from './record-child-people/page.ts'
import { recordConflictRoutes } from './record-conflict/page.ts'
import { recordNoticeRoutes } from './record-notice/page.ts'
import { showIndependenceRoutes } from './show-independence/page.ts'
import { showReallocationRoutes } from './show-reallocation/page.ts'
import { tellOfEntryRoutes } from './tell-of-entry/page.ts'
import { writeHandoverRoutes } from './write-handover/page.ts'

export {
  allocationsAccess,
  mayAllocate,
  mayReallocate,
  mayRecordChildPeople,
  maySeeNotices,
  mayTellOfEntry,
} from './access.ts'
export { childFacts } from './child-bar.ts'
export { withChildBar } from './queries/child-bar.ts'
export type { Allocation, HoldingOfficer } from './allocation.ts'
export type { OnFactsChanged } from './on-facts-changed.ts'
export {
  allocatePath,
  childIndependencePath,
  childPeoplePath,
  INDEPENDENCE_PATH,
  newReallocationPath,
  handoverPath,
  noticeListPath,
  noticePath,
  NOTICES_PATH,
  TELL_OF_ENTRY_PATH,
} from './paths.ts'
export { type BarredOfficer, listBarredOf, type OfficerFrom } from './queries/barred-officers.ts'
export { countExceptions, createExceptionKeeper, type ExceptionKeeper } from './queries/case-exceptions.ts'
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
export { type AvailableOfficer, type OfficerHere, withLoads } from './available-officer.ts'
export type { OfferedOfficer } from './officer-choice.ts'
export { shareChildren, type Shared, type Sharing, type ToShare } from './share-children.ts'
export { loadShareFacts, type ShareFacts } from './queries/share-facts.ts'
export {
  type Caseload,
  type CaseloadChild,
  type CaseloadFacts,
  fullTimeOf,
  isOn,
  nameOf,
  officersOf,
  postsOn,
  REVIEWING_POST,
  type Span,
  workCaseload,
} from './caseload.ts'
export { type Causes, causesOf, overNow } from './caseload-causes.ts'
export {
  daysOver,
  LIMITS,
  type LimitName,
  limitsOn,
  lineOf,
  type OfficerLimits,
  type Stretch,
} from './caseload-line.ts'
export { averagesOf, type CaseloadMonth, cut, linesOf, monthsBefore, monthsOf } from './caseload-months.ts'
export { unknownSpans } from './history-known.ts'
export { type Oddity, odditiesOf } from './caseload-oddities.ts'
export {
  caseloadOn,
  numberOf,
  type OfficerLoad,
  officerLoadOn,
  perFullTime,
  type ServiceLoad,
  weightedOf,
  weightedParts,
} from './caseload-on.ts'
export {
  type CaseloadRules,
  MORE_WORK_WORDS,
  WEIGHT_NAMES,
  WEIGHT_WORDS,
  type WeightName,
  type Weights,
} from './caseload-weights.ts'
export { weightOf } from './child-weight.ts'
export { vacanciesAmong, vacanciesOn, type Vacancy } from './caseload-vacant.ts'
export {
  decideEndOfWork,
  decideWork,
  type OfficerWork,
  WORK_KINDS,
  WORK_NAMES,
  type WorkAsked,
} from './officer-work.ts'
export { loadCaseloadFacts } from './queries/caseload-facts.ts'
export { readCaseloadRules } from './queries/caseload-rules.ts'
export { listOfficerWork } from './queries/officer-work.ts'
export { endOfficerWork, insertOfficerWork } from './store/officer-work.ts'
export { findCoverOf } from './queries/covers.ts'
export { type BegunAsked, listAppointmentFacts, listNoticeFacts } from './queries/begun-care.ts'
export type { PromptnessFact, PromptnessOutcome } from './entry-facts.ts'
export { listOfficerLinesOf } from './queries/dated-lines.ts'
export { listOfficerTeams, type OfficerTeam } from './queries/officer-teams.ts'
export { countOfficerChanges } from './queries/officer-changes.ts'
export { coverOn, type OfficerCover } from './officer-cover.ts'
export { listToldPeriods } from './queries/entry-notices.ts'
export { withToldPeriod } from './told-care.ts'
export { saveNotice } from './store/entry-notices.ts'
export { endAllocation, saveAllocations } from './store.ts'

export function allocationsRoutes(services: Services, onFactsChanged: OnFactsChanged): readonly Route[] {
  return [
    ...allocateChildRoutes(services),
    ...showIndependenceRoutes(services),
    ...recordChildPeopleRoutes(services),
    ...listDependentOfficersRoutes(services),
    ...coverChildRoutes(services),
    ...reallocateChildrenRoutes(services),
    ...showReallocationRoutes(services),
    ...recordConflictRoutes(services),
    ...writeHandoverRoutes(services),
    ...linkOfficerTeamsRoutes(services),
    ...listNoticesRoutes(services),
    ...tellOfEntryRoutes(services, onFactsChanged),
    ...recordNoticeRoutes(services, onFactsChanged),
  ]
}
