import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { findOfficersOf } from '../../allocations/index.ts'
import { type Child, findChild } from '../../children/index.ts'
import { findNextObligations, findReview, type Review, type ReviewRecord } from '../../reviews/index.ts'
import type { RecordFacts } from '../filling.ts'

/** A review that staff recorded here: only such a one has a record. */
export type RecordedReview = Review & { readonly record: ReviewRecord }

export type ReviewOfChild = { readonly review: RecordedReview; readonly child: Child }

/** Whom an address with `:review` in it is about. */
export const childOfRecord =
  (db: Db) =>
  async (params: Readonly<Record<string, string>>): Promise<string | null> =>
    (await findReview(db, params['review'] ?? ''))?.childId ?? null

/** A review with its child; `not-recorded` where it is known from a file alone; null where there is none. */
export async function findReviewOfChild(
  db: Db,
  reviewId: string,
): Promise<ReviewOfChild | 'not-recorded' | null> {
  const review = await findReview(db, reviewId)
  const child = review === null ? null : await findChild(db, review.childId)
  if (review === null || child === null) return null
  const { record } = review
  return record === null ? 'not-recorded' : { review: { ...review, record }, child }
}

/** Who holds the child now, with their work address; null where nobody does. */
export async function findOfficerOf(db: Db, childId: string): Promise<RecordFacts['officer']> {
  const held = (await findOfficersOf(db, [childId])).get(childId)
  if (held === undefined) return null
  const person = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', held.officer.id)
    .executeTakeFirst()
  return { name: held.officer.name, email: person?.email ?? null }
}

/** What a document of a review is made from. */
export async function readRecordFacts(
  db: Db,
  { review, child }: ReviewOfChild,
  today: Day,
): Promise<RecordFacts> {
  const next = (await findNextObligations(db, [child.id], today)).get(child.id)
  return {
    child,
    record: review.record,
    officer: await findOfficerOf(db, child.id),
    nextDue: next?.due ?? null,
    today,
  }
}
