import type { Day } from '../../../kit/dates/index.ts'
import type { Result } from '../../../kit/result.ts'
import { type Db, transaction, type VersionConflict } from '../../../platform/db/index.ts'
import { isOpenDecision } from '../decision.ts'
import { decideProgress, type Progress, type Refused } from '../progress.ts'
import { findDecision } from '../queries.ts'
import { saveRecorded } from '../store.ts'
import { stopAsking } from '../store/asking.ts'

export type RecordDecision = {
  readonly childId: string
  readonly id: string
  /** The version that the form was drawn from. */
  readonly version: number
  readonly progress: Progress
  readonly actor: string
  readonly now: Date
  readonly today: Day
}

/** Records what came of a decision; null where there is none. */
export async function recordDecision(
  db: Db,
  { childId, id, version, progress, actor, now, today }: RecordDecision,
): Promise<Result<null, Refused | VersionConflict> | null> {
  return await transaction(db, async (trx) => {
    const decision = await findDecision(trx, childId, id)
    if (decision === null) return null
    const decided = decideProgress(decision, progress, today)
    if (!decided.ok) return decided
    const saved = await saveRecorded(trx, { decision, version, actor, now }, decided.value)
    if (saved.ok && !isOpenDecision(decided.value)) await stopAsking(trx, id, now)
    return saved
  })
}
