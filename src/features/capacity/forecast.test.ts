import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { DEFAULT_POLICY, type Rule } from '../../law/looked-after-reviews/index.ts'
import { dueAfterStart } from '../../law/looked-after-reviews/intervals.ts'
import type { CareFlow } from './care-flow.ts'
import { comingYear, weekOf } from './coming-year.ts'
import { type HeldChild, listDueAhead, type NextReview } from './due-ahead.ts'
import {
  bandOf,
  hoursOfRuns,
  listCollisions,
  runsOf,
  sumOfRuns,
  REVIEW_KINDS,
  weeklyBands,
} from './forecast.ts'
import { fullTimeOn, hoursByWeek, type OfficerTime } from './officer-hours.ts'
import { reckonShortfall } from './shortfall.ts'
import { simulateYear, type YearAsked } from './simulate-year.ts'
import { hoursOfFullTime, SUPPOSED_HOURS } from './work-hours.ts'

const today = isoDay('2026-11-21')
const year = comingYear(today)

const next = (rule: Rule, due: string, standing: NextReview['standing'] = 'to-come'): NextReview => ({
  rule,
  due: isoDay(due),
  standing,
})

const aChild = (more: Partial<HeldChild> = {}): HeldChild => ({
  officerId: 'ruth',
  inCareFrom: isoDay('2024-01-10'),
  adultOn: null,
  next: next('LAR3+', '2026-12-01'),
  lastHeld: isoDay('2026-06-01'),
  checked: true,
  ...more,
})

const daysOf = (child: HeldChild): readonly string[] =>
  listDueAhead(child, year.from, year.to).map(({ kind, on }) => `${kind} ${toIsoDate(on)}`)

const FLOW: CareFlow = {
  months: Array.from({ length: 24 }, (_, at) => ({
    month: addMonths(isoDay('2024-11-01'), at),
    entries: 20,
    exits: 18,
  })),
  holes: [],
  entries: 480,
  perMonth: 20,
  season: null,
  leaving: { early: { exits: 120, days: 60_000 }, late: { exits: 300, days: 350_000 } },
}

const asked = (more: Partial<YearAsked> = {}): YearAsked => ({
  year,
  children: Array.from({ length: 60 }, () => aChild()),
  others: [],
  flow: FLOW,
  officers: [
    { id: 'ruth', fullTimeOn: () => 1 },
    { id: 'sam', fullTimeOn: () => 0.5 },
  ],
  firstDueAfter: (entered) => dueAfterStart(entered, DEFAULT_POLICY),
  runs: 400,
  seed: 7,
  ...more,
})

const meanOf = (values: Iterable<number>): number => {
  const all = [...values]
  return all.reduce((sum, one) => sum + one, 0) / all.length
}

test('the year has a week for each Monday from this week on, and every day of it falls in one', () => {
  assert.equal(toIsoDate(year.weeks[0] ?? today), '2026-11-16')
  assert.equal(year.weeks.length, 53)
  for (let day: Day = year.from; day < year.to; day = addDays(day, 1))
    assert.ok((year.weeks[weekOf(year, day)] ?? year.to) <= day)
})

test('reviews follow each other by the law’s months, held on their due day', () => {
  const first = aChild({ next: next('LAR1', '2026-11-30'), lastHeld: null })
  assert.deepEqual(daysOf(first), [
    'first-review 2026-11-30',
    'later-review 2027-02-28',
    'midway 2027-05-29',
    'later-review 2027-08-28',
  ])
  const placed = aChild({ next: next('ADP1', '2026-12-01') })
  assert.deepEqual(
    daysOf(placed).filter((one) => one.startsWith('later')),
    ['later-review 2026-12-01', 'later-review 2027-03-01', 'later-review 2027-09-01'],
  )
  const breaks = aChild({ next: next('SB1', '2026-12-01'), lastHeld: null })
  assert.deepEqual(daysOf(breaks).slice(0, 1), ['first-review 2026-12-01'])
  assert.ok(daysOf(breaks).includes('later-review 2027-06-01'))
})

test('nothing falls due from the 18th birthday on, and what is overdue is held today', () => {
  const nearly = aChild({ adultOn: isoDay('2027-06-01') })
  assert.deepEqual(daysOf(nearly), ['later-review 2026-12-01', 'midway 2027-03-02'])
  assert.equal(daysOf(aChild({ next: next('LAR3+', '2026-10-01', 'overdue') }))[0], 'later-review 2026-11-21')
  assert.deepEqual(daysOf(aChild({ next: null })), [])
  const maybeHeld = aChild({ next: next('LAR2', '2026-05-10', 'not-on-record') })
  assert.deepEqual(
    daysOf(maybeHeld).filter((one) => one.startsWith('later')),
    ['later-review 2027-05-10', 'later-review 2027-11-10'],
  )
})

test('a mid-way check that was not done yet is ahead, and one that was done is not', () => {
  const since = { next: next('LAR3+', '2027-03-01'), lastHeld: isoDay('2026-09-01') }
  assert.equal(daysOf(aChild({ ...since, checked: false }))[0], 'midway 2026-11-30')
  assert.equal(daysOf(aChild({ ...since, checked: true }))[0], 'later-review 2027-03-01')
})

test('the same question gets the same answer, and in every run opening + entries − exits = closing', () => {
  const one = simulateYear(asked())
  assert.deepEqual(one.inCare, simulateYear(asked()).inCare)
  const all = runsOf(one, 'all')
  const last = year.weeks.length - 1
  for (let run = 0; run < one.runs; run += 1) {
    let expected = 60
    for (let week = 0; week <= last; week += 1)
      expected += (one.entries[week * one.runs + run] ?? 0) - (one.exits[week * one.runs + run] ?? 0)
    assert.equal(all.inCare[last * one.runs + run], expected)
  }
})

