import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPosting, caseloadFacts, heldBy, rulesWith, someWork } from '../../../test/support/caseload-facts.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { workCaseload } from './caseload.ts'
import { causesOf, overNow } from './caseload-causes.ts'
import { daysOver, lineOf } from './caseload-line.ts'
import { averagesOf, linesOf, monthsBefore, monthsOf } from './caseload-months.ts'
import { odditiesOf } from './caseload-oddities.ts'
import { caseloadOn, weightedOf } from './caseload-on.ts'

const on = isoDay('2016-03-31')
const rules = rulesWith(80)
const weights = rules.weightsOn(on)

const FULL = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const

/** 470 children: nine officers who work full time, and one for 0.46 of a week; 360 more on protection plans. */
function leicestershire() {
  const held = [...FULL.map((name) => heldBy(name, 49)), heldBy('half', 29)]
  return {
    children: held.flatMap(({ children }) => children),
    allocations: held.flatMap(({ allocations }) => allocations),
    postings: [...FULL.map((name) => aPosting(name)), aPosting('half', { fullTimeEquivalent: 0.46 })],
    work: FULL.map((name) => someWork(name, 'plans', 40)),
  }
}

test('Leicestershire 2015-16: 470 children over 9.46 posts are 49.7 each, and 85 to 90 with child protection', () => {
  const load = caseloadOn(workCaseload(caseloadFacts(leicestershire())), on, weights)
  assert.deepEqual([load.held, load.fullTimeEquivalent, averagesOf(load).perFullTime], [470, 9.46, 49.7])
  assert.equal(weightedOf(load), 830)
  assert.equal(averagesOf(load).weightedPerFullTime, 87.7)
})

test('Leicestershire 2015-16: two vacant posts filled make 41.0 of 49.7, and 72.4 of 87.7', () => {
  const facts = leicestershire()
  const postings = [...facts.postings, aPosting('new'), aPosting('newer')]
  const load = caseloadOn(workCaseload(caseloadFacts({ ...facts, postings })), on, weights)
  assert.equal(load.fullTimeEquivalent, 11.46)
  assert.deepEqual(averagesOf(load), { perFullTime: 41, weightedPerFullTime: 72.4 })
})

test('Middlesbrough 2019-20: a mean of 100 is over a local limit of 80 on every day of every officer', () => {
  const held = ['a', 'b', 'c', 'd'].map((name) => heldBy(name, 100))
  const caseload = workCaseload(
    caseloadFacts({
      children: held.flatMap(({ children }) => children),
      allocations: held.flatMap(({ allocations }) => allocations),
      postings: ['a', 'b', 'c', 'd'].map((name) => aPosting(name)),
    }),
  )
  const day = isoDay('2020-03-31')
  assert.equal(averagesOf(caseloadOn(caseload, day, weights)).perFullTime, 100)
  const lines = linesOf(caseload, ['a', 'b', 'c', 'd'], {
    from: isoDay('2019-04-01'),
    to: isoDay('2020-04-01'),
    rules,
  })
  const [last] = monthsOf(caseload, lines, { months: monthsBefore(day, 1), today: day, rules })
  assert.deepEqual(last?.officerDays, { guidance: 124, local: 124, own: 0 })
  assert.equal(daysOver(lines.get('a') ?? [], ['local']), 366)
})

test('Medway 2021-22: 65 each are within the guidance of 50 to 70, and over no limit', () => {
  const line = lineOf(workCaseload(caseloadFacts({ ...heldBy('a', 65), postings: [aPosting('a')] })), 'a', {
    from: isoDay('2021-04-01'),
    to: isoDay('2022-04-01'),
    rules: rulesWith(70),
  })
  assert.deepEqual(
    line.map(({ children, over }) => [children, over]),
    [[65, []]],
  )
})

test('a part-timer has the same share of each limit, and their own limit stands beside', () => {
  const postings = [aPosting('a', { fullTimeEquivalent: 0.5, ownLimit: 20 })]
  const caseload = workCaseload(caseloadFacts({ ...heldBy('a', 36), postings }))
  const [stretch] = lineOf(caseload, 'a', { from: on, to: isoDay('2016-04-10'), rules })
  assert.deepEqual(stretch?.limits, { guidance: 35, local: 40, own: 20 })
  assert.deepEqual(stretch?.over, ['guidance', 'own'])
})

