// A move of placement, and whether it asks for a review.
import { addDays, type Day } from '../../kit/dates/index.ts'
import type { CareEvent } from '../../law/looked-after-reviews/index.ts'
import type { LocalDays } from './local-days.ts'

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
  /** Whether it asked for a review: see {@link asksForReview}. */
  readonly asksReview: boolean
  readonly version: number
}

/** What is known of a child around a move. */
export type AroundMove = {
  /** First days of the reviews held. */
  readonly reviews: readonly Day[]
  /** Days of events that bring a review by law. */
  readonly events: readonly Day[]
}

export type JudgedByReviews = {
  /** The last day on which a review counts as held because of it, by the authority's own rule. */
  readonly until: Day
  readonly reviewedOn: Day | null
  /** The first review after the move, also where it came too late to count. */
  readonly firstReview: Day | null
  /** Whether an event brings a review anyway. */
  readonly isByEvent: boolean
}

/**
 * What became of a move: reviewed within the working days the authority gives; covered by an event that brings a review
 * anyway; or left for the officer to answer.
 */
export function judgeMove(
  { on }: Pick<Move, 'on'>,
  { reviews, events }: AroundMove,
  { daysOn, calendar }: LocalDays,
): JudgedByReviews {
  const workingDays = daysOn(on)
  const until = calendar.addWorkingDays(on, workingDays)
  const since = calendar.addWorkingDays(on, -workingDays)
  const firstReview = reviews.toSorted((one, other) => one - other).find((day) => day > on) ?? null
  return {
    until,
    reviewedOn: firstReview !== null && firstReview <= until ? firstReview : null,
    firstReview,
    isByEvent: events.some((day) => day >= since && day <= until),
  }
}

/**
 * Whether an answer asks for a review, judged once, by the reviews that are known when it is given. Where one was held
 * between the move and the answer, that one was to consider the move (CPPCR 35: changes since the last review), and the
 * next is owed as before.
 */
export function asksForReview(
  { movedOn, answer, answeredOn }: Pick<AnsweredMove, 'answer' | 'answeredOn'> & { readonly movedOn: Day },
  reviews: readonly Day[],
): boolean {
  return answer === 'review' && !reviews.some((day) => day > movedOn && day <= answeredOn)
}

/**
 * What the clock reads of an answer. That a move asks for a review is the officer asking for one, on the day they say so
 * (CPPCR 33(3)(a)): a move itself has no day in law.
 */
export function toAskedReview({
  asksReview,
  answeredOn,
}: Pick<AnsweredMove, 'asksReview' | 'answeredOn'>): readonly CareEvent[] {
  return asksReview ? [{ kind: 'asked-for-by-iro', on: answeredOn, before: null }] : []
}

/** The first day of those moves that are still asked about. */
export const askedSince = (today: Day): Day => addDays(today, -MOVE_DAYS_BACK)
