// Whether a review may be arranged so: pure. Late is a finding and not an error, so it is asked about and not refused.
import { type Day, toDate, toLongDate, weekdayName, weekdayOf } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { holidayOn } from '../authority/index.ts'
import { type CareOver, toCareOverWords } from './care-over.ts'
import { overlap, type Slot, toSlotWords } from './clock-time.ts'
import type { Meeting, MeetingPlan } from './meeting.ts'
import type { Refused } from './refused.ts'

/** What somebody says yes to that is otherwise asked about. */
export const CONFIRMATIONS = ['late', 'early', 'weekend', 'another', 'place'] as const
export type Confirmation = (typeof CONFIRMATIONS)[number]

/** A meeting that stands already. */
export type Standing = Slot & { readonly id: string; readonly on: Day }

export type Away = { readonly from: Day; readonly to: Day | null; readonly cover: string | null }

export type ChosenOfficer = {
  readonly name: string
  readonly meetings: readonly Standing[]
  readonly away: readonly Away[]
}

export type MeetingFacts = {
  readonly calendar: WorkingCalendar
  readonly today: Day
  /** Last day that is in time, and the first that counts; null where there is none. */
  readonly due: Day | null
  readonly notBefore: Day | null
  readonly officer: ChosenOfficer | null
  readonly childMeetings: readonly Standing[]
  /** The child’s next meeting, also an adjourned one that is to go on; null where there is none. */
  readonly already: (Standing & Pick<Meeting, 'state'>) | null
  /** The meeting that is being changed, which is in nobody's way; null for a new one. */
  readonly changing: string | null
  /** Why no review is held on the day; null where one may be. */
  readonly careOver: CareOver | null
  /** Names of those who would be told a place that is new to them, and may not be meant to know it. */
  readonly newlyTold: readonly string[]
  /** By when the review goes on at this meeting, where it was adjourned: nothing else is due before. Null where it does not. */
  readonly resumeBy: Day | null
}

export type MeetingAsked = { readonly plan: MeetingPlan; readonly confirmed: readonly Confirmation[] }

/** Whether a review may be arranged so: the plan with what was confirmed and counted, or why not. */
export function decideMeeting(facts: MeetingFacts, asked: MeetingAsked): Result<MeetingAsked, Refused> {
  const no =
    refuseOver(facts) ?? refusePast(facts, asked) ?? refuseClosed(facts, asked) ?? refuseTaken(facts, asked)
  if (no !== null) return fail(no)
  const questions = questionsOf(facts, asked.plan.on)
  const open = questions.find(({ code }) => !asked.confirmed.some((one) => one === code))
  if (open !== undefined) return fail(open)
  return ok({
    plan: asked.plan,
    confirmed: CONFIRMATIONS.filter((one) => questions.some(({ code }) => code === one)),
  })
}

const refuse = (code: string, field: string, says: string): Refused => ({ code, field, says, cites: [] })

function refuseOver({ careOver, today }: MeetingFacts): Refused | null {
  if (careOver === null) return null
  const words = toCareOverWords(careOver, today)
  const instead =
    careOver.why === 'left' ? 'If they are looked after again, record first that the service was told' : ''
  return refuse(
    'care-over',
    'on-day',
    `${words}, so no review can be arranged for this day${instead && `. ${instead}`}`,
  )
}

function refusePast({ today }: MeetingFacts, { plan }: MeetingAsked): Refused | null {
  return plan.on < today
    ? refuse(
        'past',
        'on-day',
        `The day must be today or later. To record a review that was held, use “Record a review”`,
      )
    : null
}

function refuseClosed({ calendar }: MeetingFacts, { plan }: MeetingAsked): Refused | null {
  const holiday = holidayOn(calendar, plan.on)
  return holiday === null
    ? null
    : refuse(
        'bank-holiday',
        'on-day',
        `${toLongDate(plan.on)} is a bank holiday: ${holiday}. Choose another day`,
      )
}

