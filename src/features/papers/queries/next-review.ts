import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Child, listChildrenById } from '../../children/index.ts'
import { listNextMeetings } from '../../meetings/index.ts'
import { findNextObligations, listClockReviews } from '../../reviews/index.ts'
import { type NextReview, toHeldReview, toNextReview, toUnowedReview } from '../next-review.ts'

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
async function findNextReview(db: Db, child: Child, today: Day): Promise<NextReview | null> {
  return (await listNextReviewsOf(db, [child], today)).get(child.id) ?? null
}

/**
 * The review that papers of a child are for: one that was held, by its id, or with null the one to come. Null where the
 * child has no such review.
 */
export async function findReviewFor(
  db: Db,
  child: Child,
  { heldId, today }: { readonly heldId: string | null; readonly today: Day },
): Promise<NextReview | null> {
  return heldId === null ? await findNextReview(db, child, today) : await findHeldReview(db, child, heldId)
}

/** What stands for the next review of a child who is owed none any more. */
export async function findUnowedReview(db: Db, child: Child): Promise<NextReview> {
  return toUnowedReview(child, (await listHeld(db, child.id)).at(-1) ?? null)
}

async function listHeld(db: Db, childId: string) {
  const reviews = (await listClockReviews(db, [childId])).get(childId) ?? []
  return reviews.flatMap(({ id, parts: [on] }) => (on === undefined ? [] : [{ id, on }]))
}

async function findHeldReview(db: Db, child: Child, id: string): Promise<NextReview | null> {
  const held = await listHeld(db, child.id)
  const index = held.findIndex((one) => one.id === id)
  const found = held[index]
  return found === undefined ? null : toHeldReview(child, found, held[index - 1] ?? null)
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
