import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type IsoDate, isoDay } from '../../kit/dates/index.ts'
import { decidePaper, type PaperEntry, type PaperSaid, toPaperState } from './paper.ts'

const received = (on: IsoDate): PaperSaid => ({ state: 'received', on: isoDay(on), way: 'email' })
const takenBack: PaperSaid = { state: 'not-received', reason: 'another child’s' }
const entries = (...all: readonly PaperSaid[]): readonly PaperEntry[] =>
  all.map((said, index) => ({
    id: `p${index}`,
    kind: 'care-plan',
    number: index + 1,
    said,
    fileId: null,
    recordedBy: 'Ruth Adeyemi',
    recordedAt: new Date('2026-03-20T10:00:00Z'),
  }))

const BY = isoDay('2026-03-20')
const stateOn = (today: IsoDate, ...all: readonly PaperSaid[]) =>
  toPaperState(entries(...all), BY, isoDay(today))

test('a paper that is not there is late from the day after it should have come', () => {
  assert.deepEqual(stateOn('2026-03-20'), { kind: 'not-received' })
  assert.deepEqual(stateOn('2026-03-21'), { kind: 'late' })
})

test('a paper received on the last day is in time, and the day after late', () => {
  const on = isoDay('2026-03-20')
  assert.deepEqual(stateOn('2026-04-01', received('2026-03-20')), { kind: 'received', on, inTime: 'in-time' })
  const later = isoDay('2026-03-21')
  const late = { kind: 'received', on: later, inTime: 'late' }
  assert.deepEqual(stateOn('2026-04-01', received('2026-03-21')), late)
})

test('a newer copy does not make the paper late', () => {
  const state = stateOn('2026-04-01', received('2026-03-18'), received('2026-03-24'))
  assert.deepEqual(state, { kind: 'received', on: isoDay('2026-03-18'), inTime: 'in-time' })
})

test('what was taken back does not count, and what came after it does', () => {
  assert.deepEqual(stateOn('2026-03-19', received('2026-03-18'), takenBack), { kind: 'not-received' })
  const state = stateOn('2026-04-01', received('2026-03-18'), takenBack, received('2026-03-24'))
  assert.deepEqual(state, { kind: 'received', on: isoDay('2026-03-24'), inTime: 'late' })
})

test('a paper that is not needed is never late', () => {
  const reason = 'taught at home'
  assert.deepEqual(stateOn('2026-05-01', { state: 'not-needed', reason }), { kind: 'not-needed', reason })
})

test('where no day of the review is known nothing is late and nothing in time', () => {
  assert.deepEqual(toPaperState([], null, BY), { kind: 'not-received' })
  const state = toPaperState(entries(received('2026-03-18')), null, BY)
  assert.deepEqual(state, { kind: 'received', on: isoDay('2026-03-18'), inTime: 'cannot-tell' })
})

test('a paper cannot come tomorrow, and nothing can be taken back that was not said', () => {
  assert.equal(decidePaper({ last: null, today: BY }, received('2026-03-21')).ok, false)
  assert.equal(decidePaper({ last: null, today: BY }, received('2026-03-20')).ok, true)
  assert.equal(decidePaper({ last: null, today: BY }, takenBack).ok, false)
  assert.equal(decidePaper({ last: takenBack, today: BY }, takenBack).ok, false)
  assert.equal(decidePaper({ last: received('2026-03-18'), today: BY }, takenBack).ok, true)
})
