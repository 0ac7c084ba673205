// Caseloads that authorities published, from fictional children as many as theirs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPosting, caseloadFacts, heldBy, rulesWith, someWork } from '../../../test/support/caseload-facts.ts'
import { now } from '../../../test/support/return-rows.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { type CaseloadFacts, workCaseload } from '../allocations/index.ts'
import { NO_CYCLE } from './cycle-facts.ts'
import { type FigureFacts, type Holding, NO_CHILD, toFileFigureFacts } from './figure-facts.ts'
import { toFiguresJson } from './figures-json.ts'
import { renderFiguresText } from './figures-text.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import { workFigures } from './work-figures.ts'

const IN_CARE = toFileFigureFacts(now(['2014-05-01 S V2 U6'], []))

const MEASURES = new Set([
  'caseload',
  'caseload-weighted',
  'caseload-over-limit',
  'establishment',
  'officers-started',
  'officers-left',
  'same-officer',
  'officer-changes',
])

/** The figures of a return year, of these facts and a local limit. */
function workYear(ends: number, given: Partial<CaseloadFacts>, limit = 70) {
  const facts = caseloadFacts(given)
  const staffing = { caseload: workCaseload(facts), rules: rulesWith(limit) }
  const cycle = { ...NO_CYCLE, staffing }
  const holdings = Map.groupBy(facts.allocations, ({ childId }) => childId)
  const children: FigureFacts[] = facts.children.map(({ id }) => ({
    ...IN_CARE,
    id,
    number: id,
    cycle,
    officers: (holdings.get(id) ?? []).map(
      ({ officerId, from, to }): Holding => ({ id: officerId, name: officerId, from, to }),
    ),
  }))
  const to = isoDay(`${ends}-03-31`)
  const period = { from: isoDay(`${ends - 1}-04-01`), to, asOf: to }
  const measures = CATALOGUE.filter(({ id }) => MEASURES.has(id))
  const figures = workFigures([...children, { ...NO_CHILD, cycle }], {
    measures,
    period,
    policy: DEFAULT_POLICY,
    source: 'database',
  })
  const figureOf = (id: string) => figures.find(({ measure }) => measure.id === id)
  return { figureOf, text: renderFiguresText(figures, period), json: toFiguresJson(figures, period) }
}

/** Officers who each hold so many children from 1 May 2014. */
function team(loads: Readonly<Record<string, number>>): Pick<CaseloadFacts, 'children' | 'allocations'> {
  const held = Object.entries(loads).map(([name, count]) => heldBy(name, count))
  return {
    children: held.flatMap(({ children }) => children),
    allocations: held.flatMap(({ allocations }) => allocations),
  }
}

const NINE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

function leicestershire() {
  return {
    ...team({ ...Object.fromEntries(NINE.map((name) => [name, 49])), half: 29 }),
    postings: [...NINE.map((name) => aPosting(name)), aPosting('half', { fullTimeEquivalent: 0.46 })],
    work: NINE.map((name) => someWork(name, 'plans', 40)),
  }
}

test('Leicestershire 2015-16: 49.7 children each, and apart from it 87.7 with child protection', () => {
  const { text, json, figureOf } = workYear(2016, leicestershire())
  assert.match(text, /caseload +49\.7 each {2}470 children to 9\.46 full-time equivalent\n/)
  assert.match(text, /caseload-weighted +87\.7 each {2}830 children’s worth of work to 9\.46/)
  const found = json.measures.find(({ id }) => id === 'caseload')
  assert.ok(found && 'rate' in found)
  assert.deepEqual([found.numerator, found.base, found.per, found.rate], [470, 9.46, 1, 49.7])
  const parts = figureOf('caseload-weighted')?.splits.find(({ breakdown }) => breakdown.id === 'work-part')
  assert.deepEqual(
    parts?.parts.filter(({ numerator }) => numerator > 0).map(({ key, numerator }) => [key, numerator]),
    [
      ['children', 470],
      ['plans', 360],
    ],
  )
  assert.equal(figureOf('caseload-over-limit')?.numerator, 0)
})

test('Leicestershire 2015-16: with two vacant posts filled both caseloads fall, and the posts say so', () => {
  const facts = leicestershire()
  const started = { from: isoDay('2015-09-01') }
  const { figureOf } = workYear(2016, {
    ...facts,
    postings: [...facts.postings, aPosting('new', started), aPosting('newer', started)],
  })
  assert.deepEqual(
    [
      figureOf('caseload')?.percent,
      figureOf('caseload-weighted')?.percent,
      figureOf('establishment')?.numerator,
    ],
    [41, 72.4, 11.46],
  )
  assert.deepEqual([figureOf('officers-started')?.numerator, figureOf('officers-left')?.numerator], [2, 0])
})

test('whoever ends a post with 31 March left in that year, on the last day in it', () => {
  const postings = [aPosting('a', { to: isoDay('2016-04-01') })]
  const left = (ends: number) => workYear(ends, { postings }).figureOf('officers-left')
  assert.equal(left(2016)?.numerator, 1)
  assert.equal(left(2017)?.numerator, 0)
})

