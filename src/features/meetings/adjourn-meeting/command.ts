import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { CHANGED_FIRST, decideAdjournment } from '../change-meeting.ts'
import { findAdjournment } from '../queries/meeting-parts.ts'
import { findMeeting } from '../queries/meetings.ts'
import type { Refused } from '../refused.ts'
import { insertAdjournment } from '../store/adjournments.ts'
import { saveMeetingChange } from '../store/meetings.ts'
import type { Doing } from '../doing.ts'

export type Adjourning = {
  readonly id: string
  readonly seen: number
  readonly on: Day
  readonly reason: string
  /** Null: not recorded. */
  readonly childWishes: string | null
  readonly carerWishes: string | null
  readonly today: Day
  readonly doing: Doing
}

/** Adjourns a review, once; or says why not. Gives the day by which it goes on. */
export async function adjournMeeting(db: Db, asked: Adjourning): Promise<Result<Day, Refused>> {
  const { id, seen, on, reason, today, doing } = asked
  return await transaction(db, async (trx) => {
    const meeting = await findMeeting(trx, id)
    if (meeting === null) return fail(CHANGED_FIRST)
    const earlier = (await findAdjournment(trx, id)) === null ? 'never-adjourned' : 'adjourned-before'
    const { calendar } = await readPolicy(trx)
    const decided = decideAdjournment({ meeting, earlier, calendar, today }, { on, seen })
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
