import { childChallengesPath, childPath } from '../children/index.ts'
import type { Dispute } from './dispute.ts'

// Pages of lower features lead here as well: the door of children says where.
export {
  childChallengesPath as childDisputesPath,
  newChallengePath as newDisputePath,
} from '../children/index.ts'

/** The register of challenges. */
export const DISPUTES_PATH = '/challenges'

/** The register as CSV, with the same filters. */
export const DISPUTES_CSV_PATH = '/challenges.csv'

/** Raising one about no child of the register. */
export const NEW_SERVICE_DISPUTE_PATH = `${DISPUTES_PATH}/new`

/** The pattern of challenge over a period: drawn with the figures. */
export const CHALLENGE_PATTERN_PATH = `${DISPUTES_PATH}/pattern`

/** What suggests a challenge. */
export const PROMPTS_PATH = '/challenge-prompts'

/** What suggested a challenge and was decided against. */
export const DISMISSED_PROMPTS_PATH = `${PROMPTS_PATH}/dismissed`

/** Deciding against what a prompt suggests. */
export function dismissPromptPath(
  childId: string,
  { kind, key }: { readonly kind: string; readonly key: string },
): string {
  return `${childChallengesPath(childId)}/dismiss?${new URLSearchParams({ kind, key }).toString()}`
}

/** Taking that back. */
export function takeBackDismissalPath(
  childId: string,
  { kind, key }: { readonly kind: string; readonly key: string },
): string {
  return `${childChallengesPath(childId)}/dismiss/back?${new URLSearchParams({ kind, key }).toString()}`
}

/** Settings: the stages of a challenge, and what challenges are about. */
export const DISPUTE_POLICY_PATH = '/challenge-stages'
export const DISPUTE_THEMES_PATH = '/challenge-themes'

/** One theme, to be changed. */
export function themePath(code: string): string {
  return `${DISPUTE_THEMES_PATH}/${encodeURIComponent(code)}`
}

/** Where whoever must answer a challenge does so, through a link. */
export const CHALLENGE_ANSWER_PATTERN = '/challenge-answer/:token'

export function challengeAnswerPath(token: string): string {
  return `/challenge-answer/${encodeURIComponent(token)}`
}

/** One challenge, through one of its children or, where it has none, in the register. */
export function disputePath(
  { id, childIds }: Pick<Dispute, 'id' | 'childIds'>,
  childId: string | null = childIds[0] ?? null,
): string {
  return childId === null
    ? `${DISPUTES_PATH}/${encodeURIComponent(id)}`
    : `${childChallengesPath(childId)}/${encodeURIComponent(id)}`
}

/** What was put to Cafcass, the Official Solicitor, the court and the guardian about a child. */
export function referralsPath(childId: string): string {
  return `${childPath(childId)}/referrals`
}

/** The same as CSV. */
export function referralsCsvPath(childId: string): string {
  return `${referralsPath(childId)}.csv`
}

/** Writing one down, beside a challenge where its id is given. */
export function newReferralPath(childId: string, disputeId: string | null = null): string {
  const path = `${referralsPath(childId)}/new`
  return disputeId === null ? path : `${path}?${new URLSearchParams({ challenge: disputeId }).toString()}`
}

export function referralPath({ childId, id }: { readonly childId: string; readonly id: string }): string {
  return `${referralsPath(childId)}/${encodeURIComponent(id)}`
}

/** Legal advice that officers asked for about a child. */
export function legalAdvicePath(childId: string): string {
  return `${childPath(childId)}/legal-advice`
}

/** Meetings about challenges. */
export const CHALLENGE_MEETINGS_PATH = '/challenge-meetings'

export function challengeMeetingPath(id: string): string {
  return `${CHALLENGE_MEETINGS_PATH}/${encodeURIComponent(id)}`
}

/** Notes of good practice. */
export const GOOD_PRACTICE_PATH = '/good-practice'

/** The same notes as CSV, with the same theme. */
export const GOOD_PRACTICE_CSV_PATH = '/good-practice.csv'

/** Noting good practice, for a child where one is named. */
export function newGoodPracticePath(childId: string | null): string {
  return childId === null ? `${GOOD_PRACTICE_PATH}/new` : `${childPath(childId)}/good-practice/new`
}

/** Taking a note of good practice out. */
export function withdrawGoodPracticePath(id: string): string {
  return `${GOOD_PRACTICE_PATH}/${encodeURIComponent(id)}/withdraw`
}
