import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod } from '../../../test/support/sourced-child.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { type CarePeriod, NO_CARE } from '../children/index.ts'
import { type Retention, retentionOf, type Standing, standingOn } from './retention.ts'

const record = (born: string | null, ending: Partial<CarePeriod> = {}): Retention =>
  retentionOf({
    born: born === null ? null : isoDay(born),
    care: { ...NO_CARE, periods: [aCarePeriod('1960-01-01', ending)] },
  })

const ROWS: readonly (readonly [string, string, string, Standing])[] = [
  ['a year and a day before its last day a record is kept', '1951-11-21', '2025-11-20', 'kept'],
  ['a year before its last day a record is due soon', '1951-11-21', '2025-11-21', 'soon'],
  ['on its last day a record is not due yet', '1951-11-21', '2026-11-21', 'soon'],
  ['the day after its last day a record is due', '1951-11-21', '2026-11-22', 'due'],
  ['born on a leap day, a record is not due on 28 February', '1952-02-29', '2027-02-28', 'soon'],
  ['born on a leap day, a record is not due on 1 March', '1952-02-29', '2027-03-01', 'soon'],
  ['born on a leap day, a record is due on 2 March', '1952-02-29', '2027-03-02', 'due'],
]

for (const [says, born, today, standing] of ROWS) {
  test(says, () => assert.equal(standingOn(record(born), 'free', isoDay(today)), standing))
}

test('a record that somebody holds is held, whatever its age', () => {
  assert.equal(standingOn(record('1900-01-01'), 'held', isoDay('2026-11-21')), 'held')
})

test('without a day of birth it cannot be told', () => {
  assert.deepEqual(record(null), { kind: 'cannot-tell', missing: 'the day the child was born' })
})

test('of a child who died on a day nobody recorded it cannot be told', () => {
  const answer = record('2000-01-01', { end: null, endReason: 'E2' })
  assert.deepEqual(answer, { kind: 'cannot-tell', missing: 'the day the child died' })
})

test('of a child who was adopted it cannot be told, however old the record is', () => {
  const answer = record('1900-01-01', { end: isoDay('1910-01-01'), endReason: 'E11' })
  assert.equal(standingOn(answer, 'free', isoDay('2026-11-21')), 'cannot-tell')
})

test('a death before 18 keeps the record for 15 years', () => {
  const answer = record('2000-01-01', { end: isoDay('2010-06-01'), endReason: 'E2' })
  assert.equal(answer.kind === 'until' && toIsoDate(answer.until), '2025-06-01')
  assert.equal(answer.kind === 'until' && answer.rule, 'death-15')
})
