// Everything an obligation says, short to write: fields that are null or false are left out, days are YYYY-MM-DD.
import { type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  type Obligation,
  type ReviewPolicy,
  workReviewsOwed,
} from '../../src/law/looked-after-reviews/index.ts'
import { saidBy } from './due-on.ts'

export type WholeAnswer = Readonly<Record<string, unknown>> & { readonly because: readonly string[] }

const iso = (day: Day | null): string | null => (day === null ? null : toIsoDate(day))

/** All fields of an obligation, with its reasons as {@link saidBy} gives them; `by` is `period/review`. */
export function wholeAnswer(obligation: Obligation): WholeAnswer {
  const { rule, duty, period, sequence, atLatest, answeredBy, notRequired, missing } = obligation
  const all = {
    rule,
    duty,
    period: period === 0 ? null : period,
    sequence,
    due: iso(obligation.due),
    atLatest,
    notBefore: iso(obligation.notBefore),
    lastPracticalDay: iso(obligation.lastPracticalDay),
    lateAfter: iso(obligation.lateAfter),
    by: answeredBy === null ? null : `${answeredBy.period}/${answeredBy.review}`,
    heldOn: iso(obligation.heldOn),
    completedOn: iso(obligation.completedOn),
    stopsOn: iso(obligation.stopsOn),
    notRequired,
    knownTo: iso(obligation.knownTo),
    missing,
    target: iso(obligation.target),
  }
  const said = Object.entries(all).filter(([, value]) => value !== null && value !== false)
  return { ...Object.fromEntries(said), because: saidBy({ because: obligation.because() }) }
}

/** Every obligation of a history, whole, in order. */
export function wholeAnswers(
  history: CareHistory,
  policy: ReviewPolicy = DEFAULT_POLICY,
): readonly WholeAnswer[] {
  return workReviewsOwed(history, policy).obligations.map(wholeAnswer)
}

/** The one obligation of a rule that comes last, whole. */
export function lastAnswer(
  history: CareHistory,
  rule: string,
  policy: ReviewPolicy = DEFAULT_POLICY,
): WholeAnswer | undefined {
  return wholeAnswers(history, policy).findLast((answer) => answer['rule'] === rule)
}
