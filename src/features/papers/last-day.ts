import { type Day, toDate } from '../../kit/dates/index.ts'
import type { NextReview } from './next-review.ts'

export type AskedOn = { readonly today: Day; readonly review: Pick<NextReview, 'day' | 'on'> }

/** The last day on which something before a review can have been: today, and for one that was held the day it was held. */
export function toLastDay({ today, review: { day, on } }: AskedOn): {
  readonly day: Day
  readonly says: string
} {
  return day === 'held' && on !== null && on < today
    ? { day: on, says: `on or before the day of the review, ${toDate(on)}` }
    : { day: today, says: 'today or in the past' }
}
