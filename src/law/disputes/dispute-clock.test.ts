import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOn, saidBy } from '../../../test/support/due-on.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { mayReferToCafcass, whenDisputeEndDue } from './dispute-clock.ts'

const ROWS = [
  [
    'formally raised on Monday 7 December 2026, all stages end by Thursday 7 January 2027',
    '2026-12-07',
    '2027-01-07',
  ],
  [
    'formally raised the day before, a Sunday, all stages end by Wednesday 6 January',
    '2026-12-06',
    '2027-01-06',
  ],
  ['formally raised the day after, all stages end by Friday 8 January', '2026-12-08', '2027-01-08'],
  ['formally raised on 31 March 2011, the earlier law is not worked out', '2011-03-31', 'cannot-tell'],
] as const

for (const [says, raised, due] of ROWS) {
  test(says, () => {
    assert.equal(dueOn(whenDisputeEndDue(isoDay(raised), ENGLAND)), due)
  })
}

test('the time for all stages is guidance and names the holidays left out', () => {
  const answer = whenDisputeEndDue(isoDay('2026-12-07'), ENGLAND)
  assert.equal(answer.kind === 'due' && answer.due.duty, 'should')
  const said = saidBy(answer)
  assert.equal(said[0], 'The dispute was formally raised on Monday 7 December 2026. [Lester v Garland]')
  assert.equal(
    said[1],
    'All formal stages end within 20 working days, by Thursday 7 January 2027. [HB disputes]',
  )
  assert.match(
    said[2] ?? '',
    /^Not counted: Christmas Day \(25 December 2026\), .*1 January 2027\)\. \[CPPCR 2\(1\), 1971 Act\]$/,
  )
})

test('a dispute without a day cannot be told', () => {
  const answer = whenDisputeEndDue(null, ENGLAND)
  assert.equal(answer.kind === 'cannot-tell' && answer.missing, 'the day the dispute was formally raised')
})

test('Cafcass may be asked on the day a dispute is raised', () => {
  const answer = mayReferToCafcass()
  assert.equal(answer.kind, 'allowed')
  assert.deepEqual(saidBy(answer), [
    'The officer may refer the case to Cafcass at any time, whatever stage a dispute has reached. [CA 25B(3), HB disputes]',
  ])
})
