// Reviews as calendar programs read them. No child is named, and in a feed no place: a feed is kept by strangers.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { toIsoDate } from '../../kit/dates/index.ts'
import { timeAfter } from './clock-time.ts'
import { FORMAT_WORDS, type Meeting } from './meeting.ts'

const LONDON = 'Europe/London'
const SUMMARY = 'Review meeting'

export type CalendarMethod = 'REQUEST' | 'CANCEL'

export type Attendee = { readonly name: string; readonly email: string }

/** Somebody who is asked, and whether they are told where it is. */
export type AskedAttendee = Attendee & { readonly tellsPlace: boolean }

export type Entry = {
  readonly meeting: Meeting
  readonly method: CalendarMethod
  readonly attendee: AskedAttendee
  /** The address that sends it, as `Reviews <reviews@example.gov.uk>` or alone. */
  readonly from: string
  readonly now: Date
}

/** An invitation to one person, or the end of it: the same UID and a higher sequence replace what came before. */
export function toCalendarEntry({ meeting, method, attendee, from, now }: Entry): string {
  const calendar = newCalendar()
  calendar.method(method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL)
  const event = addEvent(calendar, meeting)
  if (attendee.tellsPlace) event.location(meeting.place)
  event.description(FORMAT_WORDS[meeting.format])
  event.status(method === 'REQUEST' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED)
  event.organizer(toOrganizer(from))
  event.createAttendee({ name: attendee.name, email: attendee.email, rsvp: true })
  return withStamp(calendar.toString(), now)
}

export type Feed = {
  readonly meetings: readonly Meeting[]
  /** The whole address of a meeting’s page, which asks to sign in. */
  readonly linkOf: (meeting: Meeting) => string
  readonly now: Date
}

/** Somebody’s reviews for a calendar program that comes back for them. */
export function toCalendarFeed({ meetings, linkOf, now }: Feed): string {
  const calendar = newCalendar()
  calendar.name('Reviews')
  calendar.method(ICalCalendarMethod.PUBLISH)
  for (const meeting of meetings) {
    const event = addEvent(calendar, meeting)
    event.url(linkOf(meeting))
    event.status(meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)
  }
  return withStamp(calendar.toString(), now)
}

function newCalendar() {
  const calendar = ical({ prodId: { company: 'Footprint', product: 'Reviews', language: 'EN' } })
  calendar.timezone({ name: LONDON, generator: (zone) => String(tzlib_get_ical_block(zone)[0]) })
  return calendar
}

function addEvent(calendar: ReturnType<typeof newCalendar>, meeting: Meeting) {
  const { id, sequence, on, startsAt, minutes } = meeting
  const day = toIsoDate(on)
  const end = timeAfter(startsAt, minutes) ?? '23:59'
  return calendar.createEvent({
    id: `${id}@footprint`,
    sequence,
    start: `${day}T${startsAt}:00`,
    end: `${day}T${end}:00`,
    timezone: LONDON,
    summary: SUMMARY,
  })
}

function toOrganizer(from: string): Attendee {
  const named = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from)
  return { name: named?.[1] || 'Reviews', email: named?.[2] ?? from }
}

// The generator writes the stamp in the time zone of the calendar; the standard wants it in UTC.
function withStamp(text: string, now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  return text.replaceAll(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp}`)
}
