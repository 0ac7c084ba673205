import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import {
  type ChildPart,
  type ChildWorker,
  decideAdded,
  decideEnded,
  type WorkerFacts,
} from './child-worker.ts'

const today = isoDay('2026-11-20')
const dan = { id: 'dan', name: 'Dan Petrov' }
const mo = { id: 'mo', name: 'Mo Karim', leftOn: null }

const worker = (does: ChildPart, to: string | null = null): ChildWorker => ({
  id: `dan-${does}`,
  person: dan,
  does,
  from: isoDay('2026-03-02'),
  to: to === null ? null : isoDay(to),
})
const known: WorkerFacts = {
  born: isoDay('2014-09-02'),
  workers: [worker('social-worker'), worker('advocate')],
  person: mo,
  today,
}
const from = isoDay('2026-11-16')

test('a new social worker ends the part of the one before', () => {
  assert.deepEqual(decideAdded(known, { does: 'social-worker', from }), {
    ok: true,
    value: { ends: ['dan-social-worker'] },
  })
})

test('a second advocate ends nobody’s part', () => {
  assert.deepEqual(decideAdded(known, { does: 'advocate', from }), { ok: true, value: { ends: [] } })
})

test('somebody whose part ended may begin anew', () => {
  const again = {
    ...known,
    workers: [worker('social-worker', '2026-06-01')],
    person: { ...dan, leftOn: null },
  }
  assert.deepEqual(decideAdded(again, { does: 'social-worker', from }), { ok: true, value: { ends: [] } })
})

const REFUSED: readonly (readonly [string, Partial<WorkerFacts>, string, string])[] = [
  ['somebody who is not on record is refused', { person: null }, '2026-11-16', 'nobody-of-that-name'],
  ['nobody begins tomorrow', {}, '2026-11-21', 'after-today'],
  ['nobody begins before the child was born', {}, '2014-09-01', 'before-care'],
  [
    'somebody who had left by the day is refused',
    { person: { ...mo, leftOn: from } },
    '2026-11-16',
    'has-left',
  ],
  ['the same person again is refused', { person: { ...dan, leftOn: null } }, '2026-11-16', 'same-again'],
  ['nobody begins before the one whose part it ends', {}, '2026-03-01', 'before-present'],
]
for (const [title, facts, day, code] of REFUSED) {
  test(title, () => {
    const decided = decideAdded({ ...known, ...facts }, { does: 'social-worker', from: isoDay(day) })
    assert.ok(!decided.ok)
    assert.equal(decided.failure.code, code)
  })
}

test('a part ends on a day since it began', () => {
  const decided = decideEnded(known, { worker: 'dan-social-worker', on: isoDay('2026-03-02') })
  assert.ok(decided.ok)
  assert.equal(decided.value.person.name, 'Dan Petrov')
})

for (const [title, id, on, code] of [
  ['a part does not end before it began', 'dan-social-worker', '2026-03-01', 'before-present'],
  ['a part does not end tomorrow', 'dan-social-worker', '2026-11-21', 'after-today'],
  ['a part of nobody does not end', 'nobody', '2026-11-16', 'nobody-holds'],
] as const) {
  test(title, () => {
    const decided = decideEnded(known, { worker: id, on: isoDay(on) })
    assert.ok(!decided.ok)
    assert.equal(decided.failure.code, code)
  })
}