test('Middlesbrough 2019-20: a mean of 100 is over a limit of 80 on 366 days of each of 4 IROs', () => {
  const names = ['a', 'b', 'c', 'd']
  const given = {
    ...team({ a: 100, b: 100, c: 100, d: 100 }),
    postings: names.map((name) => aPosting(name)),
  }
  const { figureOf } = workYear(2020, given, 80)
  assert.equal(figureOf('caseload')?.percent, 100)
  const over = figureOf('caseload-over-limit')
  assert.equal(over?.numerator, 4 * 366)
  const limits = over?.splits.find(({ breakdown }) => breakdown.id === 'limit')?.parts
  assert.deepEqual(
    limits?.map(({ key, numerator }) => [key, numerator]),
    [
      ['both', 4 * 366],
      ['guidance', 0],
      ['local', 0],
    ],
  )
})

test('Medway 2021-22: 65 each, over no limit; what is vacant of a post that is paid for is counted in hours', () => {
  const post = {
    id: 'seat',
    reference: 'IRO-01',
    kind: 'iro' as const,
    teamId: null,
    fullTimeEquivalent: 1,
    from: isoDay('2015-04-01'),
    to: null,
    version: 1,
  }
  const { figureOf } = workYear(2022, {
    ...team({ a: 65, b: 65 }),
    postings: [
      aPosting('a', { establishedId: 'desk' }),
      aPosting('b', { contract: 'agency', establishedId: 'bench' }),
      aPosting('c', { establishedId: 'chair', from: isoDay('2022-06-01') }),
    ],
    established: ['seat', 'desk', 'bench', 'chair'].map((id) => ({ ...post, id, reference: id })),
  })
  const chair = [{ kind: 'cannot-tell', count: 1 }]
  assert.deepEqual(figureOf('establishment')?.beside, chair, 'who was in it before is not known')
  assert.equal(figureOf('caseload')?.percent, 65)
  assert.equal(figureOf('caseload-over-limit')?.numerator, 0)
  const contracts = figureOf('establishment')?.splits.find(({ breakdown }) => breakdown.id === 'contract')
  const amounts = new Map(contracts?.parts.map(({ key, numerator }) => [key, numerator]))
  assert.deepEqual(
    [
      amounts.get('permanent'),
      amounts.get('agency'),
      amounts.get('vacant'),
      figureOf('establishment')?.numerator,
    ],
    [1, 1, 1, 3],
  )
})

test('a caseload whose history is not known cannot be told, and is not 0', () => {
  const held = heldBy('a', 2)
  const { figureOf, text } = workYear(2016, {
    children: [...held.children, ...heldBy('b', 9).children],
    allocations: held.allocations,
    postings: [aPosting('a')],
  })
  assert.equal(figureOf('caseload')?.percent, null)
  assert.match(text, /caseload +No base.*3 cannot be told · 9 not recorded/)
})

test('days over a limit cannot be told where it is not known who held most children, or how much an IRO worked', () => {
  const held = heldBy('a', 2)
  const holes = workYear(2016, {
    children: [...held.children, ...heldBy('b', 9, isoDay('2015-10-01')).children],
    allocations: held.allocations,
    postings: [aPosting('a')],
  })
  const over = holes.figureOf('caseload-over-limit')
  // 1 October to 31 March, a leap year.
  assert.deepEqual([over?.numerator, over?.beside], [0, [{ kind: 'cannot-tell', count: 183 }]])
  assert.match(holes.text, /caseload-over-limit +Cannot tell +183 cannot be told/)
  const month = over?.splits.find(({ breakdown }) => breakdown.id === 'month')?.parts
  assert.deepEqual(
    month
      ?.filter(({ untold }) => untold !== undefined)
      .map(({ key, untold }) => [key, untold])
      .slice(0, 2),
    [
      ['2015-10', 31],
      ['2015-11', 30],
    ],
  )
  const found = holes.json.measures.find(({ id }) => id === 'caseload-over-limit')
  assert.deepEqual(found && 'value' in found && [found.value, found.cannotTell], [null, 183])
  const noPost = workYear(2016, { ...heldBy('a', 2), postings: [] })
  assert.deepEqual(noPost.figureOf('caseload-over-limit')?.beside, [{ kind: 'cannot-tell', count: 366 }])
  const none = workYear(2016, { postings: [aPosting('a')] })
  assert.deepEqual(none.figureOf('caseload-over-limit')?.beside, [], 'without any child nothing is missing')
})

test('children who kept one IRO are told from those who changed, and from those with none on record', () => {
  const kept = heldBy('a', 3)
  const moved = heldBy('b', 1)
  const on = isoDay('2015-10-05')
  const { figureOf } = workYear(2016, {
    children: [...kept.children, ...moved.children, ...heldBy('none', 1).children],
    allocations: [
      ...kept.allocations,
      ...moved.allocations.map((held) => ({ ...held, to: on })),
      ...moved.allocations.map((held) => ({ ...held, officerId: 'a', from: on })),
    ],
    postings: [aPosting('a'), aPosting('b')],
  })
  const same = figureOf('same-officer')
  assert.deepEqual([same?.numerator, same?.denominator, same?.percent], [3, 4, 75])
  assert.deepEqual(same?.beside, [{ kind: 'not-recorded', count: 1 }])
  assert.equal(figureOf('officer-changes')?.numerator, 1)
})
