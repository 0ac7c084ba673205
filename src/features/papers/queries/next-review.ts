import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Child, listChildrenById } from '../../children/index.ts'
import { listNextMeetings } from '../../meetings/index.ts'
import { findNextObligations, listClockReviews } from '../../reviews/index.ts'
import { type NextReview, toNextReview } from '../next-review.ts'

/** The review to prepare for of each of these children; those for whom none is owed or arranged are left out. */
export async function listNextReviews(
  db: Db,
  childIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, NextReview>> {
  const children = await listChildrenById(db, childIds)
  return await listNextReviewsOf(db, children, today)
}

/** {@link listNextReviews} of one child that is read already. */
export async function findNextReview(db: Db, child: Child, today: Day): Promise<NextReview | null> {
  return (await listNextReviewsOf(db, [child], today)).get(child.id) ?? null
}

async function listNextReviewsOf(
  db: Db,
  children: readonly Child[],
  today: Day,
): Promise<ReadonlyMap<string, NextReview>> {
  const ids = children.map(({ id }) => id)
  const obligations = await findNextObligations(db, ids, today)
  const meetings = await listNextMeetings(db, ids, today)
  const reviews = await listClockReviews(db, ids)
  return new Map(
    children.flatMap((child) => {
      const held = reviews.get(child.id)?.at(-1)
      const first = held?.parts[0]
      const next = toNextReview({
        child,
        obligation: obligations.get(child.id) ?? null,
        meeting: meetings.get(child.id) ?? null,
        last: held === undefined || first === undefined ? null : { id: held.id, on: first },
      })
      return next === null ? [] : [[child.id, next] as const]
    }),
  )
}
