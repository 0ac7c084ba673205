import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { PaperFact, PapersFact } from '../../papers/index.ts'
import type { AskedFact } from '../../voice/index.ts'

const CARE = now(['2025-04-10 S V2 U6'], ['2025-05-06'])

/** Before the review on Tuesday 6 May 2025: papers by Wednesday 30 April, the talk by Friday 11 April. */
const prepared = (given: Partial<PapersFact>): PapersFact => ({
  childId: 'C1',
  reviewId: 'r1',
  on: isoDay('2025-05-06'),
  teamId: null,
  papersDue: isoDay('2025-04-30'),
  talkDue: isoDay('2025-04-11'),
  papers: [],
  talk: 'not-recorded',
  talkedOn: null,
  ...given,
})

const PAPERS: readonly PaperFact[] = [
  { kind: 'care-plan', outcome: 'in-time' },
  { kind: 'social-work-report', outcome: 'late' },
  { kind: 'health-plan', outcome: 'not-recorded' },
  { kind: 'chronology', outcome: 'not-needed' },
]

test('each document counts on its own, and what nobody recorded is neither in time nor late', () => {
  const cycle = { prepared: [prepared({ papers: PAPERS })] }
  assert.deepEqual(rowsOf('papers-in-time', CARE, { cycle }), [
    '2025-04-30 numerator',
    '2025-04-30 denominator-only',
    '2025-04-30 not-recorded',
    '2025-04-30 not-needed',
  ])
  assert.deepEqual(keysOf('papers-in-time', 'document', CARE, { cycle }), [
    'care-plan',
    'social-work-report',
    'health-plan',
    'chronology',
  ])
})

test('papers count in the period in which they were due, though the review was held in the next', () => {
  const cycle = { prepared: [prepared({ papers: PAPERS.slice(0, 1) })] }
  const april = { from: isoDay('2025-04-01'), to: isoDay('2025-04-30'), asOf: isoDay('2025-04-30') }
  assert.deepEqual(rowsOf('papers-in-time', CARE, { cycle }, april), ['2025-04-30 numerator'])
  const may = { from: isoDay('2025-05-01'), to: isoDay('2025-05-31'), asOf: isoDay('2025-05-31') }
  assert.deepEqual(rowsOf('papers-in-time', CARE, { cycle }, may), [])
})

test('a talk on the 15th working day before is in time, one the day after is late, and none is not recorded', () => {
  const talked = (on: string | null) => {
    const talkedOn = on === null ? null : isoDay(on)
    return rowsOf('social-worker-talk', CARE, { cycle: { prepared: [prepared({ talkedOn })] } })
  }
  assert.deepEqual(talked('2025-04-10'), ['2025-04-11 numerator'])
  assert.deepEqual(talked('2025-04-11'), ['2025-04-11 numerator'])
  assert.deepEqual(talked('2025-04-12'), ['2025-04-11 denominator-only'])
  assert.deepEqual(talked(null), ['2025-04-11 not-recorded'])
})

test('a review for which the clock has no day is in no period', () => {
  const cycle = { prepared: [prepared({ papersDue: null, talkDue: null, papers: PAPERS })] }
  assert.deepEqual(rowsOf('papers-in-time', CARE, { cycle }), [])
  assert.deepEqual(rowsOf('social-worker-talk', CARE, { cycle }), [])
})

const asked = (returned: string | null): AskedFact => ({
  id: 'a1',
  childId: 'C1',
  role: 'parent',
  reviewOn: isoDay('2025-05-06'),
  askedOn: isoDay('2025-04-15'),
  returnedOn: returned === null ? null : isoDay(returned),
  way: 'link',
})

test('a form is returned before the review on the day before it, and not on its day or after', () => {
  const back = (on: string | null) => rowsOf('consultation-returned', CARE, { cycle: { asked: [asked(on)] } })
  assert.deepEqual(back('2025-05-05'), ['2025-05-06 numerator'])
  assert.deepEqual(back('2025-05-06'), ['2025-05-06 denominator-only'])
  assert.deepEqual(back('2025-05-07'), ['2025-05-06 denominator-only'])
  assert.deepEqual(back(null), ['2025-05-06 denominator-only'])
  assert.deepEqual(keysOf('consultation-returned', 'asked', CARE, { cycle: { asked: [asked(null)] } }), [
    'parent',
  ])
})

test('a form for a review after the day seen from is not counted yet', () => {
  const seen = { ...YEAR_2025, asOf: isoDay('2025-05-05') }
  assert.deepEqual(rowsOf('consultation-returned', CARE, { cycle: { asked: [asked(null)] } }, seen), [])
})
