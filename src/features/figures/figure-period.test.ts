import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { chosenPeriod, parseFigureAsk, usualYear } from './figure-address.ts'
import {
  type FigurePeriod,
  monthsUpTo,
  toFigurePeriod,
  toYearPeriod,
  yearBefore,
  yearNameOf,
} from './figure-period.ts'

const today = isoDay('2026-11-20')

const daysOf = (period: FigurePeriod) =>
  [period.from, period.to, period.asOf].map((day) => toIsoDate(day)).join(' ')

test('a period is seen from its last day, or from today where that is earlier', () => {
  const past = toYearPeriod(2026, today)
  const present = toYearPeriod(2027, today)
  assert.equal(past.ok && daysOf(past.value), '2025-04-01 2026-03-31 2026-03-31')
  assert.equal(present.ok && daysOf(present.value), '2026-04-01 2027-03-31 2026-11-20')
  assert.equal(past.ok && yearNameOf(past.value), '2025-26')
})

test('a period that ends before it begins, or begins after today, is refused with a sentence', () => {
  assert.deepEqual(toFigurePeriod(isoDay('2026-02-01'), isoDay('2026-01-31'), today), {
    ok: false,
    failure: 'The period ends on 31 January 2026, before it begins on 1 February 2026.',
  })
  assert.equal(toFigurePeriod(isoDay('2026-11-21'), isoDay('2026-11-30'), today).ok, false)
  assert.equal(toFigurePeriod(today, today, today).ok, true)
})

test('the year before a year ends on its last day, leap years too', () => {
  const year = { from: isoDay('2024-03-01'), to: isoDay('2025-02-28'), asOf: isoDay('2025-02-28') }
  assert.equal(daysOf(yearBefore(year)), '2023-03-01 2024-02-29 2024-02-29')
})

test('24 months end with the month of the day, the last one cut off there', () => {
  const months = monthsUpTo(today, 24)
  assert.equal(months.length, 24)
  assert.equal(months[0] && daysOf(months[0]), '2024-12-01 2024-12-31 2024-12-31')
  assert.equal(months[23] && daysOf(months[23]), '2026-11-01 2026-11-30 2026-11-20')
})

const ASKABLE = { dataTo: null, names: { officers: [], teams: ['North'] } }

test('unasked, the year is the present one, or the last that the data reach', () => {
  assert.equal(usualYear(today, null), 2027)
  assert.equal(usualYear(today, isoDay('2026-03-31')), 2026)
})

test('what makes no sense in an address is the usual year of the whole service, and is said not to be read', () => {
  const unread = (query: string) => parseFigureAsk(new URLSearchParams(query), today, ASKABLE).unread
  assert.equal(unread('period=1600-01'), '1600-01')
  assert.equal(unread('year=abc'), 'abc')
  assert.equal(unread('from=abc&to=2026-03-31'), 'abc to 2026-03-31')
  assert.equal(unread('from=2025-04-01&period=2024-25'), '2025-04-01')
  assert.equal(unread('from=0001-01-01&to=9999-12-31'), '0001-01-01 to 9999-12-31')
  assert.equal(unread('from=1990-01-01&to=2026-03-31'), '1990-01-01 to 2026-03-31')
  assert.equal(unread('from=2006-04-01&to=2026-03-31'), null)
  const lastYear = parseFigureAsk(new URLSearchParams('period=&year=2024-25'), today, ASKABLE)
  assert.equal(daysOf(lastYear.period), '2024-04-01 2025-03-31 2025-03-31')
  assert.deepEqual([unread(''), unread('period='), unread('year=2025-26')], [null, null, null])
  const ask = parseFigureAsk(new URLSearchParams('period=soon&of=everybody'), today, ASKABLE)
  assert.equal(daysOf(ask.period), '2026-04-01 2027-03-31 2026-11-20')
  assert.deepEqual([ask.scope, ask.unreadScope, ask.address], [{ kind: 'service' }, 'everybody', {}])
  assert.equal(chosenPeriod(ask, today, null), '2026-27')
  const nobody = parseFigureAsk(new URLSearchParams('of=officer:North'), today, ASKABLE)
  assert.deepEqual([nobody.scope, nobody.unreadScope], [{ kind: 'service' }, 'North'])
})

test('period and scope are read from the address and kept in it', () => {
  const ask = parseFigureAsk(new URLSearchParams('period=2025-26&of=team:North&page=2'), today, ASKABLE)
  assert.equal(yearNameOf(ask.period), '2025-26')
  assert.deepEqual([ask.scope, ask.unreadScope], [{ kind: 'team', name: 'North' }, null])
  assert.deepEqual(ask.address, { period: '2025-26', of: 'team:North' })
})
