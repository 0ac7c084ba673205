// Quality: the service's work programme, what it recommends to others, and what members asked.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { actionPageRoutes } from './action-page/page.ts'
import { addActionRoutes } from './add-action/page.ts'
import { carryOverRoutes } from './carry-over/page.ts'
import { committeeQuestionsRoutes } from './committee-questions/page.ts'
import { listProgrammeRoutes } from './list-programme/page.ts'
import { putActionRightRoutes } from './put-action-right/page.ts'
import { putQuestionRightRoutes } from './put-question-right/page.ts'

export { QUALITY_ACCESS } from './access.ts'
export { actionPath as programmeActionPath, PROGRAMME_PATH, programmeOf } from './paths.ts'
export {
  isOverdue,
  KIND_WORDS,
  type ProgrammeAction,
  type Rag,
  RAG_WORDS,
  RAGS,
  ragOf,
} from './programme.ts'
export { listActions, listQuestions } from './queries.ts'
export type { CommitteeQuestion } from './question.ts'
export { answerQuestion, insertAction, insertQuestion, insertUpdate } from './store.ts'

/** The work programme, and the questions of members. */
export function qualityRoutes(services: Services): readonly Route[] {
  return [
    ...listProgrammeRoutes(services),
    ...addActionRoutes(services),
    ...actionPageRoutes(services),
    ...putActionRightRoutes(services),
    ...carryOverRoutes(services),
    ...committeeQuestionsRoutes(services),
    ...putQuestionRightRoutes(services),
  ]
}
