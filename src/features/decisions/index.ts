// What reviews decided: who does it by when, and what came of it.
import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { answerDecisionRoutes } from './answer-decision/page.ts'
import { decisionPageRoutes } from './decision-page/page.ts'
import { listDecisionsRoutes } from './list-overdue/page.ts'

export { decisionsAccess, mayRecordDecisions } from './access.ts'
export {
  type Decision,
  DECISION_STATUSES,
  type DecisionStatus,
  isOpenDecision,
  isOverdue,
} from './decision.ts'
export { ageWords, renderDue, renderStatus, slipWords, toStatusWords } from './decision-words.ts'
export { DECISIONS_PATH, decisionPath, decisionsPath } from './paths.ts'
export {
  type DecisionJson,
  findDecision,
  type DecisionFact,
  listDecisionsBetween,
  listDecisionsOf,
  listOpenDecisionsOf,
  readDecision,
} from './queries.ts'
export { listDecisionLinesOf } from './queries/dated-lines.ts'
export { countDecisions, type ListedDecision, listOverdueDecisions } from './queries/overdue.ts'
export { type OverdueOf, overdueOf, type OverdueRow, readOverdueOf } from './queries/overdue-of.ts'
export { queueDecisionReminders } from './remind-owners/queue-decision-reminders.ts'
export { listSlippedDecisions, type SlippedDecision } from './queries/slipped.ts'
export { saveDecisionsOfReview } from './store/decisions-of-review.ts'
export { type DecisionsOfReview, saveNewDecisions } from './store/new-decisions.ts'

/** The pages of decisions, for whoever is signed in. */
export function decisionsRoutes(services: Services): readonly Route[] {
  return [...listDecisionsRoutes(services), ...decisionPageRoutes(services)]
}

/** Where the owner of a decision answers, through a link. */
export function answerRoutes(services: Services): readonly OpenRoute[] {
  return answerDecisionRoutes(services)
}
