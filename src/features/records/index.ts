// The record of a review: the record for adults and the letter to the child, from draft to sent, and what follows.
import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { answerDecisionsRoutes } from './answer-decisions/page.ts'
import { editTemplateRoutes } from './edit-template/page.ts'
import { openSentRecordRoutes } from './open-sent-record/page.ts'
import { ownWordsRoutes } from './own-words/page.ts'
import { readDocumentRoutes } from './read-document/page.ts'
import { recordPageRoutes } from './record-page/page.ts'
import { sendRecordRoutes } from './send-record/page.ts'
import { signDocumentRoutes } from './sign-document/page.ts'
import { writeDocumentRoutes } from './write-document/page.ts'

export { mayDo, recordsAccess } from './access.ts'
export { ANSWER_WORDS, type ManagerAnswer, type StepKey } from './after-review.ts'
export type { DocumentKind, Section } from './document.ts'
export { managerAnswerPath, ownWordsPath, readPath, recordPath, TEMPLATES_PATH } from './paths.ts'
export { listRecordLinesOf } from './queries/dated-lines.ts'
export {
  type AfterReviewRow,
  afterReviewsOf,
  type NotDone,
  readNotDone,
} from './queries/after-reviews-of.ts'
export { listRecordFacts, type RecordFact } from './queries/facts-door.ts'

/** Pages about the record of a review. */
export function recordsRoutes(services: Services): readonly Route[] {
  return [
    recordPageRoutes,
    writeDocumentRoutes,
    signDocumentRoutes,
    readDocumentRoutes,
    sendRecordRoutes,
    answerDecisionsRoutes,
    ownWordsRoutes,
    editTemplateRoutes,
  ].flatMap((routes) => routes(services))
}

/** Reading what was sent, without an account. */
export function recordsOpenRoutes(services: Services): readonly OpenRoute[] {
  return openSentRecordRoutes(services)
}
