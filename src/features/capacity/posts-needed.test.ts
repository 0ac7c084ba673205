import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, isoDay } from '../../kit/dates/index.ts'
import { comingPage } from './case-coming.ts'
import type { CaseFacts } from './case-facts.ts'
import { comingYear } from './coming-year.ts'
import { hoursOfRuns, runsOf, weeklyBands } from './forecast.ts'
import type { ForecastFacts } from './forecast-facts.ts'
import { isOver, officerLines, weekLines } from './forecast-page/forecast-view-model.ts'
import { simulateYear } from './simulate-year.ts'
import { SUPPOSED_HOURS } from './work-hours.ts'
import { costOf, missingPosts, postsFor, postsForHours } from './posts-needed.ts'

test('Leicestershire: 470 children ask for 9.4 posts of 50 each, 0.06 fewer than are filled', () => {
  assert.deepEqual(
    [50, 60, 65, 70].map((per) => [postsFor(470, per), missingPosts(postsFor(470, per), 9.46)]),
    [
      [9.4, -0.06],
      [7.83, -1.63],
      [7.23, -2.23],
      [6.71, -2.75],
    ],
  )
  assert.equal(costOf(2, { name: 'IRO', salary: 50_000, onCosts: 30 }), 130_000)
})

test('a post without hours is no number of posts', () => {
  assert.equal(postsForHours(1000, 0), null)
})

const all = (value: number) => ({ low: value, median: value, high: value })

test('hours that are enough are enough in 9 of 10 runs, and where there is one run no run is spoken of', () => {
  const on = isoDay('2026-11-20')
  const said = (hasRange: boolean, short: number) => {
    const runsShort = short === 0 ? 0 : 10
    const facts: CaseFacts = {
      today: on,
      lookedAfter: 0,
      unheld: 0,
      held: 0,
      weighted: 0,
      averages: { perFullTime: null, weightedPerFullTime: null },
      history: 'known',
      limit: 70,
      inPost: 1,
      established: null,
      vacant: null,
      vacantNotKnown: 0,
      hours: SUPPOSED_HOURS,
      hoursDecidedOn: null,
      bands: null,
      year: { from: on, to: on },
      hasRange,
      shortfall: {
        needed: all(900),
        there: 1000,
        short: all(short),
        reviews: all(100),
        beyond: all(short),
        runsShort,
      },
      filled: null,
      fourWeeks: [],
      forecast: { officers: [], children: [], others: [], flow: null, known: null, stays: [], today: on },
    }
    const { blocks } = comingPage(facts, { cite: (value) => `${value} [1]`, kept: () => [] })
    return blocks.flatMap((block) => (block.kind === 'words' ? [block.text] : [])).join(' ')
  }
  assert.match(said(true, 0), /hours are enough in at least 9 of 10 runs, so/)
  assert.match(said(true, 20), /hours are short in 10 \[1\] of 10 runs\. .*of about 100 \[1\] reviews/)
  assert.match(said(false, 0), /hours are enough, so/)
  assert.match(said(false, 20), /hours are short\. If/)
  assert.doesNotMatch(`${said(false, 0)}${said(false, 20)}`, / runs/)
})

test('weeks over the hours of an officer are those that the page marks: by the middle number, not the mean', () => {
  const today = isoDay('2026-11-20')
  const year = comingYear(today)
  const leaving = { early: { exits: 0, days: 100 }, late: { exits: 0, days: 100 } }
  const months = Array.from({ length: 24 }, () => ({ month: today, entries: 10, exits: 0 }))
  const flow = { months, holes: [], entries: 240, perMonth: 10, season: null, leaving }
  const simulated = simulateYear({
    year,
    children: [],
    others: [],
    flow,
    officers: [{ id: 'ruth', fullTimeOn: () => 1 }],
    firstDueAfter: (entered) => addDays(entered, 28),
    runs: 200,
    seed: 7,
  })
  const needed = weeklyBands(hoursOfRuns(runsOf(simulated, 'ruth'), SUPPOSED_HOURS), simulated.runs)
  const middle = Float64Array.from(needed, ({ median }) => median)
  const officers = [{ id: 'ruth', name: 'Ruth', posts: [], away: [] }]
  const facts: ForecastFacts = {
    today,
    children: [],
    officers,
    others: [],
    flow,
    known: null,
    stays: [],
  }
  const weeksOver = (there: Float64Array) => {
    const ahead = { year, simulated, hoursOf: new Map([['ruth', there]]), hoursThere: there, collisions: [] }
    const marked = weekLines(ahead, SUPPOSED_HOURS, 'ruth').filter(isOver).length
    const counted = officerLines(facts, ahead, SUPPOSED_HOURS)[0]?.weeksOver
    assert.equal(counted, marked)
    return counted
  }
  assert.equal(weeksOver(middle), 0)
  assert.equal(weeksOver(middle.map((hours) => hours - 0.01)), year.weeks.length)
})