test('a change of the local limit counts from its own day', () => {
  const changing = { ...rules, limitOn: (day: number) => (day < isoDay('2016-04-04') ? 80 : 60) }
  const caseload = workCaseload(caseloadFacts({ ...heldBy('a', 65), postings: [aPosting('a')] }))
  const line = lineOf(caseload, 'a', { from: on, to: isoDay('2016-04-10'), rules: changing })
  assert.equal(daysOver(line, ['local']), 6)
  assert.deepEqual(overNow(line), { since: isoDay('2016-04-04'), days: 6, limits: ['local'] })
})

test('where most children have nobody on record the caseload is not known, and not 0', () => {
  const [held, others] = [heldBy('a', 3), heldBy('b', 10)]
  const caseload = workCaseload(
    caseloadFacts({
      children: [...held.children, ...others.children],
      allocations: held.allocations,
      postings: [aPosting('a')],
    }),
  )
  const load = caseloadOn(caseload, on, weights)
  assert.deepEqual([load.history, averagesOf(load).perFullTime], ['not-known', null])
  assert.match(odditiesOf(caseload, load)[0]?.says ?? '', /3 of 13: the caseload of the service is not known/)
})

test('a leaver with children, two posts at once, no post, and a child with two officers are each said', () => {
  const [gone, twice, none] = [heldBy('gone', 2), heldBy('twice', 1), heldBy('none', 1)]
  const caseload = workCaseload(
    caseloadFacts({
      children: [...gone.children, ...twice.children, ...none.children],
      allocations: [
        ...gone.allocations,
        ...twice.allocations,
        ...none.allocations,
        ...gone.allocations.slice(0, 1).map((held) => ({ ...held, officerId: 'twice' })),
      ],
      postings: [aPosting('twice'), aPosting('twice', { id: 'second', fullTimeEquivalent: 0.4 })],
      people: new Map([
        ['gone', { name: 'Ann', leftOn: isoDay('2016-01-01') }],
        ['twice', { name: 'Bo', leftOn: null }],
        ['none', { name: 'Cy', leftOn: null }],
      ]),
    }),
  )
  const load = caseloadOn(caseload, on, weights)
  assert.deepEqual([load.held, load.fullTimeEquivalent], [4, 1.4])
  const says = odditiesOf(caseload, load).map((one) => one.says)
  assert.match(says[0] ?? '', /1 child is allocated to two IROs at once/)
  assert.equal(weightedOf(load), 4, 'the child with two is in the work of the service once')
  assert.ok(says.some((one) => /Ann left on 1 January 2016 and still holds 2 children/.test(one)))
  assert.ok(says.some((one) => /Cy holds 1 child, and no post as IRO is on record/.test(one)))
  assert.ok(says.some((one) => /Bo is in posts that make 1.4 of a full week/.test(one)))
})

test('a child long in care whose history begins with an officer is no entry, and one who left before brought nothing', () => {
  const [own, long, gone] = [heldBy('a', 69), heldBy('long', 2), heldBy('gone', 1, isoDay('2016-01-20'))]
  const since = isoDay('2016-03-01')
  const caseload = workCaseload(
    caseloadFacts({
      children: [...own.children, ...long.children, ...gone.children],
      allocations: [
        ...own.allocations,
        ...long.allocations.map((held) => ({ ...held, officerId: 'a', from: since })),
        ...gone.allocations.map((held) => ({ ...held, officerId: 'a', to: isoDay('2016-02-01') })),
      ],
      postings: [aPosting('a')],
    }),
  )
  assert.deepEqual(causesOf(caseload, 'a', since), { entries: 0, notKnown: 2, from: [], hoursFell: null })
})

test('what brought an officer over a limit is told: entries, and children of somebody who is away', () => {
  const [own, taken, fresh] = [heldBy('a', 66), heldBy('b', 5), heldBy('a new', 3, isoDay('2016-02-20'))]
  const from = isoDay('2016-03-01')
  const caseload = workCaseload(
    caseloadFacts({
      children: [...own.children, ...taken.children, ...fresh.children],
      allocations: [
        ...own.allocations,
        ...taken.allocations.map((held) => ({ ...held, to: from })),
        ...taken.allocations.map((held) => ({ ...held, officerId: 'a', from })),
        ...fresh.allocations.map((held) => ({ ...held, officerId: 'a' })),
      ],
      postings: [aPosting('a'), aPosting('b')],
      absences: [{ officerId: 'b', name: 'b', from: isoDay('2016-02-10'), to: null }],
    }),
  )
  const line = lineOf(caseload, 'a', { from: isoDay('2015-04-01'), to: isoDay('2016-04-01'), rules })
  assert.equal(overNow(line)?.since, from)
  assert.deepEqual(causesOf(caseload, 'a', from), {
    entries: 3,
    notKnown: 0,
    from: [{ name: 'b', children: 5, because: 'away' }],
    hoursFell: null,
  })
})
