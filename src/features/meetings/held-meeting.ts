// Whether the review of a meeting was held: pure. The same in SQL stands in queries/meetings-ahead.ts.
import type { Day } from '../../kit/dates/index.ts'
import type { Meeting } from './meeting.ts'

/** A recorded review, as far as its days go. */
export type HeldReview = {
  readonly id: string
  readonly parts: readonly Day[]
  /** Null: not complete, or not recorded. */
  readonly completedOn: Day | null
}

/**
 * The review recorded for a meeting; null while it is to be held. An adjourned one is to go on until its review is
 * complete, or another was begun.
 */
export function heldReviewOf<Held extends HeldReview>(
  { on, state }: Pick<Meeting, 'on' | 'state'>,
  reviews: readonly Held[],
): Held | null {
  if (state === 'cancelled') return null
  const isOfDay = ({ parts }: Held) => parts.includes(on)
  if (state === 'arranged') return reviews.find(isOfDay) ?? null
  const over = reviews.filter(
    ({ parts, completedOn }) => (completedOn !== null && completedOn >= on) || (parts[0] ?? on) > on,
  )
  return over.find(isOfDay) ?? over[0] ?? null
}

/** An adjournment: of the meeting of one day, decided on a day. */
export type AdjournedMeeting = {
  readonly meetingId: string
  /** The day the meeting was arranged for. */
  readonly meetingOn: Day
  readonly on: Day
  readonly resumeBy: Day
}

/**
 * The adjournment of the review that a meeting on a day belongs to, whichever of its meetings it was; null where that
 * review was never adjourned. Recorded reviews tell two apart; else a review is another one once the adjourned one is
 * complete, or one was begun in between.
 */
export function adjournmentOf(
  meetingOn: Day,
  adjournments: readonly AdjournedMeeting[],
  reviews: readonly HeldReview[],
): AdjournedMeeting | null {
  const ofDays = (...days: readonly Day[]) =>
    reviews.find(({ parts }) => parts.some((on) => days.includes(on)))
  const own = ofDays(meetingOn)
  const isSame = ({ meetingOn: earlier, on }: AdjournedMeeting) => {
    const adjourned = ofDays(earlier, on)
    if (own !== undefined && adjourned !== undefined) return own.id === adjourned.id
    const [first, last] = on < meetingOn ? [on, meetingOn] : [meetingOn, on]
    return !reviews.some(
      ({ parts: [begun = first], completedOn }) =>
        (begun > first && begun < last) ||
        (completedOn !== null && completedOn >= first && completedOn < last),
    )
  }
  return adjournments.findLast(isSame) ?? null
}
