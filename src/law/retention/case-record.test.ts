import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { saidBy } from '../../../test/support/due-on.ts'
import { addDays, ageOn, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { whenRecordMayBeDestroyed } from './case-record.ts'

const record = (born: string | null, died: string | null = null, hold: string | null = null) =>
  whenRecordMayBeDestroyed({
    born: born === null ? null : isoDay(born),
    diedOn: died === null ? null : isoDay(died),
    hold,
  })

const ROWS = [
  ['born on 10 May 2010, the record is not destroyed before 10 May 2085', '2010-05-10', null, '2085-05-10'],
  ['born on a leap day, the record has a day of grace after 28 February', '2012-02-29', null, '2087-03-01'],
  ['born the day before a leap day, the record is kept to 28 February', '2012-02-28', null, '2087-02-28'],
  ['born the day after a leap day, the record is kept to 1 March', '2012-03-01', null, '2087-03-01'],
  [
    'died at 17, the record is kept for 15 years that begin with that day',
    '2010-05-10',
    '2028-05-09',
    '2043-05-09',
  ],
  [
    'died on the 18th birthday, the record is kept as long as every other',
    '2010-05-10',
    '2028-05-10',
    '2085-05-10',
  ],
  [
    'died the day after the 18th birthday, the record is kept as long as every other',
    '2010-05-10',
    '2028-05-11',
    '2085-05-10',
  ],
  ['died on a leap day, the record has the same day of grace', '2012-06-01', '2028-02-29', '2043-03-01'],
  [
    'born on a leap day, died on 28 February eighteen years on, died a child',
    '2012-02-29',
    '2030-02-28',
    '2045-02-28',
  ],
  [
    'born on a leap day, died on 1 March eighteen years on, died an adult',
    '2012-02-29',
    '2030-03-01',
    '2087-03-01',
  ],
] as const

for (const [says, born, died, from] of ROWS) {
  test(says, () => {
    const answer = record(born, died)
    assert.equal(answer.kind === 'due' && toIsoDate(answer.due), from)
  })
}

test('the 75 years are explained', () => {
  assert.deepEqual(saidBy(record('2010-05-10')), [
    'Born on Monday 10 May 2010; the record is kept for 75 years, until Thursday 10 May 2085. [CPPCR 50]',
  ])
})

test('the 15 years are explained', () => {
  assert.deepEqual(saidBy(record('2010-05-10', '2026-05-11')), [
    'Died under 18 on Monday 11 May 2026; the record is kept for 15 years that begin with that day, until Saturday 11 May 2041. [CPPCR 50]',
  ])
})

test('a hold keeps the record, whatever its age', () => {
  const answer = record('1930-01-01', null, 'a public inquiry')
  assert.equal(answer.kind === 'cannot-tell' && answer.missing, 'the end of the hold')
  assert.deepEqual(saidBy(answer), ['The record is held: a public inquiry. [CPPCR 50]'])
})

test('without a date of birth nothing is destroyed', () => {
  assert.deepEqual(record(null, '2026-05-11'), {
    kind: 'cannot-tell',
    missing: 'the day the child was born',
    because: [],
  })
})

test('no record is destroyed before the person is 75', () => {
  fc.assert(
    fc.property(fc.nat(30_000), (days) => {
      const born = addDays(isoDay('1950-01-01'), days)
      const answer = whenRecordMayBeDestroyed({ born, diedOn: null, hold: null })
      assert.ok(answer.kind === 'due')
      assert.equal(ageOn(born, answer.due), 75)
    }),
  )
})
