import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, isoDay, toIsoDate, weekdayOf } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { overlap } from './clock-time.ts'
import { type ProposalFacts, proposeTimes } from './proposals.ts'

const FACTS: ProposalFacts = {
  calendar: ENGLAND,
  today: isoDay('2026-11-20'),
  due: isoDay('2027-01-02'),
  lastPracticalDay: isoDay('2026-12-31'),
  notBefore: null,
  officer: { name: 'Ruth Adeyemi', meetings: [], away: [] },
  childMeetings: [],
  siblingMeetings: [],
  schoolDay: { from: '09:00', to: '15:30' },
  schoolKnown: 'usual',
  minutes: 60,
}
const propose = (given: Partial<ProposalFacts>) =>
  proposeTimes({ ...FACTS, ...given }).map(({ on, startsAt }) => `${toIsoDate(on)} ${startsAt}`)

test('proposals leave some working days to spare, and none is on a bank holiday or at a weekend', () => {
  assert.deepEqual(propose({}), [
    '2026-12-14 15:45',
    '2026-12-15 15:45',
    '2026-12-16 15:45',
    '2026-12-17 15:45',
    '2026-12-18 15:45',
  ])
})

test('whatever the facts, a proposal is a free working day in the window, after school', () => {
  const anyDay = fc.integer({ min: 1, max: 80 }).map((days) => addDays(FACTS.today, days))
  const meetings = fc.array(
    fc.record({
      id: fc.constant('m'),
      on: anyDay,
      startsAt: fc.constantFrom('15:00', '15:45', '16:30'),
      minutes: fc.constantFrom(30, 60),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(anyDay, meetings, meetings, (due, officers, childs) => {
      const lastPracticalDay = ENGLAND.lastWorkingDayOnOrBefore(due)
      const officer = { name: 'Ruth', meetings: officers, away: [] }
      const found = proposeTimes({ ...FACTS, due, lastPracticalDay, officer, childMeetings: childs })
      for (const { on, startsAt } of found) {
        assert.ok(ENGLAND.isWorkingDay(on) && weekdayOf(on) <= 5 && on > FACTS.today)
        assert.ok(on <= due || lastPracticalDay < ENGLAND.addWorkingDays(FACTS.today, 1))
        assert.ok(startsAt >= '15:45')
        const slot = { startsAt, minutes: 60 }
        assert.ok(![...officers, ...childs].some((one) => one.on === on && overlap(one, slot)))
      }
    }),
    { numRuns: 60 },
  )
})

test('an overdue review is offered the next days there are, and each says that it is late', () => {
  const due = isoDay('2026-11-06')
  const found = proposeTimes({ ...FACTS, due, lastPracticalDay: due })
  assert.equal(toIsoDate(found[0]?.on ?? due), '2026-11-23')
  assert.ok(
    found.every(({ because }) => because[0]?.startsWith('Late: the review was due by 6 November 2026')),
  )
})

test('a child who is not at school is offered times of the day', () => {
  assert.match(propose({ schoolDay: null })[0] ?? '', /10:00$/)
})

test('days on which the IRO is away are left out, and a window that is all taken gives nothing', () => {
  const away = [{ from: isoDay('2026-11-20'), to: null, cover: null }]
  assert.deepEqual(propose({ officer: { name: 'Ruth', meetings: [], away } }), [])
})

test('next to a brother or sister comes before all others, and only where it is free', () => {
  const sibling = { name: 'Finn Marsh', on: isoDay('2026-12-08'), startsAt: '15:45', minutes: 60 }
  const own = { id: 'm', ...sibling }
  const officer = { name: 'Ruth', meetings: [own], away: [] }
  const found = proposeTimes({ ...FACTS, officer, siblingMeetings: [sibling] })
  assert.deepEqual(found[0] && [toIsoDate(found[0].on), found[0].startsAt], ['2026-12-08', '16:45'])
  assert.match(found[0]?.because[0] ?? '', /^Next to the review of Finn Marsh, a brother or sister/)
})

test('the review of a brother or sister on a day that became a bank holiday, or at a weekend, draws no other to it', () => {
  const at = { name: 'Finn Marsh', startsAt: '15:45', minutes: 60 }
  const siblingMeetings = (['2026-12-25', '2026-12-28', '2026-12-12'] as const).map((on) => ({
    ...at,
    on: isoDay(on),
  }))
  const found = proposeTimes({ ...FACTS, siblingMeetings })
  assert.ok(found.length > 0)
  assert.ok(found.every(({ on, because }) => ENGLAND.isWorkingDay(on) && !because[0]?.startsWith('Next to')))
})

test('a review that counts only from a day on is offered no day before', () => {
  const found = propose({ notBefore: isoDay('2026-12-17') })
  assert.ok(found.length > 0 && found.every((one) => one >= '2026-12-17'))
})
