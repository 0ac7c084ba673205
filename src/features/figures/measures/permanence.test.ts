import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { DEFAULT_POLICY } from '../../../law/looked-after-reviews/index.ts'
import { toFileFigureFacts } from '../figure-facts.ts'
import { siblingsOf } from '../siblings.ts'
import { workChild } from '../worked-child.ts'
import { siblingsTogether, togetherness } from './siblings-together.ts'

const ACHIEVED = 'long-term-fostering-achieved'
const BY_SECOND = 'permanence-plan-by-second-review'
const said = (plans: Readonly<Record<string, 'long-term-fostering' | 'adoption' | 'none-yet'>>) => ({
  recorded: Object.fromEntries(Object.entries(plans).map(([on, permanence]) => [on, { permanence }])),
})

test('planned long-term fostering is there in U1 and U4, and what nobody recorded stands beside', () => {
  const reviews = ['2025-05-01', '2025-07-20']
  const planned = said({ '2025-05-01': 'adoption', '2025-07-20': 'long-term-fostering' })
  const inPlace = (code: string) => now([`2025-04-10 S V2 ${code}`], reviews)
  assert.deepEqual(rowsOf(ACHIEVED, inPlace('U4'), planned), ['2026-03-31 numerator'])
  assert.deepEqual(rowsOf(ACHIEVED, inPlace('U6'), planned), ['2026-03-31 denominator-only'])
  assert.deepEqual(rowsOf(ACHIEVED, inPlace('U4'), said({ '2025-05-01': 'adoption' })), [])
  assert.deepEqual(rowsOf(ACHIEVED, inPlace('U4')), ['2026-03-31 not-recorded'])
})

test('a plan recorded at the first review stands at the second; none yet is no plan, and silence is neither', () => {
  const care = now(['2025-04-10 S V2 U6'], ['2025-05-01', '2025-07-20', '2025-12-01'])
  assert.deepEqual(rowsOf(BY_SECOND, care, said({ '2025-05-01': 'adoption' })), ['2025-07-20 numerator'])
  assert.deepEqual(keysOf(BY_SECOND, 'permanence-plan', care, said({ '2025-05-01': 'adoption' })), [
    'adoption',
  ])
  assert.deepEqual(rowsOf(BY_SECOND, care, said({ '2025-07-20': 'none-yet' })), [
    '2025-07-20 denominator-only',
  ])
  assert.deepEqual(rowsOf(BY_SECOND, care, said({ '2025-12-01': 'adoption' })), ['2025-07-20 not-recorded'])
})

test('brothers and sisters live together where all of their postcodes are one', () => {
  assert.equal(togetherness('AB12CD', ['AB12CD', 'AB12CD']), 'all')
  assert.equal(togetherness('AB12CD', ['AB12CD', 'ZZ11ZZ']), 'some')
  assert.equal(togetherness('AB12CD', ['ZZ11ZZ']), 'none')
  assert.equal(togetherness('AB12CD', ['AB12CD', '']), null)
  assert.equal(togetherness('', ['']), null)
})

test('only brothers and sisters who are looked after count, and a temporary move parts nobody', () => {
  const homes = [
    ['2025-04-10 S V2 U6 - - AB1'],
    ['2025-04-10 S V2 U6 2026-03-20 X1 AB1', '2026-03-20 P V2 T1 - - WARD'],
    ['2025-04-10 S V2 U6 2025-06-01 E4A ZZ1'],
    ['2025-04-10 S V4 U6 - - ZZ2'],
  ]
  const group = homes.map((episodes) => ({ facts: toFileFigureFacts(now(episodes)), group: 'g' }))
  const alone = { facts: toFileFigureFacts(now(['2025-04-10 S V2 U6 - - AB1'])), group: null }
  const rows = siblingsOf([...group, alone]).map(({ facts, siblings }) =>
    siblingsTogether
      .rows(workChild({ ...facts, siblings }, DEFAULT_POLICY), YEAR_2025)
      .map(({ counts, keys }) => `${counts} ${keys.together}`)
      .join(),
  )
  assert.deepEqual(rows, ['numerator all', 'numerator all', '', '', ''])
})
