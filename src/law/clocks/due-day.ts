import { type Day, toDate, toLongDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer, Duty, Reason } from '../citations/reason.ts'

/** A day by which something is owed. */
export type DueDay = {
  /** The last day on which it is in time. Nothing moves it from a weekend or a holiday. */
  readonly on: Day
  /** The last working day on or before it. */
  readonly lastPracticalDay: Day
  readonly duty: Duty
}

/** Something that happened, or will, from which time runs. */
export type ClockEvent = {
  /** In words that read on with "on Monday": `the child became looked after`. */
  readonly what: string
  /** Null where nobody recorded the day. */
  readonly on: Day | null
}

export function cannotTellWhen(event: ClockEvent): Answer<never> {
  return { kind: 'cannot-tell', missing: `the day ${event.what}`, because: [] }
}

export function earlierLaw(event: ClockEvent): Answer<never> {
  const says = `${sentence(event.what)} before 1 April 2011, under an earlier law that is not worked out here.`
  return { kind: 'cannot-tell', missing: 'the law before 1 April 2011', because: [{ says, cites: [] }] }
}

/** `The child became looked after on Friday 13 March 2026.` */
export function happened(event: ClockEvent, on: Day): string {
  return `${sentence(event.what)} on ${toLongDate(on)}.`
}

/** The holidays left out of a count of working days; empty where there are none. */
export function holidaysLeftOut(after: Day, to: Day, calendar: WorkingCalendar): readonly Reason[] {
  const names = calendar.holidaysBetween(after, to).map(({ day, name }) => `${name} (${toDate(day)})`)
  return names.length === 0
    ? []
    : [{ says: `Not counted: ${names.join(', ')}.`, cites: ['CPPCR 2(1)', '1971 Act'] }]
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
