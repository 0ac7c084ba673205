import type { Day } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { lockChildren } from '../../children/index.ts'
import { decideMeeting, type MeetingAsked } from '../meeting-choice.ts'
import { findMeetingFacts } from '../queries/meeting-facts.ts'
import type { Refused } from '../refused.ts'
import { inviteTo } from '../store/invitations.ts'
import type { Sending } from '../doing.ts'
import type { NewInvited } from '../meeting.ts'
import { lockOfficer } from '../store/officer-lock.ts'
import { insertMeeting, saveWishes } from '../store/meetings.ts'
import type { Doing } from '../doing.ts'
import type { Wishes } from '../wish.ts'

export type Arranging = {
  readonly childId: string
  readonly today: Day
  readonly doing: Doing
  readonly sending: Omit<Sending, 'officer'>
}

export type ArrangeAsked = {
  readonly meeting: MeetingAsked
  readonly wishes: Wishes
  readonly people: readonly NewInvited[]
}

/** Arranges a review with the child’s wishes and asks people to it; or says why not. Gives the meeting’s id. */
export async function arrangeMeeting(
  db: Db,
  { childId, today, doing, sending }: Arranging,
  asked: ArrangeAsked,
): Promise<Result<string, Refused>> {
  return await transaction(db, async (trx) => {
    // In this order wherever both are locked.
    await lockChildren(trx, [childId])
    const { officerId, on } = asked.meeting.plan
    await lockOfficer(trx, officerId)
    const facts = await findMeetingFacts(trx, childId, { officerId, on, today, changing: null })
    const decided = decideMeeting(facts, asked.meeting)
    if (!decided.ok) return decided
    const { plan, confirmed } = decided.value
    const meeting = { id: newId(), childId, ...plan, state: 'arranged' as const, sequence: 0, version: 1 }
    await insertMeeting(trx, meeting, confirmed, doing)
    await saveWishes(trx, meeting.id, asked.wishes)
    await inviteTo(trx, meeting, asked.people, { ...sending, officer: facts.officer?.name ?? null })
    return ok(meeting.id)
  })
}
