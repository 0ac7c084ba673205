// Changing a meeting that stands: pure.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { mayAdjourn, whenResumptionDue } from '../../law/adjournment/adjournment.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { HeldReview } from './held-meeting.ts'
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

export type ChangeFacts = {
  readonly meeting: Meeting
  /** The review that is recorded for it; null while it is to be held. */
  readonly held: HeldReview | null
}

/** Whether a meeting may still be changed by somebody who saw this version of it. */
export function decideChange({ meeting, held }: ChangeFacts, seen: number): Result<Meeting, Refused> {
  const standing = decideStanding(meeting, seen)
  if (!standing.ok || held === null) return standing
  const on = toDate(held.parts[0] ?? meeting.on)
  return refuse(
    'held',
    'reason',
    `The review of this meeting is recorded: it was held on ${on}. So the meeting can no longer be changed or cancelled. If the record is wrong, correct the review`,
  )
}

function decideStanding(meeting: Meeting, seen: number): Result<Meeting, Refused> {
  if (meeting.version !== seen) return fail(CHANGED_FIRST)
  return meeting.state === 'cancelled'
    ? refuse('cancelled', 'reason', 'This meeting is cancelled. Arrange a new one')
    : ok(meeting)
}

export type AdjournAsked = { readonly on: Day; readonly seen: number }

export type AdjournFacts = ChangeFacts & {
  /** When the review was adjourned before, at whichever of its meetings; null where it never was. */
  readonly earlier: { readonly on: Day } | null
  /** When this meeting was adjourned before, for whichever review; null where it never was. */
  readonly own: { readonly on: Day } | null
  /** The day on which the meeting was arranged. */
  readonly arrangedOn: Day
  readonly calendar: WorkingCalendar
  readonly today: Day
}

/**
 * Whether a review may be adjourned, and by when it goes on. The law allows it once for a review, and counts from the day:
 * so that is the day of the meeting, or one before it on which the meeting was arranged already.
 */
export function decideAdjournment(
  facts: AdjournFacts,
  { on, seen }: AdjournAsked,
): Result<{ readonly resumeBy: Day }, Refused> {
  const standing = decideStanding(facts.meeting, seen)
  if (!standing.ok) return standing
  const no = refuseAgain(facts) ?? refuseDay(facts, on)
  if (no !== null) return no
  const due = whenResumptionDue(on, facts.calendar)
  return due.kind === 'due'
    ? ok({ resumeBy: due.due.on })
    : refuse('cannot-tell', 'on-day', 'The day by which it goes on cannot be worked out for this day')
}

function refuseAgain({ earlier, own, held }: AdjournFacts): ReturnType<typeof refuse> | null {
  if (held !== null && held.completedOn !== null)
    return refuse(
      'complete',
      'reason',
      `This review is recorded as completed on ${toDate(held.completedOn)}. If it is not complete, correct the review first`,
    )
  if (earlier === null && own !== null)
    return refuse(
      'adjourned-before',
      'reason',
      `This meeting was adjourned before, on ${toDate(own.on)}. If it is for another review now, cancel it and arrange a new one`,
    )
  const may = mayAdjourn({ earlierAdjournments: earlier === null ? 0 : 1, informationEnough: false })
  const [because] = may.because
  if (may.kind === 'allowed' || because === undefined || earlier === null) return null
  const says = `${because.says} It was adjourned on ${toDate(earlier.on)}. If that review is complete by now, record that first`
  return refuse('adjourned-before', 'reason', says, because.cites)
}

function refuseDay({ meeting, arrangedOn, today }: AdjournFacts, on: Day): ReturnType<typeof refuse> | null {
  if (on > today) return refuse('to-come', 'on-day', 'The day must be today or in the past')
  if (meeting.on > today)
    return refuse(
      'too-early',
      'on-day',
      `The meeting is on ${toDate(meeting.on)}. If it cannot be held then, change its day instead`,
    )
  if (on > meeting.on)
    return refuse(
      'after-meeting',
      'on-day',
      `The meeting was on ${toDate(meeting.on)}. Enter that day, or an earlier one if it was adjourned before: the 20 working days count from it`,
    )
  const earliest = arrangedOn < meeting.on ? arrangedOn : meeting.on
  return on < earliest
    ? refuse(
        'before-arranged',
        'on-day',
        `The meeting was arranged on ${toDate(earliest)}. It cannot have been adjourned before that`,
      )
    : null
}