test('as many come in as did before, shared by hours, and a month of a season brings its own', () => {
  const simulated = simulateYear(asked())
  const perRun = meanOf(simulated.entries) * year.weeks.length
  assert.ok(Math.abs(perRun - 240) < 6, String(perRun))
  const inFirst = (id: string) =>
    meanOf(sumOfRuns(runsOf(simulated, id), ['first-review'])) * year.weeks.length
  assert.ok(Math.abs(inFirst('ruth') / inFirst('sam') - 2) < 0.15)
  const season = Array.from({ length: 12 }, (_, at) => (at === 5 ? 6.5 : 0.5))
  const seasonal = simulateYear(asked({ flow: { ...FLOW, season } }))
  const entriesOn = (day: string) => {
    const week = weekOf(year, isoDay(day))
    return meanOf(seasonal.entries.slice(week * seasonal.runs, (week + 1) * seasonal.runs))
  }
  assert.ok(entriesOn('2027-06-16') > 8 * entriesOn('2027-04-14'))
})

test('shorter history makes wider bands, and without history there is none', () => {
  const widthOf = (flow: CareFlow | null) => {
    const runs = runsOf(simulateYear(asked({ flow })), 'all')
    const { low, high } = bandOf(Float64Array.from(runs.inCare).slice(-runs.runs))
    return high - low
  }
  const short: CareFlow = {
    ...FLOW,
    months: FLOW.months.slice(0, 6),
    entries: 120,
    leaving: { early: { exits: 30, days: 15_000 }, late: { exits: 75, days: 87_500 } },
  }
  assert.ok(widthOf(short) > widthOf(FLOW))
  assert.equal(widthOf(null), 0)
})

test('reviews of children held fall in the week of their day, and work that is known besides in its own', () => {
  const on = isoDay('2027-02-10')
  const simulated = simulateYear(
    asked({ flow: null, runs: 1, others: [{ kind: 'conference', on, officerId: 'nobody-known' }] }),
  )
  const ruth = weeklyBands(sumOfRuns(runsOf(simulated, 'ruth'), REVIEW_KINDS), 1)
  assert.deepEqual(ruth[weekOf(year, isoDay('2026-12-01'))], { low: 60, median: 60, high: 60 })
  assert.equal(runsOf(simulated, null).work.conference[weekOf(year, on)], 1)
  assert.equal(
    simulateYear(asked({ children: [], flow: null, runs: 1 })).inCare.every((one) => one === 0),
    true,
  )
})

const ruth: OfficerTime = {
  id: 'ruth',
  name: 'Ruth Adeyemi',
  posts: [{ from: isoDay('2020-01-01'), to: null, fullTimeEquivalent: 1 }],
  away: [{ from: isoDay('2026-11-30'), to: isoDay('2026-12-07') }],
}

test('hours of a year are those of the working weeks, and a week away has none', () => {
  const weeks = hoursByWeek(ruth, year, SUPPOSED_HOURS, ENGLAND)
  assert.ok(Math.abs(meanOf(weeks) * weeks.length - hoursOfFullTime(SUPPOSED_HOURS)) < 0.001)
  assert.equal(weeks[weekOf(year, isoDay('2026-12-01'))], 0)
  const noPost = { ...ruth, posts: [] }
  assert.deepEqual([...new Set(hoursByWeek(noPost, year, SUPPOSED_HOURS, ENGLAND))], [0])
  assert.equal(fullTimeOn(noPost, today), 0)
})

test('what a child takes in a year is taken once in the year, however its first and last weeks are cut', () => {
  const runs = runsOf(simulateYear(asked({ flow: null, runs: 1 })), 'all')
  const none = { 'first-review': 0, 'later-review': 0, midway: 0, conference: 0, 'carer-review': 0 }
  const hours = { ...SUPPOSED_HOURS, ...none, 'child-year': 6 }
  const children = runs.inCare[0] ?? 0
  const needed = hoursOfRuns(runs, hours).reduce((sum, one) => sum + one, 0)
  assert.ok(children > 0)
  assert.ok(Math.abs(needed - children * 6) < 0.001, `${needed}`)
})

test('a review that falls due in leave is told with the leave', () => {
  const children = [aChild(), aChild({ officerId: null }), aChild({ next: null })]
  assert.deepEqual(listCollisions([ruth], children, year), [
    {
      officer: { id: 'ruth', name: 'Ruth Adeyemi' },
      from: isoDay('2026-11-30'),
      to: isoDay('2026-12-07'),
      reviews: 1,
    },
  ])
})

test('missing hours are counted in reviews, and never more than fall due', () => {
  const runs = runsOf(simulateYear(asked({ flow: null, runs: 1 })), 'all')
  const hours = { ...SUPPOSED_HOURS, 'child-year': 0, midway: 0 }
  const reckon = (there: number) => reckonShortfall(runs, hours, there)
  assert.equal(meanOf(hoursOfRuns(runs, hours)) * year.weeks.length, 120 * 6)
  assert.deepEqual(reckon(720).beyond, { low: 0, median: 0, high: 0 })
  assert.equal(reckon(660).beyond.median, 10)
  assert.equal(reckon(0).beyond.median, 120)
  assert.equal(reckon(660).runsShort, 10)
})
