import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import Holidays from 'date-holidays'
import * as fc from 'fast-check'
import {
  addDays,
  type Day,
  dayNumbered,
  dayOf,
  isoDay,
  toIsoDate,
  toReturnDate,
  weekdayOf,
} from '../../kit/dates/index.ts'
import { bankHolidaysOf, ENGLAND, ONE_OFF_HOLIDAYS, workingCalendar } from './index.ts'

// The government's published table: every non-working holiday of England and Wales (Christmas Day, where it falls on
// a weekend, stands beside its substitute).
const PUBLISHED: Readonly<Record<number, string>> = {
  2019: '01/01 19/04 22/04 06/05 27/05 26/08 25/12 26/12',
  2020: '01/01 10/04 13/04 08/05 25/05 31/08 25/12 28/12',
  2021: '01/01 02/04 05/04 03/05 31/05 30/08 27/12 28/12',
  2022: '03/01 15/04 18/04 02/05 02/06 03/06 29/08 19/09 26/12 27/12',
  2023: '02/01 07/04 10/04 01/05 08/05 29/05 28/08 25/12 26/12',
  2024: '01/01 29/03 01/04 06/05 27/05 26/08 25/12 26/12',
  2025: '01/01 18/04 21/04 05/05 26/05 25/08 25/12 26/12',
  2026: '01/01 03/04 06/04 04/05 25/05 31/08 25/12 28/12',
  2027: '01/01 26/03 29/03 03/05 31/05 30/08 27/12 28/12',
  2028: '03/01 14/04 17/04 01/05 29/05 28/08 25/12 26/12',
}

describe('bank holidays', () => {
  for (const [year, expected] of Object.entries(PUBLISHED)) {
    test(`${year} has the published holidays`, () => {
      const found = bankHolidaysOf(Number(year), ONE_OFF_HOLIDAYS).filter(({ day }) => weekdayOf(day) <= 5)
      assert.equal(found.map(({ day }) => toReturnDate(day).slice(0, 5)).join(' '), expected)
    })
  }

  test('in 2020 the early May holiday is Friday 8 May', () => {
    const may = bankHolidaysOf(2020, ONE_OFF_HOLIDAYS).filter(({ name }) => name.startsWith('early May'))
    assert.deepEqual(
      may.map(({ day }) => toIsoDate(day)),
      ['2020-05-08'],
    )
    assert.equal(ENGLAND.isWorkingDay(isoDay('2020-05-04')), true)
  })

  test('every holiday has a name that a person would know', () => {
    const names = bankHolidaysOf(2026, ONE_OFF_HOLIDAYS).map(({ name }) => name)
    assert.deepEqual(names, [
      "New Year's Day",
      'Good Friday',
      'Easter Monday',
      'early May bank holiday',
      'spring bank holiday',
      'summer bank holiday',
      'Christmas Day',
      'day in place of Boxing Day',
    ])
    const moved = bankHolidaysOf(2022, ONE_OFF_HOLIDAYS).map(({ name }) => name)
    assert.ok(moved.includes("New Year's Day (in place of 1 January)"))
    assert.ok(moved.includes('Tuesday in place of Christmas Day'))
    assert.ok(
      bankHolidaysOf(2021, ONE_OFF_HOLIDAYS).some(({ name }) => name === 'Monday in place of Christmas Day'),
    )
  })

  test('from 2011 to 2060 weekdays off are those of the date-holidays library, but for the one-off changes', () => {
    const oracle = new Holidays('GB', 'ENG')
    const known = new Set(
      ONE_OFF_HOLIDAYS.flatMap(({ on, inPlaceOf }) => [on, inPlaceOf ?? on]).map((day) => toIsoDate(day)),
    )
    for (let year = 2011; year <= 2060; year++) {
      const theirs = new Set(
        oracle.getHolidays(year).flatMap(({ type, date }) => (type === 'public' ? [date.slice(0, 10)] : [])),
      )
      for (let day = dayOf(year, 1, 1); day <= dayOf(year, 12, 31); day = addDays(day, 1)) {
        const iso = toIsoDate(day)
        if (weekdayOf(day) > 5 || known.has(iso)) continue
        assert.equal(!ENGLAND.isWorkingDay(day), theirs.has(iso), iso)
      }
    }
  })
})

describe('working days', () => {
  const anyDay = fc.integer({ min: dayOf(2011, 4, 1), max: dayOf(2090, 1, 1) }).map(dayNumbered)
  const slowAdd = (day: Day, n: number): Day => {
    let at = day
    for (let left = Math.abs(n); left > 0; ) {
      at = addDays(at, Math.sign(n))
      if (ENGLAND.isWorkingDay(at)) left -= 1
    }
    return at
  }

  test('adding working days is counting them one by one, forwards and back', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0),
        (day, n) => {
          assert.equal(ENGLAND.addWorkingDays(day, n), slowAdd(day, n))
        },
      ),
    )
  })

  test('working days between are as many as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        assert.equal(ENGLAND.workingDaysBetween(day, ENGLAND.addWorkingDays(day, n)), n)
      }),
    )
  })

  test('the last working day on or before a day is that day, or the one counted back from it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const expected = ENGLAND.isWorkingDay(day) ? day : ENGLAND.addWorkingDays(day, -1)
        assert.equal(ENGLAND.lastWorkingDayOnOrBefore(day), expected)
      }),
    )
  })

  test('20 working days after Friday 13 March 2026 is Tuesday 14 April 2026', () =>
    assert.equal(toIsoDate(ENGLAND.addWorkingDays(isoDay('2026-03-13'), 20)), '2026-04-14'))

  test('holidays between leave out the first day and take in the last', () => {
    const names = (from: string, to: string): string[] =>
      ENGLAND.holidaysBetween(isoDay(from), isoDay(to)).map(({ name }) => name)
    assert.deepEqual(names('2026-04-03', '2026-04-06'), ['Easter Monday'])
    assert.deepEqual(names('2026-04-02', '2026-04-05'), ['Good Friday'])
    assert.deepEqual(names('2026-12-25', '2026-12-27'), [])
  })

  test('a holiday added by an administrator is left out like any other', () => {
    const extra = workingCalendar([
      ...ONE_OFF_HOLIDAYS,
      { on: isoDay('2026-03-20'), name: 'an extra day', inPlaceOf: null },
    ])
    assert.equal(toIsoDate(extra.addWorkingDays(isoDay('2026-03-13'), 20)), '2026-04-15')
    assert.deepEqual(
      extra.holidaysBetween(isoDay('2026-03-13'), isoDay('2026-03-27')).map(({ name }) => name),
      ['an extra day'],
    )
  })

  test('the first and the last day of the table are in it, those beyond are not', () => {
    assert.equal(ENGLAND.isWorkingDay(isoDay('1900-01-01')), false)
    assert.equal(ENGLAND.isWorkingDay(isoDay('2100-12-31')), true)
    assert.throws(
      () => ENGLAND.isWorkingDay(isoDay('1899-12-31')),
      /no working days are known for 1899-12-31/,
    )
    assert.throws(
      () => ENGLAND.addWorkingDays(isoDay('2100-12-31'), 1),
      /no working days are known outside 1900 to 2100/,
    )
  })
})
