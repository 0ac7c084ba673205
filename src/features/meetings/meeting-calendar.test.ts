import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { aMeeting } from '../../../test/support/meeting-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toCalendarEntry, toCalendarFeed } from './meeting-calendar.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  assert.ok(zone)
  ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  return { calendar, events }
}
const entryOf = (meeting: ReturnType<typeof aMeeting>, method: 'REQUEST' | 'CANCEL' = 'REQUEST') =>
  read(
    toCalendarEntry({
      meeting,
      method,
      attendee: { name: 'Dan Petrov', email: 'dan@example.gov.uk', tellsPlace: true },
      from: 'Reviews <reviews@example.gov.uk>',
      now: NOW,
    }),
  )

test('an invitation in summer and in winter is at the hour that clocks in London show', () => {
  const startOf = (on: string) =>
    entryOf(aMeeting({ on: isoDay(on), startsAt: '15:45' }))
      .events[0]?.startDate.toJSDate()
      .toISOString()
  assert.equal(startOf('2026-12-11'), '2026-12-11T15:45:00.000Z')
  assert.equal(startOf('2026-07-10'), '2026-07-10T14:45:00.000Z')
})

test('an invitation says where and how, by whom it comes and for whom, and names no child', () => {
  const { calendar, events } = entryOf(aMeeting({ place: 'Elm House', minutes: 60 }))
  const [event] = events
  assert.ok(event)
  assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST')
  assert.deepEqual(
    [event.uid, event.sequence, event.summary, event.location, event.organizer, event.duration.toSeconds()],
    ['m1@footprint', 0, 'Review meeting', 'Elm House', 'mailto:reviews@example.gov.uk', 3600],
  )
  assert.equal(event.attendees[0]?.getFirstValue(), 'MAILTO:dan@example.gov.uk')
  assert.equal(event.component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-20T09:00:00Z')
})

test('a feed across the days on which the clocks change keeps the hour that clocks in London show', () => {
  // Back on Sunday 25 October 2026, forward on Sunday 28 March 2027.
  const days = ['2026-10-23', '2026-10-26', '2027-03-26', '2027-03-29'] as const
  const meetings = days.map((on) => aMeeting({ id: on, on: isoDay(on), startsAt: '09:30', minutes: 90 }))
  const text = toCalendarFeed({ meetings, linkOf: ({ id }) => `https://reviews.example/${id}`, now: NOW })
  const { events } = read(text)
  assert.deepEqual(
    events.map(({ startDate, endDate }) => [
      startDate.toString(),
      startDate.toJSDate().toISOString(),
      endDate.toJSDate().toISOString(),
    ]),
    [
      ['2026-10-23T09:30:00', '2026-10-23T08:30:00.000Z', '2026-10-23T10:00:00.000Z'],
      ['2026-10-26T09:30:00', '2026-10-26T09:30:00.000Z', '2026-10-26T11:00:00.000Z'],
      ['2027-03-26T09:30:00', '2027-03-26T09:30:00.000Z', '2027-03-26T11:00:00.000Z'],
      ['2027-03-29T09:30:00', '2027-03-29T08:30:00.000Z', '2027-03-29T10:00:00.000Z'],
    ],
  )
})

test('whoever is not told where it is has no place in the calendar', () => {
  const text = toCalendarEntry({
    meeting: aMeeting({ place: '4 Larch Close' }),
    method: 'REQUEST',
    attendee: { name: 'Joy Marsh', email: 'joy@example.com', tellsPlace: false },
    from: 'Reviews <reviews@example.gov.uk>',
    now: NOW,
  })
  assert.doesNotMatch(text, /Larch/)
  assert.equal(read(text).events[0]?.location ?? null, null)
})

test('taking an invitation back keeps its UID and raises the sequence', () => {
  const { calendar, events } = entryOf(aMeeting({ sequence: 2, state: 'cancelled' }), 'CANCEL')
  assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL')
  assert.deepEqual(
    [events[0]?.uid, events[0]?.sequence, events[0]?.component.getFirstPropertyValue('status')],
    ['m1@footprint', 2, 'CANCELLED'],
  )
})

test('a feed has each review with a link, and neither its place nor anybody’s name', () => {
  const meetings = [aMeeting({ place: '4 Larch Close' }), aMeeting({ id: 'm2', startsAt: '10:00' })]
  const text = toCalendarFeed({ meetings, linkOf: ({ id }) => `https://reviews.example/${id}`, now: NOW })
  const { events } = read(text)
  assert.deepEqual(
    events.map(({ summary, component }) => [summary, component.getFirstPropertyValue('url')]),
    [
      ['Review meeting', 'https://reviews.example/m1'],
      ['Review meeting', 'https://reviews.example/m2'],
    ],
  )
  assert.doesNotMatch(text, /Larch/)
})
