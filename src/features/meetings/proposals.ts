// Times for a review that suit everybody we know of, each with why. Pure.
import { type Day, toDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { minutesOf, overlap, type Slot, timeAfter, toTimeWords } from './clock-time.ts'
import type { Away, Standing } from './meeting-choice.ts'
import type { SchoolDay } from './school-day.ts'

export type SiblingMeeting = Slot & { readonly name: string; readonly on: Day }

export type ProposalFacts = {
  readonly calendar: WorkingCalendar
  readonly today: Day
  /** The review owed; null for a day that cannot be told. */
  readonly due: Day | null
  readonly lastPracticalDay: Day | null
  readonly notBefore: Day | null
  readonly officer: {
    readonly name: string
    readonly meetings: readonly Standing[]
    readonly away: readonly Away[]
  } | null
  readonly childMeetings: readonly Standing[]
  /** Reviews of brothers and sisters that the same officer holds. */
  readonly siblingMeetings: readonly SiblingMeeting[]
  readonly schoolDay: SchoolDay
  /** Whether somebody asked about school, or it is the usual day. */
  readonly schoolKnown: 'asked' | 'usual'
  readonly minutes: number
}

export type Proposal = { readonly on: Day; readonly startsAt: string; readonly because: readonly string[] }

const PROPOSALS = 5
/** Invitations and the consultation before a review need time. */
const NOTICE_DAYS = 5
const WINDOW_DAYS = 20
/** Working days left before the due day, in case the review must be moved. */
const TO_SPARE = 10
const AFTER_SCHOOL = 15
const WITHOUT_SCHOOL = ['10:00', '11:30', '14:00', '15:30']
const LATEST_END = '18:30'

/** Times in the window that the law leaves, the earliest first; none on a bank holiday or at a weekend. */
export function proposeTimes(facts: ProposalFacts): readonly Proposal[] {
  const days = listDays(facts)
  const together = days.flatMap((on) => besideSiblings(facts, on))
  const others = days.flatMap((on) => {
    const free = startsOn(facts).find((startsAt) => isFree(facts, { on, startsAt }))
    return free === undefined || together.some((one) => one.on === on)
      ? []
      : [{ on, startsAt: free, because: [...commonReasons(facts, on), schoolReason(facts)] }]
  })
  return [...together, ...others].slice(0, PROPOSALS).toSorted((one, other) => one.on - other.on)
}

/** Working days of the window, those with some days to spare first. */
function listDays({ calendar, today, lastPracticalDay, notBefore }: ProposalFacts): readonly Day[] {
  const soonest = calendar.addWorkingDays(today, 1)
  const last = lastPracticalDay ?? calendar.addWorkingDays(today, WINDOW_DAYS)
  const isOver = last < soonest
  const end = isOver ? calendar.addWorkingDays(today, WINDOW_DAYS / 2) : last
  const withNotice = calendar.addWorkingDays(today, NOTICE_DAYS)
  const first = Math.max(
    isOver || withNotice > end ? soonest : withNotice,
    isOver ? soonest : calendar.addWorkingDays(end, -WINDOW_DAYS),
    notBefore ?? soonest,
  )
  const days: Day[] = []
  for (let day = end; day >= first; day = calendar.addWorkingDays(day, -1)) days.push(day)
  const best = isOver || lastPracticalDay === null ? soonest : calendar.addWorkingDays(end, -TO_SPARE)
  return days.toSorted((one, other) => Math.abs(one - best) - Math.abs(other - best) || one - other)
}

function startsOn({ schoolDay }: ProposalFacts): readonly string[] {
  if (schoolDay === null) return WITHOUT_SCHOOL
  const first = timeAfter(schoolDay.to, AFTER_SCHOOL)
  return [first, first === null ? null : timeAfter(first, 45)].filter((time) => time !== null)
}

function isFree(facts: ProposalFacts, { on, startsAt }: Pick<Proposal, 'on' | 'startsAt'>): boolean {
  const slot = { startsAt, minutes: facts.minutes }
  const end = timeAfter(startsAt, facts.minutes)
  const taken = [...facts.childMeetings, ...(facts.officer?.meetings ?? [])]
  return (
    end !== null &&
    end <= LATEST_END &&
    !taken.some((meeting) => meeting.on === on && overlap(meeting, slot)) &&
    !(facts.officer?.away ?? []).some(({ from, to }) => from <= on && (to === null || to > on)) &&
    !isInSchool(facts.schoolDay, slot)
  )
}

function isInSchool(schoolDay: SchoolDay, slot: Slot): boolean {
  if (schoolDay === null) return false
  const minutes = minutesOf(schoolDay.to) - minutesOf(schoolDay.from)
  return overlap({ startsAt: schoolDay.from, minutes }, slot)
}

function besideSiblings(facts: ProposalFacts, on: Day): readonly Proposal[] {
  return facts.siblingMeetings
    .filter((meeting) => meeting.on === on)
    .flatMap((meeting) => {
      const times = [
        timeAfter(meeting.startsAt, meeting.minutes),
        timeAfter(meeting.startsAt, -facts.minutes),
      ]
      const startsAt = times.find((time) => time !== null && isFree(facts, { on, startsAt: time }))
      if (startsAt === undefined || startsAt === null) return []
      const words = `Next to the review of ${meeting.name}, a brother or sister, at ${toTimeWords(meeting.startsAt)} with the same IRO.`
      return [{ on, startsAt, because: [words, ...commonReasons(facts, on), schoolReason(facts)] }]
    })
    .slice(0, 1)
}

function commonReasons({ calendar, due, officer }: ProposalFacts, on: Day): readonly string[] {
  const free =
    officer === null
      ? 'Nobody holds the child, so no IRO’s time was looked at.'
      : `${officer.name} is free and not away.`
  return [timeReason(calendar, due, on), free]
}

function timeReason(calendar: WorkingCalendar, due: Day | null, on: Day): string {
  if (due === null) return 'We cannot tell when the review is due.'
  if (on > due) return `Late: the review was due by ${toDate(due)}. This is one of the first days there are.`
  const spare = calendar.workingDaysBetween(on, due)
  const left =
    spare === 0
      ? 'the last working day there is'
      : `${spare} working ${spare === 1 ? 'day' : 'days'} to spare`
  return `In time: due by ${toDate(due)}, ${left}.`
}

function schoolReason({ schoolDay, schoolKnown }: ProposalFacts): string {
  if (schoolDay === null) return 'The child is not at school.'
  const ends = toTimeWords(schoolDay.to)
  return schoolKnown === 'asked'
    ? `After school, which ends at ${ends}.`
    : `After school, taken to end at ${ends}: nobody has asked yet. School holidays are not known here.`
}
