import { fail, ok, type Result } from '../../../kit/result.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { careOverOf } from '../care-over.ts'
import type { Doing, Sending } from '../doing.ts'
import { decideInviting, findAskedTwice } from '../inviting.ts'
import type { AskedInForm, Meeting } from '../meeting.ts'
import { listInvited } from '../queries/meetings.ts'
import { findOfficerName } from '../queries/officer-name.ts'
import type { Refused } from '../refused.ts'
import { inviteTo, uninvite } from '../store/invitations.ts'
import { lockMeeting } from '../store/meeting-lock.ts'

export type Inviting = Pick<Meeting, 'id' | 'childId'> & {
  readonly today: Day
  readonly doing: Doing
  readonly sending: Omit<Sending, 'officer'>
}

const audited = (meeting: Meeting, action: string, { actor }: Doing) => ({
  actor,
  action,
  recordType: 'meeting',
  recordId: meeting.id,
  versionBefore: meeting.version,
  versionAfter: meeting.version,
  childId: meeting.childId,
})

const GONE: Refused = {
  code: 'changed-first',
  field: 'invited-name-0',
  says: 'This meeting is not there any more',
  cites: [],
}

/** Asks more people to a meeting, each once, also where two ask the same people at once; or says why not. */
export async function invitePeople(
  db: Db,
  { today, doing, sending, ...which }: Inviting,
  people: readonly AskedInForm[],
): Promise<Result<Meeting, Refused>> {
  return await transaction(db, async (trx) => {
    const locked = await lockMeeting(trx, which)
    if (locked === null) return fail(GONE)
    const { meeting, held, child } = locked
    const careOver = careOverOf(child, meeting, today)
    const may = decideInviting({ meeting, held, careOver, today })
    if (!may.ok) return may
    const twice = findAskedTwice(people, await listInvited(trx, meeting.id))
    if (twice !== null) return fail(twice)
    const officer = await findOfficerName(trx, meeting.officerId)
    await inviteTo(trx, meeting, people, { ...sending, officer })
    await recordAudit(trx, audited(meeting, 'invite-to-meeting', doing))
    return ok(meeting)
  })
}

/** Tells somebody not to come: once, also where two say so at once. Null where they were not asked, or it is over. */
export async function uninvitePerson(
  db: Db,
  { today, doing, sending, ...which }: Inviting,
  invitedId: string,
): Promise<'told' | null> {
  return await transaction(db, async (trx) => {
    const locked = await lockMeeting(trx, which)
    if (locked === null) return null
    const { meeting, held } = locked
    const invited = (await listInvited(trx, meeting.id)).find((one) => one.id === invitedId)
    if (invited === undefined || !decideInviting({ meeting, held, careOver: null, today }).ok) return null
    const officer = await findOfficerName(trx, meeting.officerId)
    await uninvite(trx, meeting, invited, { ...sending, officer })
    await recordAudit(trx, audited(meeting, 'uninvite-from-meeting', doing))
    return 'told'
  })
}
