// Challenge: concerns of the reviewing officers, the formal disputes they may become, and what came of them.
import type { OpenRoute } from '../../platform/web/open-route.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import type { DrawChildTabs } from '../children/index.ts'
import { answerByLinkRoutes } from './answer-by-link/page.ts'
import { listDismissedRoutes } from './list-dismissed/page.ts'
import { dismissPromptRoutes } from './dismiss-prompt/page.ts'
import { listGoodPracticeRoutes } from './list-good-practice/page.ts'
import { noteGoodPracticeRoutes } from './note-good-practice/page.ts'
import { withdrawGoodPracticeRoutes } from './withdraw-good-practice/page.ts'
import { listMeetingsRoutes } from './list-meetings/page.ts'
import { meetingPageRoutes } from './meeting-page/page.ts'
import { recordMeetingRoutes } from './record-meeting/page.ts'
import { keepLegalAdviceRoutes } from './keep-legal-advice/page.ts'
import { listReferralsRoutes } from './list-referrals/page.ts'
import { makeReferralRoutes } from './make-referral/page.ts'
import { referralPageRoutes } from './referral-page/page.ts'
import { childDisputesRoutes } from './child-disputes/page.ts'
import { disputePageRoutes } from './dispute-page/page.ts'
import { keepThemesRoutes } from './keep-themes/page.ts'
import { listDisputesRoutes } from './list-disputes/page.ts'
import { listPromptsRoutes } from './list-prompts/page.ts'
import { raiseDisputeRoutes } from './raise-dispute/page.ts'
import { createRegister } from './queries/register.ts'
import { recordChildVoiceRoutes } from './record-child-voice/page.ts'
import { sendLinkRoutes } from './send-link/page.ts'
import { takeStepRoutes } from './take-step/page.ts'
import { writePolicyRoutes } from './write-policy/page.ts'

export { disputesAccess, maySeeDisputes, maySeeServiceDisputes } from './access.ts'
export { type Dispute, type DisputeStep, type Outcome, OUTCOMES } from './dispute.ts'
export { disputeName, OUTCOME_WORDS, SEVERITY_WORDS, standingWords } from './dispute-words.ts'
export { childDisputesPath, disputePath, DISPUTES_PATH, newDisputePath } from './paths.ts'
export {
  type ClosingFact,
  type DisputeFact,
  listDisputeFacts,
  readDisputesVersion,
} from './queries/dispute-facts.ts'
export { listDisputeLinesOf } from './queries/dated-lines.ts'
export { findDispute, listDisputesOf, listOpenDisputesOf } from './queries/disputes.ts'
export {
  disputesWaiting,
  type DisputeWaiting,
  type DisputeWaitingRow,
  listOwnWaiting,
  type OwnWaiting,
  readDisputeWaiting,
} from './queries/waiting.ts'
export { eachRegisterBatch } from './queries/register.ts'
export type { RegisterLine } from './register.ts'
export { queueDisputeReminders } from './remind-answerers/queue-dispute-reminders.ts'
export type { StepAsked } from './decide-step.ts'
export { insertChildVoice } from './store/child-voice.ts'
export { dismissPrompt } from './store/dismiss-prompt.ts'
export { insertDispute } from './store/raise.ts'
export { takeStep } from './store/take-step.ts'
export { type SharedTheme, SHARED_THEME_WORDS } from './shared-themes.ts'
export {
  type BesideRow,
  listChallengeMeetingsBetween,
  listGoodPracticeBetween,
  listLegalAdviceBetween,
  listReferralsBetween,
} from './queries/beside-rows.ts'
export { type Awaited, awaitedAnswer, type StageHeld } from './stages.ts'
export { readPolicy as readDisputePolicy } from './queries/policy.ts'
export { CHALLENGE_PATTERN_PATH, PROMPTS_PATH } from './paths.ts'
export { listPrompts } from './queries/prompts.ts'
export { listSteps, listStepsOf } from './queries/steps.ts'

/** The pages of challenge, for whoever is signed in. */
export function disputesRoutes(services: Services, drawTabs: DrawChildTabs): readonly Route[] {
  const register = createRegister()
  return [
    ...listDisputesRoutes(services, register),
    ...childDisputesRoutes(services, drawTabs),
    ...raiseDisputeRoutes(services),
    ...disputePageRoutes(services),
    ...takeStepRoutes(services),
    ...recordChildVoiceRoutes(services),
    ...sendLinkRoutes(services),
    ...writePolicyRoutes(services),
    ...keepThemesRoutes(services),
    ...listPromptsRoutes(services),
    ...dismissPromptRoutes(services),
    ...listDismissedRoutes(services),
    ...listReferralsRoutes(services),
    ...makeReferralRoutes(services),
    ...referralPageRoutes(services),
    ...listGoodPracticeRoutes(services),
    ...noteGoodPracticeRoutes(services),
    ...withdrawGoodPracticeRoutes(services),
    ...listMeetingsRoutes(services),
    ...recordMeetingRoutes(services, register),
    ...meetingPageRoutes(services),
    ...keepLegalAdviceRoutes(services),
  ]
}

/** Where whoever must answer a challenge does so, through a link. */
export function disputesOpenRoutes(services: Services): readonly OpenRoute[] {
  return answerByLinkRoutes(services)
}
