import assert from 'node:assert/strict'
import { test } from 'node:test'
import { YEAR_2025 } from '../../../test/support/figure-rows.ts'
import { now } from '../../../test/support/return-rows.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { workCaseload } from '../allocations/index.ts'
import { type CycleFacts, NO_CYCLE, type Staffing } from './cycle-facts.ts'
import { type FigureFacts, toFileFigureFacts } from './figure-facts.ts'
import { createFigureKeeper } from './figure-keeper.ts'
import type { Measure } from './measure.ts'
import { contactBlank } from './measures/contact-blank.ts'
import { SERVICE } from './scope.ts'
import type { ServiceFacts } from './service-facts.ts'

const TODAY = isoDay('2026-03-31')

const child = (id: string, cycle: Partial<CycleFacts> = {}): FigureFacts => ({
  ...toFileFigureFacts(now(['2025-04-10 S V2 U6'], ['2025-05-06'])),
  id,
  cycle: { ...NO_CYCLE, ...cycle },
})

const noStaff = (): Staffing => ({
  caseload: workCaseload({
    children: [],
    allocations: [],
    postings: [],
    established: [],
    work: [],
    distances: [],
    absences: [],
    people: new Map(),
  }),
  rules: {
    limitOn: () => 70,
    weightsOn: () => ({ plans: 0, carers: 0, adoption: 0, far: 0, complex: 0, hours: 0 }),
  },
})

/** Facts that a test changes by hand, and a measure that tells whose rows it was asked for. */
function keepByHand(children: readonly FigureFacts[]) {
  const state: { facts: ServiceFacts } = {
    facts: { children, staffing: noStaff(), policy: DEFAULT_POLICY },
  }
  const asked: string[] = []
  const listening = (measure: Measure): Measure => ({
    ...measure,
    rows(one, period) {
      asked.push(one.facts.id)
      return measure.rows(one, period)
    },
  })
  const read = createFigureKeeper(async () => state.facts)
  const blank = listening(contactBlank)
  return {
    state,
    asked,
    read,
    listening,
    blank: async () => (await read(TODAY)).figure(blank, YEAR_2025, SERVICE).numerator,
  }
}

test('while no fact moved everybody gets the same figures, worked once', async () => {
  const { read, blank, asked } = keepByHand([child('a'), child('b')])
  const [one, other] = await Promise.all([read(TODAY), read(TODAY)])
  assert.equal(one, other)
  assert.deepEqual([await blank(), await blank()], [2, 2])
  assert.deepEqual(asked, ['a', 'b'])
})

test('only the child whose facts are others than before is worked again, and the list is the one worked afresh', async () => {
  const [a, b, c] = [child('a'), child('b'), child('c')]
  const { state, blank, asked } = keepByHand([a, b, c])
  assert.equal(await blank(), 3)
  asked.length = 0
  const seen = child('b', { seen: [isoDay('2025-06-02')] })
  state.facts = { ...state.facts, children: [a, seen, c] }
  assert.equal(await blank(), 2)
  assert.deepEqual(asked, ['b'])
  state.facts = { ...state.facts, children: [child('0'), a, c] }
  asked.length = 0
  assert.equal(await blank(), 3)
  assert.deepEqual(asked, ['0'])
})

test('who holds whom moves what is counted of staffing, of every child, and nothing else', async () => {
  const { state, read, blank, asked, listening } = keepByHand([child('a'), child('b')])
  const loads = listening({ ...contactBlank, id: 'of-staffing', reads: 'staffing' })
  const count = async () => (await read(TODAY)).figure(loads, YEAR_2025, SERVICE).numerator
  await Promise.all([blank(), count()])
  asked.length = 0
  state.facts = { ...state.facts, staffing: noStaff() }
  await blank()
  assert.deepEqual(asked, [])
  await count()
  assert.deepEqual(asked, ['a', 'b'])
})

test('whoever began before a change goes on with the figures as they were', async () => {
  const [a, b] = [child('a'), child('b')]
  const { state, read, blank, listening, asked } = keepByHand([a, b])
  const before = await read(TODAY)
  state.facts = { ...state.facts, children: [a, child('b', { seen: [isoDay('2025-06-02')] })] }
  assert.equal(await blank(), 1)
  assert.equal(before.figure(contactBlank, YEAR_2025, SERVICE).numerator, 2)
  asked.length = 0
  const other = listening({ ...contactBlank, id: 'another' })
  assert.equal(before.figure(other, YEAR_2025, SERVICE).numerator, 2)
  assert.equal((await read(TODAY)).figure(other, YEAR_2025, SERVICE).numerator, 1)
  assert.deepEqual(asked, ['a', 'b', 'a', 'b'])
})

test('another policy works every child again', async () => {
  const { state, blank, asked } = keepByHand([child('a')])
  await blank()
  state.facts = { ...state.facts, policy: { ...DEFAULT_POLICY } }
  await blank()
  assert.deepEqual(asked, ['a', 'a'])
})
