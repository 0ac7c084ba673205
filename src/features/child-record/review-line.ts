// The list of a child's reviews: each that was held, and each that is or was owed and was not.
import type { Day } from '../../kit/dates/index.ts'
import { type Review, titleReview } from '../reviews/index.ts'
import type { JudgedDuty, WorkedRecord } from './worked-record.ts'

export type ReviewLine = {
  /** Null where it was not held. */
  readonly review: Review | null
  /** "Second review" */
  readonly title: string
  /** What it answered, or what is owed. */
  readonly duties: readonly JudgedDuty[]
  /** The day held; where not held, the day due. Null where neither is known. */
  readonly on: Day | null
}

/** A review that was held is not the next one, where its number is not known. */
const titleHeld = ({ obligation }: JudgedDuty): string =>
  titleReview(obligation).replace(/^Next (.)/, (_, letter: string) => letter.toUpperCase())

function titleOf(duties: readonly JudgedDuty[]): string {
  const [first, ...others] = duties.map((duty) =>
    duty.obligation.heldOn === null ? titleReview(duty.obligation) : titleHeld(duty),
  )
  if (first === undefined) return 'Review'
  return [first, ...others.map((words) => words.charAt(0).toLowerCase() + words.slice(1))].join(' and ')
}

const isBeside = /^(ADA|LTFM)/

/** The clock of being looked after first, then what ran beside it. */
const placeOf = ({ obligation }: JudgedDuty): number => Number(isBeside.test(obligation.rule))

function heldLine(review: Review, place: number, { duties }: WorkedRecord): ReviewLine {
  const answered = duties
    .filter(({ obligation }) => obligation.answeredBy?.review === place)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
  return { review, title: titleOf(answered), duties: answered, on: review.parts[0] ?? null }
}

/** The newest first; what is still to come stands before what was. */
export function toReviewLines(record: WorkedRecord): readonly ReviewLine[] {
  const held = record.reviews.map((review, place) => heldLine(review, place, record))
  const open = record.duties
    .filter(({ obligation }) => obligation.heldOn === null)
    .map((duty): ReviewLine => {
      return { review: null, title: titleOf([duty]), duties: [duty], on: duty.obligation.due }
    })
  const last = Number.MAX_SAFE_INTEGER
  return [...held, ...open].toSorted((one, other) => (other.on ?? last) - (one.on ?? last))
}
