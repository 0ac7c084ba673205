// The child's voice: what the child and the people around them are asked before a review, and what they say.
import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type DrawChildTabs, NO_TABS } from '../children/index.ts'
import { answerConsultationRoutes } from './answer-consultation/page.ts'
import { askForViewsRoutes } from './ask-for-views/page.ts'
import { consultationPageRoutes } from './consultation-page/page.ts'
import { enterAnswersRoutes } from './enter-answers/page.ts'
import { listConsultationsRoutes } from './list-consultations/page.ts'
import { noteStatementRoutes } from './note-statement/page.ts'

export { mayAskViews, maySeeViews, voiceAccess } from './access.ts'
export {
  type AskedRole,
  type Consultation,
  type ConsultationState,
  formFor,
  ROLE_WORDS,
  type SentAnswer,
  stateOfConsultation,
  whoIsAsked,
} from './consultation.ts'
export { consultationsPath, consultationPath } from './paths.ts'
export {
  type AskedAndAnswered,
  type AskedFact,
  listConsultationsBetween,
  listConsultationsOf,
  listStatementsOf,
} from './queries.ts'
export { listVoiceLinesOf } from './queries/dated-lines.ts'
export {
  readViewsWaiting,
  type ViewsWaiting,
  viewsWaiting,
  type ViewsWaitingRow,
} from './queries/views-waiting.ts'
export { toStateWords } from './state-words.ts'
export { MEDIUM_WORDS, type Statement } from './statement.ts'
export { type NewConsultation, saveConsultation, saveReturned, saveStatement } from './store.ts'

/** Pages for staff. `drawTabs` draws the tabs of the child’s record over the first; left out: none. */
export function voiceRoutes(services: Services, drawTabs: DrawChildTabs = NO_TABS): readonly Route[] {
  return [
    ...listConsultationsRoutes(services, drawTabs),
    ...askForViewsRoutes(services),
    ...consultationPageRoutes(services),
    ...enterAnswersRoutes(services),
    ...noteStatementRoutes(services),
  ]
}

/** What a secure link opens, for somebody without an account. */
export function voiceOpenRoutes(services: Services): readonly OpenRoute[] {
  return answerConsultationRoutes(services)
}
