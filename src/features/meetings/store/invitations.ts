import { newId } from '../../../kit/ids.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { queueMessage } from '../../../platform/outbox/index.ts'
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
  const added = people.map((person) => ({ id: newId(), ...person }))
  if (added.length === 0) return
  const rows = added.map((one) => ({ ...one, meeting_id: meeting.id, invited_at: sending.now }))
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

export type Told = {
  readonly kind: InvitationKind
  readonly meeting: Meeting
  readonly people: readonly { readonly name: string; readonly email: string | null }[]
}

/** Writes to those who have an address; the others are sent letters by hand. */
export async function sendToInvited(
  trx: Trx,
  { kind, meeting, people }: Told,
  { from, officer, now }: Sending,
): Promise<void> {
  const method = kind === 'asked' || kind === 'changed' ? 'REQUEST' : 'CANCEL'
  for (const { name, email } of people) {
    if (email === null) continue
    const content = toCalendarEntry({ meeting, method, attendee: { name, email }, from, now })
    await queueMessage(trx, {
      kind: 'invitation',
      to: email,
      subject: toSubject(kind, meeting),
      text: toInvitationText(kind, meeting, { name, officer }),
      calendar: { method, content },
      childId: meeting.childId,
    })
  }
}
