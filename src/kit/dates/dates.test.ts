import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  birthdayOf,
  type Day,
  dayNumbered,
  dayOf,
  earlierOf,
  financialYearStart,
  isoDay,
  laterOf,
  parseIsoDay,
  parseReturnDay,
  realDay,
  toDate,
  toDayAndMonth,
  toIsoDate,
  toLongDate,
  toReturnDate,
  toShortDate,
  toYearMonthDay,
  weekdayName,
  weekdayOf,
} from './index.ts'

const anyDay = fc.integer({ min: dayOf(1850, 1, 1), max: dayOf(2199, 12, 31) }).map(dayNumbered)
const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(toIsoDate(day))

describe('days against the Temporal oracle', () => {
  test('a day is the number of days since 1 January 1970', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        assert.equal(Temporal.PlainDate.from('1970-01-01').until(plain(day)).days, day)
        const { year, month, day: dayOfMonth } = toYearMonthDay(day)
        assert.equal(dayOf(year, month, dayOfMonth), day)
      }),
    )
  })

  test('months later is the corresponding date, or the last day of a month that has none', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        assert.equal(
          toIsoDate(addMonths(day, months)),
          plain(day).add({ months }, { overflow: 'constrain' }).toString(),
        )
      }),
    )
  })

  test('the weekday is the ISO weekday', () => {
    fc.assert(fc.property(anyDay, (day) => assert.equal(weekdayOf(day), plain(day).dayOfWeek)))
  })

  test('reading back what was written gives the same day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        assert.equal(parseIsoDay(toIsoDate(day)), day)
        assert.equal(parseReturnDay(toReturnDate(day)), day)
        assert.equal(isoDay(toIsoDate(day)), day)
      }),
    )
  })
})

describe('dates that are not dates', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '02/03/2026',
    '',
    '2026-03-02T00:00',
    '0000-01-01',
    '2026-04-31',
    '1900-02-29',
  ])
    test(`"${text}" is refused`, () => assert.equal(parseIsoDay(text), null))
  for (const text of [
    '29/02/2026',
    '2/3/2026',
    '2026-03-02',
    '31/04/2026',
    'zz/zz/2014',
    '01/01/26',
    ' 01/01/2026',
  ])
    test(`"${text}" is refused in a return`, () => assert.equal(parseReturnDay(text), null))
  test('29 February is real in leap years, those of whole centuries only when 400 divides them', () => {
    assert.equal(realDay(2024, 2, 29), dayOf(2024, 2, 29))
    assert.equal(realDay(2000, 2, 29), dayOf(2000, 2, 29))
    assert.equal(realDay(2100, 2, 29), null)
    assert.equal(realDay(2026, 2.5, 1), null)
  })
  test('a text that is known to be a date and is not throws', () => {
    assert.throws(() => isoDay('soon'), new RangeError('not a date: soon'))
  })
})

describe('months and ages', () => {
  const months = [
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2026-09-30', 4, '2027-01-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-01-15', -3, '2025-10-15'],
  ] as const
  for (const [from, count, to] of months)
    test(`${count} months after ${from} is ${to}`, () =>
      assert.equal(toIsoDate(addMonths(isoDay(from), count)), to))

  test('a year after 29 February is 28 February', () =>
    assert.equal(toIsoDate(addYears(isoDay('2024-02-29'), 1)), '2025-02-28'))
  test('a child born on 29 February turns 18 on 1 March', () =>
    assert.equal(toIsoDate(birthdayOf(isoDay('2008-02-29'), 18)), '2026-03-01'))
  test('a child born on 29 February turns 4 on 29 February', () =>
    assert.equal(toIsoDate(birthdayOf(isoDay('2008-02-29'), 4)), '2012-02-29'))
  test('a child born on 28 February turns 18 on 28 February', () =>
    assert.equal(toIsoDate(birthdayOf(isoDay('2008-02-28'), 18)), '2026-02-28'))
  test('age changes on the birthday, not the day before', () => {
    assert.equal(ageOn(isoDay('2014-09-02'), isoDay('2026-09-01')), 11)
    assert.equal(ageOn(isoDay('2014-09-02'), isoDay('2026-09-02')), 12)
    assert.equal(ageOn(isoDay('2014-09-02'), isoDay('2026-11-01')), 12)
  })
  test('the year of the return begins on 1 April', () => {
    assert.equal(toIsoDate(financialYearStart(isoDay('2026-03-31'))), '2025-04-01')
    assert.equal(toIsoDate(financialYearStart(isoDay('2026-04-01'))), '2026-04-01')
    assert.equal(toIsoDate(financialYearStart(isoDay('2026-12-31'))), '2026-04-01')
  })
  test('the earlier and the later of two days', () => {
    assert.equal(earlierOf(isoDay('2026-01-01'), isoDay('2026-01-02')), isoDay('2026-01-01'))
    assert.equal(laterOf(isoDay('2026-01-01'), isoDay('2026-01-02')), isoDay('2026-01-02'))
    assert.equal(addDays(isoDay('2026-02-28'), 1), isoDay('2026-03-01'))
  })
})

describe('dates in words', () => {
  const day = isoDay('2026-04-14')
  test('prose has the weekday and the month in full', () =>
    assert.equal(toLongDate(day), 'Tuesday 14 April 2026'))
  test('tables have the month in three letters', () => assert.equal(toShortDate(day), '14 Apr 2026'))
  test('shorter forms leave out the weekday and the year', () => {
    assert.equal(toDate(day), '14 April 2026')
    assert.equal(toDayAndMonth(day), '14 April')
    assert.equal(weekdayName(isoDay('2026-04-19')), 'Sunday')
  })
})
