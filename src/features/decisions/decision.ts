// What a review decided, and what came of it. Pure.
import type { Day } from '../../kit/dates/index.ts'

export const DECISION_STATUSES = ['not-started', 'part', 'done', 'overtaken'] as const
export type DecisionStatus = (typeof DECISION_STATUSES)[number]

/** What its owner said of it through a link: their word, until staff record it. */
export type OwnersAnswer = {
  readonly status: DecisionStatus
  readonly doneOn: Day | null
  readonly says: string
  readonly at: Date
}

export type Decision = {
  readonly id: string
  readonly childId: string
  readonly reviewId: string
  /** 1, 2, … of its review. */
  readonly number: number
  readonly says: string
  readonly owner: string
  readonly ownerEmail: string | null
  /** The day of the review that decided it. */
  readonly madeOn: Day
  /** The day that the record of the review gives; null where it gives none. */
  readonly givenBy: Day | null
  /** The day it was first to be done by; null where none was set. */
  readonly firstBy: Day | null
  /** The day it is to be done by now; null where none was set. */
  readonly by: Day | null
  /** How often the day was put later. */
  readonly slips: number
  /** Null: not recorded, which is neither done nor not done. */
  readonly status: DecisionStatus | null
  readonly doneOn: Day | null
  readonly evidence: string
  /** What difference it made for the child; '' where nobody has said. */
  readonly difference: string
  /** Whether a correction of the review left it out. */
  readonly withdrawn: boolean
  readonly askedAt: Date | null
  /** When its owner was last reminded; null: not since they were first asked. */
  readonly remindedAt: Date | null
  readonly answer: OwnersAnswer | null
  readonly version: number
}

/** Whether something is still to come of it. What nobody recorded anything of is open. */
export function isOpenDecision({ status }: Pick<Decision, 'status'>): boolean {
  return status !== 'done' && status !== 'overtaken'
}

/** Whether its day has passed and it is still open. The day itself is in time. */
export function isOverdue(decision: Pick<Decision, 'status' | 'by'>, today: Day): boolean {
  return isOpenDecision(decision) && decision.by !== null && decision.by < today
}

/** One version, as it was then. */
export type DecisionVersion = {
  readonly version: number
  readonly change: 'made' | 'corrected' | 'withdrawn' | 'recorded' | 'answered'
  readonly says: string
  readonly owner: string
  readonly by: Day | null
  readonly status: DecisionStatus | null
  readonly doneOn: Day | null
  readonly evidence: string
  readonly difference: string
  readonly reason: string
  /** The account's id; null where its owner answered through a link. */
  readonly recordedBy: string | null
  readonly recordedByName: string | null
  readonly at: Date
}
