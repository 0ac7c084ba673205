// A chain of reviews: each due so long after the one before was held. Every clock of this folder, and of adoption,
// is such a chain; they differ in where they open, in their intervals, and in what stops them.
import { valueOn } from '../../kit/dated.ts'
import { addDays, addMonths, type Day, earlierOf } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../citations/provisions.ts'
import type { Reason } from '../citations/reason.ts'
import type { CountedReview } from './counted-reviews.ts'
import { IN_FORCE_FROM, LATER_REVIEW_MONTHS } from './limits.ts'
import type { Obligation, Rule } from './obligation.ts'
import type { ReviewPolicy } from './policy.ts'
import {
  becauseEarlierLaw,
  becauseNotOnRecord,
  becauseNotYetOnRecord,
  becausePracticalDay,
  becauseResumed,
} from './reasons.ts'

/** What the chain stands on: its opening day, or the last review that counted. */
export type Anchor = {
  readonly day: Day
  readonly review: CountedReview | null
  readonly sequence: number | null
}

/** The next review owed, before it is known whether it was held. */
export type Link = {
  readonly rule: Rule
  readonly sequence: number | null
  readonly due: Day | null
  readonly atLatest: boolean
  readonly lateAfter: Day | null
  readonly target: Day | null
  readonly missing: string | null
  /** False where the duty outlives the end of care (a review owed before accommodation stops). */
  readonly endsWithStop: (stop: Day) => boolean
  readonly because: () => readonly Reason[]
}

export type Stop = { readonly on: Day; readonly because: () => Reason }

/** The review that is owed again and again at the end of a chain, and the law that sets its interval. */
export type LaterReview = { readonly rule: Rule; readonly cites: readonly ProvisionId[] }

/** The day from which reviews are owed again, and the law that had set them aside. */
export type Resumption = { readonly on: Day; readonly cites: readonly ProvisionId[] }

export type Chain = {
  readonly period: number
  readonly anchor: Anchor
  /** Reviews that can answer, in order, all after (or on) the opening day. */
  readonly reviews: readonly CountedReview[]
  readonly known: { readonly from: Day | null; readonly to: Day | null }
  readonly stop: Stop | null
  readonly later: LaterReview
  /** Where the chain takes up again after a placement for adoption; null where it does not. */
  readonly resumes: Resumption | null
  /** The review owed next by the interval alone. */
  readonly nextLink: (anchor: Anchor) => Link
  /** The same review, if something that happened before its answer brings it forward. */
  readonly bringForward: (link: Link, anchor: Anchor, answer: CountedReview | undefined) => Link
  readonly policy: ReviewPolicy
}

/** The latest day by which a review must have fallen due when those before `from` are not on record. */
export function latestDueUnrecorded(from: Day): Day {
  return addMonths(addDays(from, -1), valueOn(LATER_REVIEW_MONTHS, from))
}

export const stopsWithDuty = (due: Day) => (stop: Day) => due >= stop

/** A link whose due day rests on reviews held before the records begin. */
export function unrecordedLink(later: LaterReview, from: Day, latest: Day): Link {
  return {
    rule: later.rule,
    sequence: null,
    due: latest,
    atLatest: true,
    lateAfter: latest,
    target: null,
    missing: becauseNotOnRecord.missing(from),
    endsWithStop: () => false,
    because: () => becauseNotOnRecord.reasons(from, latest, later.cites),
  }
}

function linkOnRecord(chain: Chain, anchor: Anchor, answer: CountedReview | undefined): Link {
  const link = chain.nextLink(anchor)
  const from = chain.known.from
  if (from === null || link.due === null || link.due >= from) return earlierLaw(link)
  if (answer !== undefined && answer.on < from) return earlierLaw(link)
  return unrecordedLink(chain.later, from, latestDueUnrecorded(from))
}

/** Of a review due under earlier law only what it was counted from is said: the count itself is not ours. */
function earlierLaw(link: Link): Link {
  if (link.due === null || link.due >= IN_FORCE_FROM) return link
  const because = () => [...link.because().slice(0, 1), becauseEarlierLaw]
  return { ...link, due: null, lateAfter: null, missing: becauseEarlierLaw.says, because }
}

/** What would have fallen due during the placement for adoption has no day of its own after it: the law is silent. */
function noEarlierThan(resumes: Resumption | null, link: Link): Link {
  if (resumes === null || link.due === null || link.due >= resumes.on) return link
  const because = becauseResumed(resumes.on, resumes.cites)
  return {
    ...link,
    due: null,
    lateAfter: null,
    missing: because.says,
    endsWithStop: () => false,
    because: () => [...link.because(), because],
  }
}

function stopFor({ stop }: Chain, link: Link, answer: CountedReview | undefined): Stop | null {
  return stop !== null && answer === undefined && link.endsWithStop(stop.on) ? stop : null
}

function toObligation(chain: Chain, link: Link, answer: CountedReview | undefined): Obligation {
  const stopped = stopFor(chain, link, answer)
  const { calendar } = chain.policy
  const lastPracticalDay =
    link.due === null || link.atLatest ? null : calendar.lastWorkingDayOnOrBefore(link.due)
  return {
    rule: link.rule,
    duty: 'must',
    period: chain.period,
    sequence: link.sequence,
    due: link.due,
    atLatest: link.atLatest,
    notBefore: null,
    lastPracticalDay,
    lateAfter: link.lateAfter,
    answeredBy: answer?.at ?? null,
    heldOn: answer?.on ?? null,
    completedOn: answer?.completedOn ?? null,
    stopsOn: chain.stop?.on ?? null,
    notRequired: stopped !== null,
    knownTo: chain.known.to,
    missing: link.missing,
    target: link.target,
    because: () => [
      ...link.because(),
      ...(lastPracticalDay === null
        ? []
        : becausePracticalDay(link.due ?? lastPracticalDay, lastPracticalDay)),
      ...(stopped === null ? [] : [stopped.because()]),
      ...(stopped === null && answer === undefined ? becauseNotYetOnRecord(link.due, chain.known.to) : []),
    ],
  }
}

/**
 * Walks the chain from its opening: one obligation for each review held, and one for the next still owed. What was
 * owed when the duty stopped stays unanswered: a review held after answers whatever clock runs then.
 */
export function followChain(chain: Chain): Obligation[] {
  const { stop } = chain
  const obligations: Obligation[] = []
  let anchor = chain.anchor
  for (const answer of [...chain.reviews.filter(({ on }) => stop === null || on <= stop.on), undefined]) {
    const owed = noEarlierThan(chain.resumes, linkOnRecord(chain, anchor, answer))
    const link = chain.bringForward(owed, anchor, answer)
    obligations.push(toObligation(chain, link, answer))
    if (answer !== undefined) anchor = { day: answer.on, review: answer, sequence: link.sequence }
  }
  return obligations
}

export function earlierStop(one: Stop | null, other: Stop | null): Stop | null {
  if (one === null || other === null) return one ?? other
  return earlierOf(one.on, other.on) === one.on ? one : other
}
