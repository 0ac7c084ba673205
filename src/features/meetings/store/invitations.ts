import { newId } from '../../../kit/ids.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
import { findChild } from '../../children/index.ts'
import { hasDied } from '../care-over.ts'
import { type InvitationKind, toInvitationText, toSubject } from '../invitation.ts'
import type { Sending } from '../doing.ts'
import { toCalendarEntry } from '../meeting-calendar.ts'
import type { Invited, Meeting, NewInvited } from '../meeting.ts'

/** Asks people to a meeting: kept, and each with an address written to. */
export async function inviteTo(
  trx: Trx,
  meeting: Meeting,
  people: readonly NewInvited[],
  sending: Sending,
): Promise<void> {
  const added = people.map(({ name, role, email, tellsPlace }) => ({
    id: newId(),
    name,
    role,
    email,
    tellsPlace,
  }))
  if (added.length === 0) return
  const rows = added.map(({ tellsPlace, ...one }) => ({
    ...one,
    tells_place: tellsPlace,
    meeting_id: meeting.id,
    invited_at: sending.now,
  }))
  await trx.insertInto('invited').values(rows).execute()
  await sendToInvited(trx, { kind: 'asked', meeting, people: added }, sending)
}

/** Tells one of them not to come. */
export async function uninvite(
  trx: Trx,
  meeting: Meeting,
  invited: Invited,
  sending: Sending,
): Promise<void> {
  await trx.updateTable('invited').set({ ended_at: sending.now }).where('id', '=', invited.id).execute()
  await sendToInvited(trx, { kind: 'not-needed', meeting, people: [invited] }, sending)
}

/** Keeps for each of them whether they are told where it is. */
export async function saveTold(trx: Trx, people: readonly Invited[]): Promise<void> {
  for (const { id, tellsPlace } of people)
    await trx.updateTable('invited').set({ tells_place: tellsPlace }).where('id', '=', id).execute()
}

export type Told = {
  readonly kind: InvitationKind
  readonly meeting: Meeting
  readonly people: readonly NewInvited[]
}

/** Writes to those who have an address; the others are sent letters by hand. For a child who has died nobody is written to. */
export async function sendToInvited(
  trx: Trx,
  { kind, meeting, people }: Told,
  { from, officer, now }: Sending,
): Promise<void> {
  const child = await findChild(trx, meeting.childId)
  if (child === null || hasDied(child)) return
  const method = kind === 'asked' || kind === 'changed' ? 'REQUEST' : 'CANCEL'
  for (const { name, email, tellsPlace } of people) {
    if (email === null) continue
    const content = toCalendarEntry({ meeting, method, attendee: { name, email, tellsPlace }, from, now })
    await queueMessage(trx, {
      kind: 'invitation',
      to: email,
      subject: toSubject(kind, meeting),
      text: toInvitationText(kind, meeting, { name, officer, tellsPlace }),
      calendar: { method, content },
      childId: meeting.childId,
    })
  }
}
