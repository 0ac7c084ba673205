import { type Day, isoDay } from '../../kit/dates/index.ts'

/** The only place the program learns the time. */
export type Clock = {
  /** The instant: for sessions, tokens and the audit trail. Always real. */
  now(): Date
  /** The civil day in Europe/London: for everything the law counts. Fixed in a demonstration. */
  today(): Day
}

const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil day in Europe/London at an instant: 23:30 UTC on 30 June is already 1 July there. */
export function londonDayOf(instant: Date): Day {
  return isoDay(londonDate.format(instant))
}

/** The real clock; with a `domainDate`, today is that day while time itself goes on. */
export function createClock(domainDate: Day | null): Clock {
  return { now, today: () => domainDate ?? londonDayOf(now()) }
}

function now(): Date {
  return new Date()
}
