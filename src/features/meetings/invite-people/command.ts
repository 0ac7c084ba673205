import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { Meeting } from '../meeting.ts'
import { findMeeting, listInvited } from '../queries/meetings.ts'
import { findOfficerName } from '../queries/officer-name.ts'
import type { Refused } from '../refused.ts'
import { inviteTo, uninvite } from '../store/invitations.ts'
import type { Sending } from '../doing.ts'
import type { NewInvited } from '../meeting.ts'
import type { Doing } from '../doing.ts'

export type Inviting = {
  readonly id: string
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

const NOT_ARRANGED: Refused = {
  code: 'not-arranged',
  field: 'invited-name-0',
  says: 'This meeting is not arranged now, so nobody can be asked to it',
  cites: [],
}

/** Asks more people to a meeting. */
export async function invitePeople(
  db: Db,
  { id, doing, sending }: Inviting,
  people: readonly NewInvited[],
): Promise<Result<Meeting, Refused>> {
  return await transaction(db, async (trx) => {
    const meeting = await findMeeting(trx, id)
    if (meeting?.state !== 'arranged') return fail(NOT_ARRANGED)
    const asked = new Set(
      (await listInvited(trx, id)).map(({ name, role }) => `${role} ${name.toLowerCase()}`),
    )
    const twice = people.findIndex(({ name, role }) => asked.has(`${role} ${name.toLowerCase()}`))
    if (twice >= 0)
      return fail({
        code: 'asked-already',
        field: `invited-name-${twice}`,
        says: `${people[twice]?.name ?? 'This person'} is asked already`,
        cites: [],
      })
    const officer = await findOfficerName(trx, meeting.officerId)
    await inviteTo(trx, meeting, people, { ...sending, officer })
    await recordAudit(trx, audited(meeting, 'invite-to-meeting', doing))
    return ok(meeting)
  })
}

/** Tells somebody not to come. Null where they were not asked. */
export async function uninvitePerson(
  db: Db,
  { id, doing, sending }: Inviting,
  invitedId: string,
): Promise<'told' | null> {
  return await transaction(db, async (trx) => {
    const meeting = await findMeeting(trx, id)
    const invited = (await listInvited(trx, id)).find((one) => one.id === invitedId)
    if (meeting === null || invited === undefined) return null
    const officer = await findOfficerName(trx, meeting.officerId)
    await uninvite(trx, meeting, invited, { ...sending, officer })
    await recordAudit(trx, audited(meeting, 'uninvite-from-meeting', doing))
    return 'told'
  })
}
