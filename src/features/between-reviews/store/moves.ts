import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { listClockReviews } from '../../reviews/index.ts'
import { asksForReview, type MoveAnswer } from '../move.ts'
import { findMoveAnswer } from '../queries/moves.ts'
import { lockChild, rebuildClock } from './clock-events.ts'
import { type ChangedFirst, type Recorded, saveVersion } from './versions.ts'

export type AnsweringMove = Recorded & {
  readonly childId: string
  readonly movedOn: Day
  readonly answer: MoveAnswer
  readonly reason: string
  readonly today: Day
  /** The version that was looked at; 0 for none. */
  readonly seen: number
}

/** Keeps whether a move asks for a review, and works the clock again. */
export async function saveMoveAnswer(trx: Trx, given: AnsweringMove): Promise<Result<string, ChangedFirst>> {
  const { childId, movedOn, answer, reason, today, seen, accountId, at } = given
  await lockChild(trx, childId)
  const before = await findMoveAnswer(trx, childId, movedOn)
  if ((before?.version ?? 0) !== seen) return fail('changed-first')
  const version = seen + 1
  const id = before?.id ?? newId()
  // An answer that is only put in other words is still the answer of its day.
  const answeredOn = before?.answer === answer ? before.answeredOn : today
  const asksReview =
    before?.answer === answer
      ? before.asksReview
      : asksForReview({ movedOn, answer, answeredOn }, await listFirstDays(trx, childId))
  const columns = { answer, reason, answered_on: toIsoDate(answeredOn), asks_review: asksReview, version }
  await trx
    .insertInto('move_answer')
    .values({ ...columns, id, child_id: childId, moved_on: toIsoDate(movedOn) })
    .onConflict((conflict) => conflict.columns(['child_id', 'moved_on']).doUpdateSet(columns))
    .execute()
  const content = {
    movedOn: toIsoDate(movedOn),
    answer,
    reason,
    answeredOn: toIsoDate(answeredOn),
  }
  await saveVersion(trx, {
    type: 'move-answer',
    id,
    childId,
    version,
    content,
    action: 'answer-move',
    accountId,
    at,
  })
  await rebuildClock(trx, childId)
  return ok(id)
}

/** First days of the reviews held, as they are known now. */
async function listFirstDays(trx: Trx, childId: string): Promise<readonly Day[]> {
  const reviews = (await listClockReviews(trx, [childId])).get(childId) ?? []
  return reviews.flatMap(({ parts }) => parts.slice(0, 1))
}
