// What recording a held review does. Late is a finding, not an error: only a day after today is refused.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { checkCodeAgainstAge } from '../../law/participation/age-check.ts'
import { type DaysFacts, decideWhichReview, type WhichReview } from './held-review-days.ts'
import type { Refused } from './refused.ts'
import type { Review } from './review.ts'
import { isLate, type Meaning, type MeaningFacts, weighReview } from './review-meaning.ts'
import type { ReviewRecord } from './review-record.ts'

export type RecordingFacts = MeaningFacts & {
  /** The review that is corrected: the version the answers were drawn from, and the newest there is. */
  readonly correcting: { readonly reviewId: string; readonly basedOn: number; readonly newest: number } | null
  /** Reviews of which the person said that they are not this one. */
  readonly apartFrom: readonly string[]
}

export type HeldReviewOutcome = Meaning &
  WhichReview & {
    /** What is to be stored: parts in order, and a reason for lateness only where it is late. */
    readonly record: ReviewRecord
  }

function asReview(record: ReviewRecord, childId: string): Review {
  return {
    id: '',
    childId,
    parts: record.parts.map(({ on }) => on),
    completedOn: record.completedOn,
    hadMeeting: record.meeting,
    code: record.code,
    inFile: false,
    record,
    lateReason: record.lateReason,
    version: 0,
  }
}

function inOrder(record: ReviewRecord): ReviewRecord {
  const parts = record.parts.toSorted((one, other) => one.on - other.on)
  return { ...record, parts, completedOn: record.completedOn === null ? null : (parts.at(-1)?.on ?? null) }
}

/** What a record means for the clock, before it is stored. It has at least one part. */
export function weighRecord(
  facts: RecordingFacts,
  record: ReviewRecord,
  { claims, absorbs }: WhichReview,
  today: Day,
): Meaning {
  const replaced = claims === null ? absorbs : [claims, ...absorbs]
  return weighReview(facts, asReview(inOrder(record), facts.child.id), replaced, today)
}

/** What there is to decide which review the days mean. */
export function toDaysFacts({ child, reviews, correcting, apartFrom }: RecordingFacts): DaysFacts {
  return { born: child.born, reviews, apartFrom, correcting: correcting?.reviewId ?? null }
}

/** Refuses a participation code that the child's age rules out. */
export function refuseCode(born: Day | null, { code, parts }: ReviewRecord): Refused | null {
  const on = parts[0]?.on
  if (code === null || on === undefined) return null
  const check = checkCodeAgainstAge({ code, born, reviewedOn: on })
  if (check.kind !== 'error') return null
  const says = check.because.map((reason) => reason.says).join(' ')
  return { code: 'code-against-age', says, field: 'code', cites: check.because.flatMap(({ cites }) => cites) }
}

const LATE_REASON_NEEDED: Refused = {
  code: 'late-reason-needed',
  says: 'Select why the review was late',
  field: 'late-reason',
  cites: [],
}

/** Decides what recording this review does: which stored review it becomes, what it answered, what is odd. */
export function decideHeldReview(
  facts: RecordingFacts,
  given: ReviewRecord,
  today: Day,
): Result<HeldReviewOutcome, Refused> {
  const { correcting } = facts
  if (correcting !== null && correcting.newest !== correcting.basedOn)
    return fail({
      code: 'changed-first',
      says: 'Somebody else has changed this review',
      cites: [],
      other: correcting.reviewId,
    })
  const days = given.parts.map(({ on }) => on)
  const which = decideWhichReview(toDaysFacts(facts), days, today)
  if (!which.ok) return which
  const record = inOrder(given)
  const wrongCode = refuseCode(facts.child.born, record)
  if (wrongCode !== null) return fail(wrongCode)
  const meaning = weighRecord(facts, record, which.value, today)
  if (!isLate(meaning.judged))
    return ok({ ...meaning, ...which.value, record: { ...record, lateReason: null, lateNote: '' } })
  if (record.lateReason === null) return fail(LATE_REASON_NEEDED)
  return ok({ ...meaning, ...which.value, record })
}
