// Changing a meeting that stands: pure.
import { type Day, toDate, toLongDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { mayAdjourn, whenResumptionDue } from '../../law/adjournment/adjournment.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Meeting } from './meeting.ts'
import type { Refused } from './refused.ts'

const refuse = (code: string, field: string, says: string, cites: Refused['cites'] = []) =>
  fail({ code, field, says, cites })

/** Said where somebody else changed the meeting after the form was drawn. */
export const CHANGED_FIRST: Refused = {
  code: 'changed-first',
  field: 'reason',
  says: 'Somebody else changed this meeting while you were writing. Look at how it is now. Yours is not saved',
  cites: [],
}

/** Whether a meeting may still be changed by somebody who saw this version of it. */
export function decideChange(meeting: Meeting, seen: number): Result<Meeting, Refused> {
  if (meeting.version !== seen) return fail(CHANGED_FIRST)
  return meeting.state === 'cancelled'
    ? refuse('cancelled', 'reason', 'This meeting is cancelled. Arrange a new one')
    : ok(meeting)
}

export type AdjournAsked = { readonly on: Day; readonly seen: number }

export type AdjournFacts = {
  readonly meeting: Meeting
  readonly earlier: 'adjourned-before' | 'never-adjourned'
  readonly calendar: WorkingCalendar
  readonly today: Day
}

/** Whether a review may be adjourned, and by when it goes on. The law allows it once. */
export function decideAdjournment(
  { meeting, earlier, calendar, today }: AdjournFacts,
  { on, seen }: AdjournAsked,
): Result<{ readonly resumeBy: Day }, Refused> {
  const standing = decideChange(meeting, seen)
  if (!standing.ok) return standing
  const earlierAdjournments = earlier === 'adjourned-before' ? 1 : 0
  const may = mayAdjourn({ earlierAdjournments, informationEnough: false })
  const [because] = may.because
  if (may.kind !== 'allowed' && because !== undefined)
    return refuse('adjourned-before', 'reason', because.says.replace(/\.$/, ''), because.cites)
  if (on > today) return refuse('to-come', 'on-day', 'The day must be today or in the past')
  if (on < meeting.on)
    return refuse(
      'too-early',
      'on-day',
      `The review begins on ${toDate(meeting.on)}. If it cannot begin then, change its day instead`,
    )
  const due = whenResumptionDue(on, calendar)
  return due.kind === 'due'
    ? ok({ resumeBy: due.due.on })
    : refuse('cannot-tell', 'on-day', 'The day by which it goes on cannot be worked out for this day')
}

/** Why a meeting that goes on after it was adjourned is not in time; null where it is. */
export function lateResumption(resumeBy: Day | null, on: Day): string | null {
  return resumeBy === null || on <= resumeBy
    ? null
    : `An adjourned review goes on within 20 working days, by ${toLongDate(resumeBy)}`
}
