import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { SpokenTo } from '../../reviews/index.ts'

const CARE = now(['2025-04-10 S V2 U6'], ['2025-05-06'])
const DAY = '2025-05-06'

const spoken = (given: Partial<SpokenTo> = {}): SpokenTo => ({
  outcome: 'spoken',
  how: 'in-person',
  alone: true,
  reason: '',
  ...given,
})

const prepared = (said: SpokenTo) => ({
  born: '2015-01-01',
  cycle: { spoken: new Map([[isoDay(DAY), said]]) },
})
const recorded = (said: SpokenTo) => ({ born: '2015-01-01', recorded: { [DAY]: { spokenTo: said } } })

test('talking to the child counts as it was recorded while the review was prepared', () => {
  assert.deepEqual(rowsOf('child-spoken-to-before', CARE, prepared(spoken())), [`${DAY} numerator`])
  assert.deepEqual(rowsOf('child-spoken-to-before', CARE, { born: '2015-01-01' }), [`${DAY} not-recorded`])
})

test('what the record of the review says goes before what was recorded while it was prepared', () => {
  const both = { ...prepared(spoken()), ...recorded(spoken({ outcome: 'declined', how: null, alone: null })) }
  assert.deepEqual(rowsOf('child-spoken-to-before', CARE, both), [`${DAY} denominator-only`])
  assert.deepEqual(keysOf('child-spoken-to-before', 'spoken', CARE, both), ['declined'])
})

test('how, and whether alone, are apart: not recorded is not no', () => {
  const alone = (said: boolean | null) =>
    keysOf('child-spoken-to-before', 'spoken-alone', CARE, recorded(spoken({ alone: said })))
  assert.deepEqual([alone(true), alone(false), alone(null)], [['yes'], ['no'], ['not-recorded']])
  assert.deepEqual(keysOf('child-spoken-to-before', 'spoken-how', CARE, recorded(spoken({ how: null }))), [
    'not-recorded',
  ])
})

test('a child under 4 is seen or observed, and counts apart from those who are spoken to', () => {
  const small = (said: Partial<SpokenTo>) => ({ ...recorded(spoken(said)), born: '2023-01-01' })
  assert.deepEqual(rowsOf('under-4-seen-before', CARE, small({ outcome: 'seen' })), [`${DAY} numerator`])
  assert.deepEqual(rowsOf('under-4-seen-before', CARE, small({ outcome: 'not-possible' })), [
    `${DAY} denominator-only`,
  ])
  assert.deepEqual(rowsOf('under-4-seen-before', CARE, { born: '2023-01-01' }), [`${DAY} not-recorded`])
  assert.deepEqual(rowsOf('child-spoken-to-before', CARE, small({ outcome: 'seen' })), [`${DAY} under-4`])
})

test('the fourth birthday is where the one measure ends and the other begins', () => {
  const born = (day: string) => ({ ...recorded(spoken()), born: day })
  assert.deepEqual(rowsOf('under-4-seen-before', CARE, born('2021-05-06')), [])
  assert.deepEqual(rowsOf('under-4-seen-before', CARE, born('2021-05-07')), [`${DAY} numerator`])
})
