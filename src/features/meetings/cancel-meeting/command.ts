import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { CHANGED_FIRST, decideChange } from '../change-meeting.ts'
import type { Meeting } from '../meeting.ts'
import { listInvited } from '../queries/meetings.ts'
import { findOfficerName } from '../queries/officer-name.ts'
import type { Refused } from '../refused.ts'
import { sendToInvited } from '../store/invitations.ts'
import type { Doing, Sending } from '../doing.ts'
import { lockMeeting } from '../store/meeting-lock.ts'
import { saveMeetingChange } from '../store/meetings.ts'

export type Cancelling = {
  readonly id: string
  readonly childId: string
  readonly seen: number
  readonly reason: string
  readonly doing: Doing
  readonly sending: Omit<Sending, 'officer'>
}

/** Cancels a meeting and tells everybody who is asked, unless the child has died; or says why not. */
export async function cancelMeeting(
  db: Db,
  { id, childId, seen, reason, doing, sending }: Cancelling,
): Promise<Result<Meeting, Refused>> {
  return await transaction(db, async (trx) => {
    const locked = await lockMeeting(trx, { id, childId })
    if (locked === null) return fail(CHANGED_FIRST)
    const standing = decideChange(locked, seen)
    if (!standing.ok) return standing
    const found = standing.value
    const next = { ...found, state: 'cancelled' as const, sequence: found.sequence + 1, version: seen + 1 }
    const because = { what: 'cancelled' as const, reason, confirmed: [] }
    if (!(await saveMeetingChange(trx, next, because, doing))) return fail(CHANGED_FIRST)
    const officer = await findOfficerName(trx, found.officerId)
    const people = await listInvited(trx, id)
    await sendToInvited(trx, { kind: 'cancelled', meeting: next, people }, { ...sending, officer })
    return ok(next)
  })
}