function refuseTaken(facts: MeetingFacts, { plan }: MeetingAsked): Refused | null {
  const clash = (meetings: readonly Standing[]) =>
    meetings.find(({ id, on, ...slot }) => id !== facts.changing && on === plan.on && overlap(slot, plan))
  const childs = clash(facts.childMeetings)
  if (childs !== undefined)
    return refuse(
      'child-taken',
      'at',
      `The child has another review then, ${toSlotWords(childs)}. Choose another time`,
    )
  if (facts.officer === null) return null
  const { name, meetings, away } = facts.officer
  const theirs = clash(meetings)
  if (theirs !== undefined)
    return refuse(
      'officer-taken',
      'at',
      `${name} has another review then, ${toSlotWords(theirs)}. Choose another time`,
    )
  const absence = away.find(({ from, to }) => from <= plan.on && (to === null || to > plan.on))
  return absence === undefined ? null : refuse('officer-away', 'officer', awayWords(name, absence))
}

function awayWords(name: string, { from, to, cover }: Away): string {
  const until = to === null ? `from ${toDate(from)}` : `then. They are back on ${toDate(to)}`
  const instead = cover === null ? 'Choose another day or another IRO' : `${cover} stands in`
  return `${name} is away ${until}. ${instead}`
}

const SATURDAY = 6

function questionsOf(facts: MeetingFacts, on: Day): readonly Refused[] {
  const { resumeBy, changing, already, newlyTold } = facts
  const due = resumeBy ?? facts.due
  const notBefore = resumeBy === null ? facts.notBefore : null
  const asked = (code: Confirmation, says: string) => refuse(code, 'confirm', says)
  return [
    ...(changing !== null || already === null ? [] : [asked('another', alreadyWords(already))]),
    ...(newlyTold.length === 0
      ? []
      : [
          asked(
            'place',
            `The place is another one now, and it would be sent to ${newlyTold.join(', ')}. Say below that they may know it, or take the tick away`,
          ),
        ]),
    ...(weekdayOf(on) >= SATURDAY
      ? [asked('weekend', `${toLongDate(on)} is a ${weekdayName(on)}. Say below that the child wishes it`)]
      : []),
    ...(due !== null && on > due ? [resumeBy === null ? askLate(on, due) : askLateResumption(due)] : []),
    ...(notBefore !== null && on < notBefore
      ? [
          asked(
            'early',
            `A review before ${toLongDate(notBefore)} does not count for the one that is owed. Say below that you want it all the same`,
          ),
        ]
      : []),
  ]
}

function alreadyWords(already: NonNullable<MeetingFacts['already']>): string {
  const day = toLongDate(already.on)
  return already.state === 'adjourned'
    ? `A review of this child was adjourned on its day, ${day}, and is still to go on. Say on that meeting when, or say below that you want another`
    : `A review of this child is arranged already, for ${day}, ${toSlotWords(already)}. Change that one, or say below that you want another`
}

const askLate = (on: Day, due: Day): Refused =>
  refuse(
    'late',
    'confirm',
    `${toLongDate(on)} is after the last day in time, ${toLongDate(due)}: the review will be late. Say below that it cannot be earlier`,
  )

const askLateResumption = (due: Day): Refused => ({
  ...refuse(
    'late',
    'confirm',
    `This review was adjourned. It goes on within 20 working days, by ${toLongDate(due)}. Say below that it cannot be earlier`,
  ),
  cites: ['CPPCR 36(2)', 'HB adjournment'],
})

/** What the form asks, and what may be said there. */
export const CONFIRMATION_WORDS: Readonly<Record<Confirmation, string>> = {
  late: 'The review will be late: it cannot be held earlier',
  early: 'The review is earlier than counts, and we want it all the same',
  weekend: 'The child wishes it at the weekend',
  place: 'Everybody who is ticked may know the new place',
  another: 'This is another meeting, besides the one that is arranged already',
}
