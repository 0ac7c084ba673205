// A move of placement, and whether it asks for a review.
import { addDays, type Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'

export const MOVE_ANSWERS = ['review', 'no-review'] as const
export type MoveAnswer = (typeof MOVE_ANSWERS)[number]

export const MOVE_ANSWER_WORDS: Readonly<Record<MoveAnswer, string>> = {
  review: 'Yes, hold a review because of it',
  'no-review': 'No review is needed',
}

/** Days back from today in which a move is asked about; older ones are past deciding. */
export const MOVE_DAYS_BACK = 183

export type Move = { readonly on: Day; readonly from: string | null; readonly to: string }

export type AnsweredMove = {
  readonly id: string
  readonly answer: MoveAnswer
  readonly reason: string
  readonly answeredOn: Day
  readonly version: number
}

/** What is known of a child around a move. */
export type AroundMove = {
  /** First days of the reviews held. */
  readonly reviews: readonly Day[]
  /** Days of events that bring a review by law. */
  readonly events: readonly Day[]
}

/**
 * What became of a move: reviewed within the working days the authority gives; covered by an event that brings a review
 * anyway; or left for the officer to answer.
 */
export function judgeMove(
  { on }: Pick<Move, 'on'>,
  { reviews, events }: AroundMove,
  { workingDays, calendar }: { readonly workingDays: number; readonly calendar: WorkingCalendar },
): { readonly until: Day; readonly reviewedOn: Day | null; readonly isByEvent: boolean } {
  const until = calendar.addWorkingDays(on, workingDays)
  const since = calendar.addWorkingDays(on, -workingDays)
  return {
    until,
    reviewedOn: reviews.find((day) => day > on && day <= until) ?? null,
    isByEvent: events.some((day) => day >= since && day <= until),
  }
}

/** The first day of those moves that are still asked about. */
export const askedSince = (today: Day): Day => addDays(today, -MOVE_DAYS_BACK)
