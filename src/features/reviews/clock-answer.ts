// The JSON that `bin/footprint clock` writes. Its shape is a promise (docs/interfaces): change it only with a CHANGELOG entry.
import { type Day, type IsoDate, toIsoDate } from '../../kit/dates/index.ts'
import type { Reason } from '../../law/citations/reason.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  findWarnings,
  judgeObligation,
  type Obligation,
  type ReviewPolicy,
  type Rule,
  type Status,
  workReviewsOwed,
} from '../../law/looked-after-reviews/index.ts'
import type { ClockRequest } from './clock-file.ts'

type ObligationAnswer = {
  rule: Rule
  duty: string
  due: IsoDate | null
  notBefore?: IsoDate
  lastPracticalDay: IsoDate | null
  target?: IsoDate
  status: Status
  heldOn: IsoDate | null
  completedOn: IsoDate | null
  daysLate: number
  workingDaysLate: number
  missing?: string
  because: readonly Reason[]
}

type ChildAnswer = {
  id: string
  obligations: ObligationAnswer[]
  next: { rule: Rule; due: IsoDate } | null
  warnings: string[]
}

export type ClockAnswer = { asOf: IsoDate; children: ChildAnswer[] }

const iso = (day: Day | null): IsoDate | null => (day === null ? null : toIsoDate(day))

function toObligationAnswer(obligation: Obligation, asOf: Day, policy: ReviewPolicy): ObligationAnswer {
  const { status, daysLate, workingDaysLate, missing } = judgeObligation(obligation, asOf, policy.calendar)
  const due = obligation.atLatest && status === 'cannot-tell' ? null : iso(obligation.due)
  return {
    rule: obligation.rule,
    duty: obligation.duty,
    due,
    ...(obligation.notBefore === null ? {} : { notBefore: toIsoDate(obligation.notBefore) }),
    lastPracticalDay: due === null ? null : iso(obligation.lastPracticalDay ?? obligation.due),
    ...(obligation.target === null ? {} : { target: toIsoDate(obligation.target) }),
    status,
    heldOn: iso(obligation.heldOn),
    completedOn: iso(obligation.completedOn),
    daysLate,
    workingDaysLate,
    ...(missing === null ? {} : { missing }),
    because: obligation.because(),
  }
}

/** Whether a review can still be held for this obligation: it is owed, and care has not ended. */
function isPending(obligation: Obligation, status: Status, asOf: Day): boolean {
  if (status !== 'due' && status !== 'overdue') return false
  return obligation.stopsOn === null || obligation.stopsOn > asOf
}

function toChildAnswer(id: string, history: CareHistory, asOf: Day, policy: ReviewPolicy): ChildAnswer {
  const owed = workReviewsOwed(history, policy)
  const pending = owed.obligations.find((obligation) =>
    isPending(obligation, judgeObligation(obligation, asOf, policy.calendar).status, asOf),
  )
  return {
    id,
    obligations: owed.obligations.map((obligation) => toObligationAnswer(obligation, asOf, policy)),
    next:
      pending === undefined || pending.due === null
        ? null
        : { rule: pending.rule, due: toIsoDate(pending.due) },
    warnings: findWarnings(history, owed, asOf, policy).map(({ says }) => says),
  }
}

/** Works the clock for every child of the request. */
export function answerClock(request: ClockRequest, today: Day): ClockAnswer {
  const asOf = request.asOf ?? today
  const policy = { ...DEFAULT_POLICY, severalParts: request.severalParts }
  return {
    asOf: toIsoDate(asOf),
    children: request.children.map(({ id, history }) => toChildAnswer(id, history, asOf, policy)),
  }
}
