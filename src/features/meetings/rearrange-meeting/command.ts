import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { CHANGED_FIRST, decideChange } from '../change-meeting.ts'
import { type Invited, type Meeting, tellsPlaceAtFirst } from '../meeting.ts'
import { decideMeeting, type MeetingAsked } from '../meeting-choice.ts'
import { findMeetingFacts } from '../queries/meeting-facts.ts'
import { listInvited } from '../queries/meetings.ts'
import type { Refused } from '../refused.ts'
import { saveTold, sendToInvited } from '../store/invitations.ts'
import type { Doing, Sending } from '../doing.ts'
import { lockMeeting } from '../store/meeting-lock.ts'
import { saveMeetingChange } from '../store/meetings.ts'
import { lockOfficer } from '../store/officer-lock.ts'

export type Rearranging = {
  readonly meeting: Meeting
  readonly seen: number
  readonly reason: string
  /** By id, of those whom the form showed: whether they are told where it is. Of others it stays as it is. */
  readonly told: ReadonlyMap<string, boolean>
  readonly today: Day
  readonly doing: Doing
  readonly sending: Omit<Sending, 'officer'>
}

// Of a place that is new: those whom nobody is told of at first.
const listNewlyTold = (people: readonly Invited[]): readonly string[] =>
  people.filter(({ role, tellsPlace }) => tellsPlace && !tellsPlaceAtFirst(role)).map(({ name }) => name)

/** Gives a meeting another day, time, place or officer, and tells everybody who is asked; or says why not. */
export async function rearrangeMeeting(
  db: Db,
  { meeting, seen, reason, told, today, doing, sending }: Rearranging,
  asked: MeetingAsked,
): Promise<Result<Meeting, Refused>> {
  return await transaction(db, async (trx) => {
    const locked = await lockMeeting(trx, meeting)
    await lockOfficer(trx, asked.plan.officerId)
    if (locked === null) return fail(CHANGED_FIRST)
    const standing = decideChange(locked, seen)
    if (!standing.ok) return standing
    const found = standing.value
    const { officerId, on } = asked.plan
    const people = (await listInvited(trx, found.id)).map(({ tellsPlace, ...one }) => ({
      ...one,
      tellsPlace: told.get(one.id) ?? tellsPlace,
    }))
    const known = await findMeetingFacts(trx, found.childId, { officerId, on, today, changing: found.id })
    const facts = { ...known, newlyTold: asked.plan.place === found.place ? [] : listNewlyTold(people) }
    const decided = decideMeeting(facts, asked)
    if (!decided.ok) return decided
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
    await saveTold(trx, people)
    const officer = facts.officer?.name ?? null
    await sendToInvited(trx, { kind: 'changed', meeting: next, people }, { ...sending, officer })
    return ok(next)
  })
}
