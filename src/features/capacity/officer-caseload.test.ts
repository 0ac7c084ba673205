import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPosting, caseloadFacts, heldBy, rulesWith } from '../../../test/support/caseload-facts.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { toOfficerCaseload } from './officer-caseload.ts'

test('while it is not on record who held the children, somebody in post held a number that is not known, not 0', () => {
  const since = isoDay('2016-02-01')
  const { children, allocations } = heldBy('b', 10)
  const facts = caseloadFacts({
    children,
    allocations: allocations.map((held) => ({ ...held, from: since })),
    postings: [aPosting('a'), aPosting('b')],
  })
  const found = toOfficerCaseload(facts, rulesWith(70), { officerId: 'a', on: isoDay('2016-03-31') })
  const last = found?.months.slice(-3).map(({ month, children: count }) => [toIsoDate(month), count])
  assert.deepEqual(last, [
    ['2016-01-01', null],
    ['2016-02-01', 0],
    ['2016-03-01', 0],
  ])
})

test('a month in which most children have nobody on record gives no number, though the officer holds some', () => {
  const [few, most] = [heldBy('a', 2), heldBy('b', 10)]
  const facts = caseloadFacts({
    children: [...few.children, ...most.children],
    allocations: few.allocations,
    postings: [aPosting('a')],
  })
  const found = toOfficerCaseload(facts, rulesWith(70), { officerId: 'a', on: isoDay('2016-03-31') })
  const { children, weighted } = found?.months.at(-1) ?? {}
  assert.deepEqual([children, weighted], [null, null])
})
