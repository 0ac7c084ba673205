import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { lockChildren } from '../../children/index.ts'
import { findConflictsOf } from '../queries/sibling-conflicts.ts'
import type { Refused } from '../refused.ts'
import { saveConflict } from '../store/sibling-conflicts.ts'
import type { ConflictAsked } from './form.ts'

export type RecordingConflict = {
  readonly childId: string
  /** The number that was there when the form was drawn; 0 where there was none. */
  readonly seen: number
  readonly actor: string
  readonly at: Date
}

/** Records whether a child must have another officer than brothers and sisters; refused where somebody did so first. */
export async function recordConflict(
  db: Db,
  { seen, ...recording }: RecordingConflict,
  asked: ConflictAsked,
): Promise<Result<ConflictAsked, Refused>> {
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [recording.childId])
    const before = (await findConflictsOf(trx, [recording.childId])).get(recording.childId)
    const version = before?.number ?? 0
    if (version !== seen) {
      const says = `${before?.by ?? 'Somebody'} recorded this while you were writing. Yours is not saved. Send it again if it is still right`
      return fail({ code: 'changed-first' as const, field: 'stands', says, cites: [] })
    }
    await saveConflict(trx, { ...recording, ...asked, version })
    return ok(asked)
  })
}
