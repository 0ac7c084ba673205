import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBy } from '../../../test/support/due-on.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { judgeCaseload } from './caseload.ts'

const kindOf = (children: number, fullTimeEquivalent: number, on = '2026-11-21') =>
  judgeCaseload({ on: isoDay(on), children, fullTimeEquivalent }).kind

test('36 children at half time are above the guidance, and 35 are within it', () => {
  assert.equal(kindOf(36, 0.5), 'above')
  assert.equal(kindOf(35, 0.5), 'within')
})

const ROWS = [
  ['49 children for a full-time officer are below the guidance', 49, 1, 'below'],
  ['50 children for a full-time officer are within it', 50, 1, 'within'],
  ['70 children for a full-time officer are within it', 70, 1, 'within'],
  ['71 children for a full-time officer are above it', 71, 1, 'above'],
  ['470 children for 9.46 officers are just below it', 470, 9.46, 'below'],
  ['a caseload with nobody in post cannot be judged', 10, 0, 'cannot-tell'],
] as const

for (const [says, children, fullTimeEquivalent, kind] of ROWS) {
  test(says, () => {
    assert.equal(kindOf(children, fullTimeEquivalent), kind)
  })
}

test('a judgement shows the numbers and the guidance', () => {
  assert.deepEqual(saidBy(judgeCaseload({ on: isoDay('2026-11-21'), children: 71, fullTimeEquivalent: 1 })), [
    '71 looked-after children for 1 full-time equivalent; the guidance is 50 to 70 each. [HB caseload]',
  ])
})

test('what is missing is named', () => {
  const nobody = judgeCaseload({ on: isoDay('2026-11-21'), children: 1, fullTimeEquivalent: 0 })
  assert.deepEqual(nobody, { kind: 'cannot-tell', missing: 'an officer in post', because: [] })
  const early = judgeCaseload({ on: isoDay('2011-03-31'), children: 60, fullTimeEquivalent: 1 })
  assert.deepEqual(early, { kind: 'cannot-tell', missing: 'the law before 1 April 2011', because: [] })
  assert.equal(kindOf(60, 1, '2011-04-01'), 'within')
})
