import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { Meeting } from '../meeting.ts'
import { readWishesVersion } from '../queries/meeting-parts.ts'
import type { Refused } from '../refused.ts'
import { lockMeeting } from '../store/meeting-lock.ts'
import { saveWishes } from '../store/meetings.ts'
import type { Wishes } from '../wish.ts'

export type RecordingWishes = Pick<Meeting, 'id' | 'childId'> & {
  /** How often they were saved when the form was drawn. */
  readonly seen: number
  readonly actor: string
}

const SAVED_FIRST: Refused = {
  code: 'changed-first',
  field: 'wish-where',
  says: 'Somebody else saved what the child wishes while you were writing. Look at what they saved, change yours where it is needed, and save again',
  cites: [],
}

/** Saves what the child wishes for a meeting, over nothing that the writer has not seen; or says why not. */
export async function recordWishes(
  db: Db,
  { seen, actor, ...which }: RecordingWishes,
  wishes: Wishes,
): Promise<Result<'saved', Refused>> {
  return await transaction(db, async (trx) => {
    const locked = await lockMeeting(trx, which)
    if (locked === null || (await readWishesVersion(trx, which.id)) !== seen) return fail(SAVED_FIRST)
    const { id, version, childId } = locked.meeting
    await saveWishes(trx, id, wishes)
    await recordAudit(trx, {
      actor,
      action: 'record-meeting-wishes',
      recordType: 'meeting',
      recordId: id,
      versionBefore: version,
      versionAfter: version,
      childId,
    })
    return ok('saved')
  })
}
