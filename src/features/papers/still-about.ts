// Which review a form was drawn for. Once that review is recorded the form is about another, and is not saved unseen.
import type { NextReview } from './next-review.ts'

/** What a form says of its review: which one, and after which it comes. */
export type SeenReview = {
  /** Null: the one to come. */
  readonly heldId: string | null
  readonly afterReviewId: string | null
}

const NOT_OWED =
  'No review of this child is owed or arranged any more, so this is not saved. What you wrote is still here. If it belongs to a review that was held, record it there, from the papers of that review'

/** As a refused form says it. */
export const toChangedWords = ({ name, day }: Pick<NextReview, 'name' | 'day'>): string =>
  day === 'not-owed'
    ? NOT_OWED
    : `The review this was about has been recorded since, so this is not saved. What you wrote is still here. This page is now about the ${name}: send it again only if it belongs there. If it belongs to the review that was held, use the link below`
