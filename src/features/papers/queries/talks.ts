// Talks of social worker and officer before a review: the first counts, since a later one does not undo it.
import { type RawBuilder, sql } from 'kysely'
import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Talk } from '../preparation.ts'

/** Of rows named `talk`: that no later row put it right. */
export const talkStands: RawBuilder<boolean> = sql`not exists (
  select from social_worker_talk later where later.puts_right and later.child_id = talk.child_id
    and later.after_review_id is not distinct from talk.after_review_id
    and (later.recorded_at, later.id) > (talk.recorded_at, talk.id))`

/** The day of the first talk of a child before the review after one, both as columns in SQL. */
export const firstTalkDay = (child: string, afterReview: string): RawBuilder<unknown> => sql`
  (select min(talked_on) from social_worker_talk talk where talk.child_id = ${sql.ref(child)}
    and talk.after_review_id is not distinct from ${sql.ref(afterReview)} and ${talkStands})`

/** The talks before the review after one, the first first; without those that were put right. */
export async function listTalks(
  db: Db,
  childId: string,
  afterReviewId: string | null,
): Promise<readonly Talk[]> {
  const rows = await db
    .selectFrom('social_worker_talk as talk')
    .select(['talked_on', 'social_worker', 'officer'])
    .where('child_id', '=', childId)
    .where('after_review_id', 'is not distinct from', afterReviewId)
    .where(talkStands)
    .orderBy('talked_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ talked_on, social_worker, officer }) => ({
    on: isoDay(talked_on),
    socialWorker: social_worker,
    officer,
  }))
}
