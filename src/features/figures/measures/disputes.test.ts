import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDispute } from '../../../../test/support/dispute-facts.ts'
import { keysOf, rowsOf, rowsWith, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { NO_CHILD } from '../figure-facts.ts'

const CARE = now(['2025-04-10 S V2 U6'], ['2025-05-06'])
const having = (...disputes: ReturnType<typeof aDispute>[]) => ({ cycle: { disputes } })

const FOUR = ['disputes-opening', 'disputes', 'disputes-resolved', 'disputes-open'] as const
const four = (dispute: ReturnType<typeof aDispute>) =>
  FOUR.map((id) => rowsOf(id, CARE, having(dispute)).length)

/** At the start, raised, opened again, resolved, at the end. */
const five = (dispute: ReturnType<typeof aDispute>, period = YEAR_2025) =>
  (['disputes-opening', 'disputes', 'disputes-reopened', 'disputes-resolved', 'disputes-open'] as const).map(
    (id) => rowsOf(id, CARE, having(dispute), period).length,
  )

test('opening and raised less resolved make closing, at each edge of the period', () => {
  assert.deepEqual(four(aDispute({ raised: '2025-03-31' })), [1, 0, 0, 1])
  assert.deepEqual(four(aDispute({ raised: '2025-04-01' })), [0, 1, 0, 1])
  assert.deepEqual(four(aDispute({ raised: '2025-03-31', closed: '2025-04-01' })), [1, 0, 1, 0])
  assert.deepEqual(four(aDispute({ raised: '2025-03-01', closed: '2025-03-31' })), [0, 0, 0, 0])
  assert.deepEqual(four(aDispute({ raised: '2025-04-01', closed: '2025-04-01' })), [0, 1, 1, 0])
  assert.deepEqual(four(aDispute({ raised: '2026-03-31', closed: '2026-04-01' })), [0, 1, 0, 1])
  assert.deepEqual(four(aDispute({ raised: '2026-04-01' })), [0, 0, 0, 0])
})

test('one that was closed and opened again is closed in between, and every period adds up', () => {
  const year = (from: string, to: string) => ({ from: isoDay(from), to: isoDay(to), asOf: isoDay(to) })
  const reopened = aDispute({
    raised: '2025-05-01',
    closed: '2025-06-02',
    again: ['2026-05-04', '2026-06-01'],
  })
  const [first, between, last] = [
    year('2025-04-01', '2026-03-31'),
    year('2026-04-01', '2026-04-30'),
    year('2026-05-01', '2026-06-30'),
  ]
  assert.deepEqual(five(reopened, first), [0, 1, 0, 1, 0])
  assert.deepEqual(five(reopened, between), [0, 0, 0, 0, 0])
  assert.deepEqual(five(reopened, last), [0, 0, 1, 1, 0])
  assert.deepEqual(five(reopened, year('2026-05-01', '2026-05-31')), [0, 0, 1, 0, 1])
  assert.deepEqual(five(reopened, year('2025-04-01', '2026-06-30')), [0, 1, 1, 2, 0])
  const sameDay = aDispute({ raised: '2025-05-01', closed: '2025-06-02', again: ['2025-06-02'] })
  assert.deepEqual(five(sameDay), [0, 1, 1, 1, 1])
  const informal = aDispute({
    raised: '2025-05-01',
    formal: null,
    closed: '2025-06-02',
    again: ['2025-06-03'],
  })
  assert.deepEqual(five(informal), [0, 0, 0, 0, 0])
})

test('what came of it, and after how long, is of the closing that stood at the end of the period', () => {
  const again = having(
    aDispute({ raised: '2025-05-01', closed: '2025-05-08', again: ['2025-05-12', '2025-05-15'] }),
  )
  const values = (to: string) =>
    rowsWith('days-to-resolve', CARE, again, { ...YEAR_2025, to: isoDay(to), asOf: isoDay(to) }).map(
      ({ value }) => value,
    )
  assert.deepEqual(values('2025-05-09'), [4], 'Monday 5 May is a bank holiday')
  assert.deepEqual(values('2025-05-13'), [])
  assert.deepEqual(values('2025-05-31'), [9])
  assert.deepEqual(rowsOf('impact', CARE, again), ['2025-05-15 numerator'])
})

test('a concern is no dispute until it is made formal, and counts as a challenge from the day it was raised', () => {
  const informal = aDispute({ raised: '2025-05-01', formal: null, closed: '2025-06-01' })
  assert.deepEqual(four(informal), [0, 0, 0, 0])
  assert.deepEqual(rowsOf('challenges-raised', CARE, having(informal)), ['2025-05-01 numerator'])
  const promoted = aDispute({ raised: '2025-05-01', formal: '2025-05-20' })
  assert.deepEqual(rowsOf('disputes', CARE, having(promoted)), ['2025-05-20 numerator'])
  assert.deepEqual(keysOf('challenges-raised', 'formality', CARE, having(promoted, informal)), [
    'formal',
    'informal',
  ])
})

test('the stage reached is the furthest, also where it went down again, as it stood at the end of the period', () => {
  const dispute = aDispute({
    raised: '2025-05-01',
    course: ['2025-05-01 1 5', '2025-05-12 3 5', '2025-05-20 2 5'],
  })
  assert.deepEqual(keysOf('disputes', 'stage', CARE, having(dispute)), ['stage-3'])
  const inMay = { ...YEAR_2025, to: isoDay('2025-05-11'), asOf: isoDay('2025-05-11') }
  const [row] = rowsWith('disputes', CARE, having(dispute), inMay)
  assert.equal(row?.keys.stage, 'stage-1')
})

test('the IRO is who raised it, and the team who is challenged, else who held the child', () => {
  const keys = (of: 'officer' | 'team', team: string | null) =>
    keysOf('disputes', of, CARE, having(aDispute({ raised: '2025-05-01', team })))
  assert.deepEqual(keys('officer', null), ['Ruth Adeyemi'])
  assert.deepEqual(keys('team', 'South'), ['South'])
  assert.deepEqual(keys('team', null), ['nobody'])
})

test('permanence weighs more than papers, and themes of several kinds have a part of their own', () => {
  const both = aDispute({ raised: '2025-05-01', themes: ['permanence', 'preparation'] })
  const papers = aDispute({ raised: '2025-05-01', themes: ['preparation'] })
  assert.deepEqual(keysOf('disputes', 'drift', CARE, having(both, papers)), ['drift', 'papers'])
  assert.deepEqual(keysOf('disputes', 'theme', CARE, having(both, papers)), ['several', 'preparation'])
})

test('one about no child counts, and is told by its number alone', () => {
  const [row] = rowsWith('disputes', NO_CHILD.care, having(aDispute({ raised: '2025-05-01', childIds: [] })))
  assert.equal(row?.circumstances.officer, 'nobody')
  assert.match(row?.about().says ?? '', /^Challenge \d+: raised on 1 May 2025\.$/)
  assert.match(row?.about().opens ?? '', /^\/challenges\/d\d+$/)
})

const answered = (...course: string[]) =>
  rowsOf('disputes-answered-in-time', CARE, having(aDispute({ raised: '2025-05-01', course })))

test('an answer on the day is in time; the day after, and silence, are not', () => {
  assert.deepEqual(answered('2025-05-12 1 5', '2025-05-19 answer'), ['2025-05-19 numerator'])
  assert.deepEqual(answered('2025-05-12 1 5', '2025-05-20 answer'), ['2025-05-19 denominator-only'])
  assert.deepEqual(answered('2025-05-12 1 5'), ['2025-05-19 denominator-only'])
})

test('a question is no answer, and a stage left by its day has broken nothing', () => {
  assert.deepEqual(answered('2025-05-12 1 5', '2025-05-13 ask'), ['2025-05-19 denominator-only'])
  assert.deepEqual(answered('2025-05-12 1 5', '2025-05-19 2 5', '2025-05-20 answer'), [
    '2025-05-19 not-needed',
    '2025-05-27 numerator',
  ])
  assert.deepEqual(answered('2025-05-12 1 5', '2025-05-20 2 5', '2025-05-20 answer'), [
    '2025-05-19 denominator-only',
    '2025-05-28 numerator',
  ])
})

test('a stage is too early to tell on its day, and silent from the day after', () => {
  const on = (asOf: string) => ({ ...YEAR_2025, asOf: isoDay(asOf) })
  const dispute = having(aDispute({ raised: '2025-05-12', course: ['2025-05-12 1 5'] }))
  const rows = (asOf: string) => rowsOf('disputes-answered-in-time', CARE, dispute, on(asOf))
  assert.deepEqual(rows('2025-05-18'), [])
  assert.deepEqual(rows('2025-05-19'), ['2025-05-19 not-yet'])
  assert.deepEqual(rows('2025-05-20'), ['2025-05-19 denominator-only'])
  assert.deepEqual(keysOf('disputes-answered-in-time', 'answerer', CARE, dispute), ['Answerer 1'])
})

test('what was settled informally is apart from what was formal', () => {
  const informal = aDispute({ raised: '2025-05-01', formal: null, closed: '2025-05-20' })
  const formal = aDispute({ raised: '2025-05-01', formal: '2025-05-06', closed: '2025-05-20' })
  assert.deepEqual(rowsOf('resolved-at-informal', CARE, having(informal, formal)), [
    '2025-05-20 numerator',
    '2025-05-20 denominator-only',
  ])
  assert.deepEqual(rowsOf('impact', CARE, having(informal, formal)), ['2025-05-20 numerator'])
  const days = rowsWith('days-to-resolve', CARE, having(informal, formal)).map(({ value }) => value)
  assert.deepEqual(days, [10])
})

test('of several results the one that weighs most counts, and what nobody recorded is beside', () => {
  const closed = (...outcomes: ('apology' | 'plan-changed')[]) =>
    having(aDispute({ raised: '2025-05-01', closed: '2025-06-02', outcomes }))
  assert.deepEqual(keysOf('impact', 'impact', CARE, closed('apology', 'plan-changed')), ['plan-changed'])
  assert.deepEqual(rowsOf('impact', CARE, closed()), ['2025-06-02 not-recorded'])
})
