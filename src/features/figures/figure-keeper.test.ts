import assert from 'node:assert/strict'
import { test } from 'node:test'
import { YEAR_2025 } from '../../../test/support/figure-rows.ts'
import { now } from '../../../test/support/return-rows.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { NO_CYCLE } from './cycle-facts.ts'
import { toFileFigureFacts } from './figure-facts.ts'
import { createFigureKeeper, type FigureSource } from './figure-keeper.ts'
import { contactBlank } from './measures/contact-blank.ts'
import { reviewsHeldMeasure } from './measures/held-reviews.ts'
import { SERVICE } from './scope.ts'

const facts = toFileFigureFacts(now(['2025-04-10 S V2 U6'], ['2025-05-06']))
const TODAY = isoDay('2026-03-31')

/** A source whose two counters move by hand, and that counts how often each kind is read. */
function countingSource() {
  const state = { version: 1, cycle: 1, loads: 0, cycleLoads: 0, seen: [] as ReturnType<typeof isoDay>[] }
  const source: FigureSource = {
    readVersion: async () => state.version,
    readCycleVersion: async () => state.cycle,
    readPolicy: async () => DEFAULT_POLICY,
    async loadFacts() {
      state.loads += 1
      return [facts]
    },
    async loadCycle() {
      state.cycleLoads += 1
      return new Map([[facts.id, { ...NO_CYCLE, seen: [...state.seen] }]])
    },
  }
  return { state, source }
}

test('facts are read once while nothing moves, however many ask, and again when a fact moves', async () => {
  const { state, source } = countingSource()
  const read = createFigureKeeper(source)
  const [one, other] = await Promise.all([read(TODAY), read(TODAY)])
  assert.equal(one, other)
  assert.deepEqual([state.loads, state.cycleLoads], [1, 1])
  state.version = 2
  assert.notEqual(await read(TODAY), one)
  assert.deepEqual([state.loads, state.cycleLoads], [2, 2])
})

test('what is recorded around a review is read again when it moves, and the facts of care are not', async () => {
  const { state, source } = countingSource()
  const read = createFigureKeeper(source)
  const blank = async () => (await read(TODAY)).figure(contactBlank, YEAR_2025, SERVICE).numerator
  assert.equal(await blank(), 1)
  const held = (await read(TODAY)).figure(reviewsHeldMeasure, YEAR_2025, SERVICE)
  state.seen.push(isoDay('2025-06-02'))
  state.cycle = 2
  assert.equal(await blank(), 0)
  assert.deepEqual([state.loads, state.cycleLoads], [1, 2])
  assert.equal((await read(TODAY)).figure(reviewsHeldMeasure, YEAR_2025, SERVICE), held)
})

test('a new day reads what is recorded around reviews again', async () => {
  const { state, source } = countingSource()
  const read = createFigureKeeper(source)
  await read(TODAY)
  await read(isoDay('2026-04-01'))
  assert.deepEqual([state.loads, state.cycleLoads], [1, 2])
})

test('a reading that failed is tried again', async () => {
  const { state, source } = countingSource()
  const read = createFigureKeeper({
    ...source,
    async loadFacts() {
      state.loads += 1
      if (state.loads === 1) throw new Error('the database is away')
      return []
    },
  })
  await assert.rejects(() => read(TODAY), /away/)
  assert.equal((await read(TODAY)).children, 0)
})
