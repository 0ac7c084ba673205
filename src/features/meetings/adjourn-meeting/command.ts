import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { CHANGED_FIRST, decideAdjournment } from '../change-meeting.ts'
import { adjournmentOf } from '../held-meeting.ts'
import { findAdjournment, listAdjournmentsOf, readArrangedDay } from '../queries/adjournments.ts'
import type { Refused } from '../refused.ts'
import { insertAdjournment } from '../store/adjournments.ts'
import { lockMeeting } from '../store/meeting-lock.ts'
import { saveMeetingChange } from '../store/meetings.ts'
import type { Doing } from '../doing.ts'

export type Adjourning = {
  readonly id: string
  readonly childId: string
  readonly seen: number
  readonly on: Day
  readonly reason: string
  /** Null: not recorded. */
  readonly childWishes: string | null
  readonly carerWishes: string | null
  readonly today: Day
  readonly doing: Doing
}

/** Adjourns a review, once whatever its meetings; or says why not. Gives the day by which it goes on. */
export async function adjournMeeting(db: Db, asked: Adjourning): Promise<Result<Day, Refused>> {
  const { id, seen, on, reason, today, doing } = asked
  return await transaction(db, async (trx) => {
    const locked = await lockMeeting(trx, asked)
    if (locked === null) return fail(CHANGED_FIRST)
    const { meeting, reviews, held } = locked
    const earlier = adjournmentOf(meeting.on, await listAdjournmentsOf(trx, meeting.childId), reviews)
    const arrangedOn = await readArrangedDay(trx, id)
    const { calendar } = await readPolicy(trx)
    const own = await findAdjournment(trx, id)
    const facts = { meeting, held, earlier, own, arrangedOn, calendar, today }
    const decided = decideAdjournment(facts, { on, seen })
    if (!decided.ok) return decided
    const { resumeBy } = decided.value
    const next = { ...meeting, state: 'adjourned' as const, version: seen + 1 }
    const because = { what: 'adjourned' as const, reason, confirmed: [] }
    if (!(await saveMeetingChange(trx, next, because, doing))) return fail(CHANGED_FIRST)
    const { childWishes, carerWishes } = asked
    await insertAdjournment(trx, {
      meeting_id: id,
      adjourned_on: toIsoDate(on),
      reason,
      resume_by: toIsoDate(resumeBy),
      child_wishes: childWishes,
      carer_wishes: carerWishes,
    })
    return ok(resumeBy)
  })
}
