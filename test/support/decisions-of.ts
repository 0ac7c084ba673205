import { isoDay } from '../../src/kit/dates/index.ts'
import { saveNewDecisions } from '../../src/features/decisions/index.ts'
import { type Db, transaction } from '../../src/platform/db/index.ts'

/** Makes decisions of Tilly's reviews, each due on 10 November 2026, in the name of an account. */
export function decisionsOf(db: Db, accountId: string) {
  let number = 0

  async function aDecision(says = 'Start the life story book'): Promise<{ id: string; path: string }> {
    number += 1
    const reviewId = `review-${number}`
    const day = `2026-10-${String(number).padStart(2, '0')}`
    const review = { id: reviewId, child_id: 'tilly', first_part: day, parts: [day], completed_on: day }
    await db.insertInto('review').values(review).execute()
    await transaction(db, (trx) =>
      saveNewDecisions(trx, [
        {
          childId: 'tilly',
          reviewId,
          madeOn: isoDay(day),
          decisions: [{ says, owner: 'Dan Petrov', by: isoDay('2026-11-10') }],
          accountId: accountId,
          at: new Date(),
        },
      ]),
    )
    const { id } = await db
      .selectFrom('decision')
      .select('id')
      .where('review_id', '=', reviewId)
      .executeTakeFirstOrThrow()
    return { id, path: `/children/tilly/decisions/${id}` }
  }

  const find = (id: string) =>
    db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  return { aDecision, find }
}
