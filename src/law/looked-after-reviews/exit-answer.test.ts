import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'

/** The first review, due on Monday 30 March 2026, of a child who left or came of age. */
const first = (
  end: string | null,
  born: string | null,
  endReason: string | null = null,
): WholeAnswer | undefined =>
  wholeAnswers({
    ...aHistory(aPeriod('2026-03-02', { end: end === null ? null : isoDay(end), endReason })),
    born: born === null ? null : isoDay(born),
  })[0]
const FACTS = [
  'Looked after since Monday 2 March 2026. [CPPCR 33(1)]',
  '20 working days later, none of them a bank holiday, is Monday 30 March 2026. [CPPCR 33(1), CPPCR 2(1)]',
]
const NOT_NEEDED = {
  rule: 'LAR1',
  duty: 'must',
  sequence: 1,
  due: '2026-03-30',
  lastPracticalDay: '2026-03-30',
  lateAfter: '2026-03-30',
  notRequired: true,
}
const LEFT = 'Care ended on Friday 20 March 2026, before this fell due, so it is not needed. [CA 22(1)]'
const DIED = 'The child died on Friday 20 March 2026, before this fell due, so it is not needed. [CA 22(1)]'
const OF_AGE = (day: string): string =>
  `The 18th birthday is ${day}; a review due then or later is not needed. [CA 22(1)]`

describe('a review that is not needed says why', () => {
  const rows = [
    ['care ended', first('2026-03-20', null), '2026-03-20', LEFT],
    ['care ended for another reason', first('2026-03-20', null, 'E8'), '2026-03-20', LEFT],
    ['the child died', first('2026-03-20', null, 'E2'), '2026-03-20', DIED],
    ['the child came of age', first(null, '2008-03-10'), '2026-03-10', OF_AGE('Tuesday 10 March 2026')],
    [
      'came of age before care ended',
      first('2026-03-20', '2008-03-19'),
      '2026-03-19',
      OF_AGE('Thursday 19 March 2026'),
    ],
    ['came of age on the day care ended', first('2026-03-20', '2008-03-20'), '2026-03-20', LEFT],
    ['care ended before the child came of age', first('2026-03-20', '2008-03-21'), '2026-03-20', LEFT],
    ['born on a leap day, of age on 1 March', first('2026-03-20', '2012-02-29'), '2026-03-20', LEFT],
  ] as const
  for (const [title, answer, stopsOn, says] of rows)
    test(title, () => assert.deepEqual(answer, { ...NOT_NEEDED, stopsOn, because: [...FACTS, says] }))
  test('due the day before the 18th birthday it is needed, and only the day of the birthday is noted', () =>
    assert.deepEqual(first(null, '2008-03-31'), {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      due: '2026-03-30',
      lastPracticalDay: '2026-03-30',
      lateAfter: '2026-03-30',
      stopsOn: '2026-03-31',
      because: FACTS,
    }))
})
