// Each holiday by day and name, in years that differ.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { easterSunday } from './easter.ts'
import { bankHolidaysOf, ENGLAND, ONE_OFF_HOLIDAYS, workingCalendar } from './index.ts'

const named = (year: number): readonly string[] =>
  bankHolidaysOf(year, ONE_OFF_HOLIDAYS).map(({ day, name }) => `${toIsoDate(day)} ${name}`)

describe('the holidays of a year', () => {
  test('2019: an ordinary one', () =>
    assert.deepEqual(named(2019), [
      "2019-01-01 New Year's Day",
      '2019-04-19 Good Friday',
      '2019-04-22 Easter Monday',
      '2019-05-06 early May bank holiday',
      '2019-05-27 spring bank holiday',
      '2019-08-26 summer bank holiday',
      '2019-12-25 Christmas Day',
      '2019-12-26 Boxing Day',
    ]))
  test('2011: with a royal wedding, and both days after Christmas moved', () =>
    assert.deepEqual(
      named(2011),
      [
        "2011-01-03 New Year's Day (in place of 1 January)",
        '2011-04-22 Good Friday',
        '2011-04-25 Easter Monday',
        '2011-04-29 royal wedding bank holiday',
        '2011-05-02 early May bank holiday',
        '2011-05-30 spring bank holiday',
        '2011-08-29 summer bank holiday',
        '2011-12-25 Christmas Day',
        '2011-12-26 Boxing Day',
        '2011-12-27 Tuesday in place of Christmas Day',
      ].toSorted(),
    ))
  const oneOffs = [
    [2012, ['2012-06-04 spring bank holiday (moved)', '2012-06-05 Diamond Jubilee bank holiday']],
    [2020, ['2020-05-08 early May bank holiday (moved)']],
    [
      2022,
      [
        '2022-06-02 spring bank holiday (moved)',
        '2022-06-03 Platinum Jubilee bank holiday',
        "2022-09-19 bank holiday for the Queen's funeral",
      ],
    ],
    [2023, ['2023-05-08 coronation bank holiday']],
  ] as const
  for (const [year, expected] of oneOffs)
    test(`${year}: its holidays of one year are named`, () => {
      const usual = new Set(bankHolidaysOf(year, []).map(({ day, name }) => `${toIsoDate(day)} ${name}`))
      assert.deepEqual(
        named(year).filter((holiday) => !usual.has(holiday)),
        expected,
      )
    })
  test('a moved holiday leaves its usual day a working day', () => {
    for (const usual of ['2012-05-28', '2020-05-04', '2022-05-30'])
      assert.equal(ENGLAND.isWorkingDay(isoDay(usual)), true, usual)
  })
  test('a holiday of one year on its first or last day belongs to that year only', () => {
    const oneOff = (on: string) => [{ on: isoDay(on), name: 'an extra day', inPlaceOf: null }]
    const extras = (year: number, on: string): number =>
      bankHolidaysOf(year, oneOff(on)).filter(({ name }) => name === 'an extra day').length
    assert.deepEqual([extras(2030, '2030-01-01'), extras(2029, '2030-01-01')], [1, 0])
    assert.deepEqual([extras(2030, '2030-12-31'), extras(2031, '2030-12-31')], [1, 0])
  })
})

describe('Easter Sunday', () => {
  const rows = [
    '1818-03-22',
    '1900-04-15',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2026-04-05',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2285-03-22',
    '4200-04-20',
  ]
  for (const day of rows) test(day, () => assert.equal(toIsoDate(easterSunday(Number(day.slice(0, 4)))), day))
})

describe('the table of working days', () => {
  test('its last working day can be reached, and counts what was added', () => {
    assert.equal(toIsoDate(ENGLAND.addWorkingDays(isoDay('2100-12-30'), 1)), '2100-12-31')
    assert.equal(ENGLAND.workingDaysBetween(isoDay('2100-12-30'), isoDay('2100-12-31')), 1)
  })
  test('holidays of its first and last year are left out', () => {
    assert.equal(ENGLAND.isWorkingDay(isoDay('2000-04-21')), false)
    assert.equal(ENGLAND.isWorkingDay(isoDay('2100-12-27')), false)
  })
  test('a holiday on a weekend is not named', () => {
    const names = (from: string, to: string): readonly string[] =>
      ENGLAND.holidaysBetween(isoDay(from), isoDay(to)).map(({ name }) => name)
    assert.deepEqual(names('2021-12-24', '2021-12-28'), [
      'Monday in place of Christmas Day',
      'day in place of Boxing Day',
    ])
    assert.deepEqual(names('2022-12-24', '2022-12-27'), ['Boxing Day', 'Tuesday in place of Christmas Day'])
  })
  test('a holiday in place of another leaves that one to be worked', () => {
    const moved = workingCalendar([
      { on: isoDay('2026-05-08'), name: 'moved', inPlaceOf: isoDay('2026-05-04') },
    ])
    assert.deepEqual(
      ['2026-05-04', '2026-05-08'].map((day) => moved.isWorkingDay(isoDay(day))),
      [true, false],
    )
  })
})
