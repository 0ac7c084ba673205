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
      attendee: { name: 'Dan Petrov', email: 'dan@example.gov.uk' },
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
