import type { Day } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import type { ManagerAnswer } from '../after-review.ts'
import { insertStep } from '../store/after-review.ts'

type SaveManagerAnswer = Actor & {
  readonly reviewId: string
  readonly childId: string
  readonly answer: ManagerAnswer
  readonly note: string
  readonly on: Day
}

/** Writes down the manager’s answer; the answers before it stay. */
export async function saveManagerAnswer(db: Db, asked: SaveManagerAnswer): Promise<void> {
  await transaction(db, (trx) => insertStep(trx, { ...asked, step: 'manager-answer' }, asked))
}
