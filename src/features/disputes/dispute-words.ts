// How disputes are said.
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { AnswerKind, ChildVoice, Dispute, Outcome, Severity, Subject } from './dispute.ts'
import type { DisputeAct, DisputeState } from './state-table.ts'

export const STATE_WORDS: Readonly<Record<DisputeState, string>> = {
  informal: 'Informal concern',
  asked: 'Waiting for an answer',
  answered: 'Answered: the IRO looks at it',
  unsettled: 'Answer not accepted',
  agreed: 'Answer accepted',
  closed: 'Closed',
  mistake: 'Written down by mistake',
}

export const ACT_WORDS: Readonly<Record<DisputeAct | 'raise', string>> = {
  raise: 'Raised',
  note: 'Note',
  promote: 'Made formal',
  answer: 'Answered',
  reply: 'Question answered',
  accept: 'Answer accepted',
  refuse: 'Answer not accepted',
  climb: 'Taken to another stage',
  close: 'Closed',
  strike: 'Taken out as a mistake',
  reassign: 'Somebody else named to answer',
  reopen: 'Opened again',
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  low: 'To be put right',
  medium: 'Harms the plan',
  high: 'Harms the child',
}

export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  child: 'One child or several',
  service: 'The whole service',
  carer: 'A foster carer',
  'protection-plan': 'A child protection plan',
}

export const ANSWER_WORDS: Readonly<Record<AnswerKind, string>> = {
  accept: 'We agree, and will act',
  disagree: 'We do not agree',
  ask: 'We have a question first',
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'plan-changed': 'The plan was changed',
  'brought-forward': 'Something was brought forward',
  'service-provided': 'A service was given',
  'placement-kept': 'The child stayed in the placement',
  'practice-changed': 'A way of working was changed',
  apology: 'An apology was given',
  'no-change': 'Nothing changed',
}

export const ADVOCATE_WORDS: Readonly<Record<NonNullable<ChildVoice['advocate']>, string>> = {
  accepted: 'Offered, and the child wants one',
  declined: 'Offered, and the child does not want one',
  'not-offered': 'Not offered',
}

/** "Dispute resolution notice 12" once formal, "Concern 12" before; `called` is the authority's name for it. */
export function disputeName(
  { number, formalOn }: Pick<Dispute, 'number' | 'formalOn'>,
  called: string,
): string {
  return `${formalOn === null ? 'Concern' : called} ${number}`
}

/** Where it stands, with the stage or the promise where that matters; with `today`, whether the promise is overdue. */
export function standingWords(
  { state, stage, promise, closedOn }: Pick<Dispute, 'state' | 'stage' | 'promise' | 'closedOn'>,
  today: Day | null = null,
): string {
  if (state === 'closed' && closedOn !== null) return `Closed on ${toLongDate(closedOn)}`
  if (state === 'agreed' && promise !== null) {
    const isOver = today !== null && promise.by < today
    return `Answer accepted: ${isOver ? 'overdue since' : 'to be done by'} ${toLongDate(promise.by)}`
  }
  return state === 'asked' && stage !== null ? `Waiting for ${stage.name}` : STATE_WORDS[state]
}
