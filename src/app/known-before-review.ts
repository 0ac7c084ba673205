import { findSpokenToBefore } from '../features/papers/index.ts'
import type { KnownBefore } from '../features/reviews/index.ts'
import type { Db } from '../platform/db/index.ts'
import { invitedToReview } from './invited-to-review.ts'

/** What meetings and papers know of a review before it is recorded. */
export function knownBeforeReview(db: Db): KnownBefore {
  return {
    listInvited: invitedToReview(db),
    findSpokenBefore: (childId, on) => findSpokenToBefore(db, childId, on),
  }
}
