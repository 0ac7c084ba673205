import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { lockChildren } from '../../children/index.ts'
import { CHANGED_FIRST, decideChange, lateResumption } from '../change-meeting.ts'
import type { Meeting } from '../meeting.ts'
import { decideMeeting, type MeetingAsked } from '../meeting-choice.ts'
import { findMeetingFacts } from '../queries/meeting-facts.ts'
import { findAdjournment } from '../queries/meeting-parts.ts'
import { findMeeting, listInvited } from '../queries/meetings.ts'
import type { Refused } from '../refused.ts'
import { sendToInvited } from '../store/invitations.ts'
import type { Sending } from '../doing.ts'
import { saveMeetingChange } from '../store/meetings.ts'
import type { Doing } from '../doing.ts'
import { lockOfficer } from '../store/officer-lock.ts'

export type Rearranging = {
  readonly meeting: Meeting
  readonly seen: number
  readonly reason: string
  readonly today: Day
  readonly doing: Doing
  readonly sending: Omit<Sending, 'officer'>
}

/** Gives a meeting another day, time, place or officer, and tells everybody who is asked; or says why not. */
export async function rearrangeMeeting(
  db: Db,
  { meeting, seen, reason, today, doing, sending }: Rearranging,
  asked: MeetingAsked,
): Promise<Result<Meeting, Refused>> {
  return await transaction(db, async (trx) => {
    await lockChildren(trx, [meeting.childId])
    await lockOfficer(trx, asked.plan.officerId)
    const found = await findMeeting(trx, meeting.id)
    if (found === null) return fail(CHANGED_FIRST)
    const standing = decideChange(found, seen)
    if (!standing.ok) return standing
    const { officerId } = asked.plan
    const known = await findMeetingFacts(trx, found.childId, { officerId, today, changing: found.id })
    const adjournment = await findAdjournment(trx, found.id)
    const facts = {
      ...known,
      ...(adjournment === null ? {} : { due: adjournment.resumeBy, notBefore: null }),
    }
    const decided = decideMeeting(facts, asked)
    if (!decided.ok) return fail(inWords(decided.failure, adjournment?.resumeBy ?? null, asked.plan.on))
    const { plan, confirmed } = decided.value
    const next = {
      ...found,
      ...plan,
      state: 'arranged' as const,
      sequence: found.sequence + 1,
      version: seen + 1,
    }
    const what = found.state === 'adjourned' ? ('resumed' as const) : ('rearranged' as const)
    if (!(await saveMeetingChange(trx, next, { what, reason, confirmed }, doing))) return fail(CHANGED_FIRST)
    const people = await listInvited(trx, found.id)
    const officer = facts.officer?.name ?? null
    await sendToInvited(trx, { kind: 'changed', meeting: next, people }, { ...sending, officer })
    return ok(next)
  })
}

function inWords(refused: Refused, resumeBy: Day | null, on: Day): Refused {
  const late = refused.code === 'late' ? lateResumption(resumeBy, on) : null
  return late === null
    ? refused
    : {
        ...refused,
        says: `${late}. Say below that it cannot be earlier`,
        cites: ['CPPCR 36(2)', 'HB adjournment'],
      }
}
