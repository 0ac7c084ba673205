import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBy } from '../../../test/support/due-on.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type StayFacts, whenLookedAfter } from './becoming-looked-after.ts'

const stay = (facts: Partial<StayFacts>) =>
  whenLookedAfter({
    basis: 'accommodated',
    admittedOn: isoDay('2026-03-10'),
    minutes: 18 * 60,
    stay: 'ended',
    ...facts,
  })

test('accommodated at 18:00 and home at 12:00 next day, the child was not looked after', () => {
  const answer = stay({})
  assert.equal(answer.kind, 'not-required')
  assert.deepEqual(saidBy(answer), [
    'Accommodated on Tuesday 10 March 2026 for no more than 24 hours, so not looked after. [CA 22(2)]',
  ])
})

test('a stay of exactly 24 hours does not count', () => {
  assert.equal(stay({ minutes: 1440 }).kind, 'not-required')
})

test('a stay a minute longer counts, from the day of admission', () => {
  const answer = stay({ minutes: 1441 })
  assert.equal(answer.kind === 'due' && answer.due, isoDay('2026-03-10'))
  assert.deepEqual(saidBy(answer), [
    'Accommodated for more than 24 hours, counted from admission on Tuesday 10 March 2026. [CA 22(1), CA 22(2)] (I-1)',
  ])
})

test('a stay that goes on past 24 hours counts already', () => {
  assert.equal(stay({ minutes: 1441, stay: 'going-on' }).kind, 'due')
})

test('a stay that goes on and is not yet past 24 hours cannot be told', () => {
  assert.deepEqual(stay({ minutes: 1440, stay: 'going-on' }), {
    kind: 'cannot-tell',
    missing: 'whether the stay will last more than 24 hours',
    because: [],
  })
})

test('a stay whose times nobody recorded cannot be told', () => {
  assert.deepEqual(stay({ minutes: null }), {
    kind: 'cannot-tell',
    missing: 'the times the child came and left',
    because: [],
  })
})

test('a child in care is looked after at once, however short the stay', () => {
  const answer = stay({ basis: 'in-care', minutes: 5 })
  assert.equal(answer.kind === 'due' && answer.due, isoDay('2026-03-10'))
  assert.deepEqual(saidBy(answer), ['In care since Tuesday 10 March 2026. [CA 22(1)]'])
})
