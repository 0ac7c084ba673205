import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type IsoDate, isoDay } from '../../kit/dates/index.ts'
import {
  decideUpdate,
  isOpenAction,
  isOverdue,
  type ProgrammeAction,
  type Rag,
  ragOf,
  toCarryOn,
} from './programme.ts'

const on = (day: IsoDate) => isoDay(day)

function action(rags: readonly Rag[], more: Partial<ProgrammeAction> = {}): ProgrammeAction {
  return {
    id: 'one',
    kind: 'action',
    year: 2026,
    says: 'Sample one record a month',
    owner: 'The manager',
    by: on('2026-03-31'),
    carriedFrom: null,
    isCarriedOn: false,
    version: 1,
    earlier: [],
    updates: rags.map((rag, at) => ({
      number: at + 1,
      on: on(`2026-0${at + 1}-10`),
      rag,
      says: 'So',
      by: 'Ann',
    })),
    ...more,
  }
}

test('how an action goes is what was said last; where nobody said anything it is not recorded, and it is open', () => {
  assert.equal(ragOf(action(['red', 'amber'])), 'amber')
  assert.equal(ragOf(action([])), null)
  assert.deepEqual([action([]), action(['green']), action(['done']), action(['dropped'])].map(isOpenAction), [
    true,
    true,
    false,
    false,
  ])
})

test('an action is over its day from the day after it, while it is open', () => {
  assert.equal(isOverdue(action(['amber']), on('2026-03-31')), false)
  assert.equal(isOverdue(action(['amber']), on('2026-04-01')), true)
  assert.equal(isOverdue(action(['done']), on('2026-04-01')), false)
  assert.equal(isOverdue(action(['red'], { by: null }), on('2027-04-01')), false)
  assert.equal(isOverdue(action(['red'], { isCarriedOn: true }), on('2026-04-01')), false)
})

test('what is open goes on in the next year, once', () => {
  const all = [action(['amber']), action(['done']), action(['red'], { isCarriedOn: true })]
  assert.deepEqual(toCarryOn(all), [all[0]])
})

test('nothing is said of a day to come, of a day before the last, or of what goes on elsewhere', () => {
  const today = on('2026-03-20')
  const one = action(['red', 'amber'])
  assert.deepEqual(decideUpdate(one, { on: on('2026-02-10') }, today), { ok: true, value: 'may' })
  const refused = (said: string, of = one) => {
    const may = decideUpdate(of, { on: on(said) }, today)
    return may.ok ? null : may.failure.field
  }
  assert.equal(refused('2026-03-21'), 'on-day')
  assert.equal(refused('2026-02-09'), 'on-day')
  assert.equal(refused('2026-03-01', { ...one, isCarriedOn: true }), 'rag')
})
