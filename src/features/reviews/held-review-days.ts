// The days of a review against those of the child's other reviews: which is it, and may it be recorded at all?
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Refused } from './refused.ts'
import type { Review } from './review.ts'

/** Reviews this many days apart or less may be one review with a wrong date. */
const NEAR_DAYS = 7

export type DaysFacts = {
  readonly born: Day | null
  /** Every review of the child in order of first part. */
  readonly reviews: readonly Review[]
  /** The review that is corrected; null for one recorded for the first time. */
  readonly correcting: string | null
  /** Reviews of which the person said that they are not this one. */
  readonly apartFrom: readonly string[]
}

/** Which stored review this one becomes; null for a new one. `absorbs`: reviews of the file alone that are parts of it. */
export type WhichReview = { readonly claims: string | null; readonly absorbs: readonly string[] }

const sharesDay = (review: Review, days: readonly Day[]): boolean =>
  review.parts.some((part) => days.includes(part))

const isNear = (review: Review, days: readonly Day[]): boolean =>
  review.parts.some((part) => days.some((day) => Math.abs(day - part) <= NEAR_DAYS))

const firstDay = ({ parts }: Review): string => {
  const first = parts[0]
  if (first === undefined) throw new Error('a review has no part')
  return toLongDate(first)
}

function afterToday(days: readonly Day[], today: Day): Refused | null {
  const index = days.findIndex((day) => day > today)
  if (index < 0) return null
  const what = days.length > 1 ? `The date of part ${index + 1}` : 'The date the review was held'
  return {
    code: 'after-today',
    says: `${what} must be today or in the past`,
    field: `part-${index + 1}-on-day`,
    cites: [],
  }
}

function beforeBirth(days: readonly Day[], born: Day | null): Refused | null {
  const index = born === null ? -1 : days.findIndex((day) => day < born)
  if (born === null || index < 0) return null
  const what = days.length > 1 ? `The date of part ${index + 1}` : 'The date the review was held'
  return {
    code: 'before-birth',
    says: `${what} must be on or after the day the child was born, ${toLongDate(born)}`,
    field: `part-${index + 1}-on-day`,
    cites: [],
  }
}

/**
 * Decides which review the days mean: a new one, one that only a file holds, or the one corrected.
 * `days`: the day of each part as typed.
 */
export function decideWhichReview(
  { born, reviews, correcting, apartFrom }: DaysFacts,
  days: readonly Day[],
  today: Day,
): Result<WhichReview, Refused> {
  const impossible = afterToday(days, today) ?? beforeBirth(days, born)
  if (impossible !== null) return fail(impossible)
  const others = reviews.filter(({ id }) => id !== correcting)
  const recorded = others.find((review) => review.record !== null && sharesDay(review, days))
  if (recorded !== undefined)
    return fail({
      code: 'already-recorded',
      says: `The review of ${firstDay(recorded)} is already recorded`,
      field: 'part-1-on-day',
      cites: [],
      other: recorded.id,
    })
  const inFile = others
    .filter((review) => review.record === null && sharesDay(review, days))
    .map(({ id }) => id)
  const near = others.find(
    (review) => !inFile.includes(review.id) && !apartFrom.includes(review.id) && isNear(review, days),
  )
  if (near !== undefined)
    return fail({
      code: 'perhaps-the-same',
      says: `There is a review on ${firstDay(near)}. Is this the same review?`,
      field: 'part-1-on-day',
      cites: [],
      other: near.id,
    })
  if (correcting !== null) return ok({ claims: correcting, absorbs: inFile })
  const [claims = null, ...absorbs] = inFile
  return ok({ claims, absorbs })
}
