import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dueOn, saidBy } from '../../../test/support/due-on.ts'
import { addDays, isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import {
  whenCoreGroupDue,
  whenFirstReviewConferenceDue,
  whenInitialConferenceDue,
  whenLaterReviewConferenceDue,
} from './conference-clocks.ts'

const ROWS = [
  [
    'strategy discussion on Tuesday 5 May 2026, initial conference by Wednesday 27 May 2026',
    whenInitialConferenceDue,
    '2026-05-05',
    '2026-05-27',
  ],
  [
    'strategy discussion on bank holiday Monday 4 May 2026, initial conference by Tuesday 26 May 2026',
    whenInitialConferenceDue,
    '2026-05-04',
    '2026-05-26',
  ],
  [
    'strategy discussion on Wednesday 6 May 2026, initial conference by Thursday 28 May 2026',
    whenInitialConferenceDue,
    '2026-05-06',
    '2026-05-28',
  ],
  [
    'initial conference on Wednesday 27 May 2026, core group by Wednesday 10 June 2026',
    whenCoreGroupDue,
    '2026-05-27',
    '2026-06-10',
  ],
  [
    'initial conference on Wednesday 27 May 2026, first review conference by Thursday 27 August 2026',
    whenFirstReviewConferenceDue,
    '2026-05-27',
    '2026-08-27',
  ],
  [
    'initial conference on 30 November 2026, first review conference by 28 February 2027',
    whenFirstReviewConferenceDue,
    '2026-11-30',
    '2027-02-28',
  ],
  [
    'initial conference on 30 November 2023, first review conference by leap day 2024',
    whenFirstReviewConferenceDue,
    '2023-11-30',
    '2024-02-29',
  ],
  [
    'first review conference on Thursday 20 August 2026, the next by Saturday 20 February 2027',
    whenLaterReviewConferenceDue,
    '2026-08-20',
    '2027-02-20',
  ],
  [
    'review conference on 31 August 2026, the next by 28 February 2027',
    whenLaterReviewConferenceDue,
    '2026-08-31',
    '2027-02-28',
  ],
  [
    'review conference on 28 February 2027, the next by 28 August 2027 and not the 31st',
    whenLaterReviewConferenceDue,
    '2027-02-28',
    '2027-08-28',
  ],
  [
    'a conference on 31 March 2011 is under an earlier law',
    whenFirstReviewConferenceDue,
    '2011-03-31',
    'cannot-tell',
  ],
  [
    'a conference on 1 April 2011 is under this law',
    whenFirstReviewConferenceDue,
    '2011-04-01',
    '2011-07-01',
  ],
] as const

for (const [says, rule, event, due] of ROWS) {
  test(says, () => {
    assert.equal(dueOn(rule(isoDay(event), ENGLAND)), due)
  })
}

test('the initial conference is guidance and says how it was counted', () => {
  const answer = whenInitialConferenceDue(isoDay('2026-06-01'), ENGLAND)
  assert.equal(answer.kind === 'due' && answer.due.duty, 'should')
  assert.deepEqual(saidBy(answer), [
    'The strategy discussion was held on Monday 1 June 2026. [Lester v Garland]',
    'The initial conference is held within 15 working days, by Monday 22 June 2026. [WT initial conference]',
  ])
})

test('the core group is guidance and says how it was counted', () => {
  const answer = whenCoreGroupDue(isoDay('2026-06-01'), ENGLAND)
  assert.equal(answer.kind === 'due' && answer.due.duty, 'should')
  assert.deepEqual(saidBy(answer), [
    'The initial conference was held on Monday 1 June 2026. [Lester v Garland]',
    'The core group meets within 10 working days, by Monday 15 June 2026. [WT core group]',
  ])
})

test('a first review conference due on a working day says no more than that', () => {
  assert.deepEqual(saidBy(whenFirstReviewConferenceDue(isoDay('2026-05-27'), ENGLAND)), [
    'The initial conference was held on Wednesday 27 May 2026. [Lester v Garland]',
    'The first review conference is held not more than 3 months after, by Thursday 27 August 2026. [WT review conference, Dodds v Walker]',
  ])
})

test('a review conference due on a Saturday stays there, with the Friday as the last day that helps', () => {
  const answer = whenLaterReviewConferenceDue(isoDay('2026-08-20'), ENGLAND)
  assert.deepEqual(answer.kind === 'due' && answer.due, {
    on: isoDay('2027-02-20'),
    lastPracticalDay: isoDay('2027-02-19'),
    duty: 'should',
  })
  assert.deepEqual(saidBy(answer), [
    'The last review conference was held on Thursday 20 August 2026. [Lester v Garland]',
    'The next review conference is held not more than 6 months after, by Saturday 20 February 2027. [WT review conference, Dodds v Walker]',
    'That is not a working day and nothing moves it; the last working day before it is Friday 19 February 2027. [CPPCR 2(1)]',
  ])
})

test('the first review conference is guidance too', () => {
  const answer = whenFirstReviewConferenceDue(isoDay('2026-05-27'), ENGLAND)
  assert.equal(answer.kind === 'due' && answer.due.duty, 'should')
})

const MISSING = [
  [whenInitialConferenceDue, 'the day the strategy discussion was held'],
  [whenCoreGroupDue, 'the day the initial conference was held'],
  [whenFirstReviewConferenceDue, 'the day the initial conference was held'],
  [whenLaterReviewConferenceDue, 'the day the last review conference was held'],
] as const

for (const [rule, missing] of MISSING) {
  test(`${rule.name} cannot be told without ${missing}`, () => {
    assert.deepEqual(rule(null, ENGLAND), { kind: 'cannot-tell', missing, because: [] })
  })
}

test('a later conference never has the next due sooner, and the next is 178 to 184 days on', () => {
  const anyDay = fc.integer({ min: isoDay('2011-04-01'), max: isoDay('2060-01-01') })
  const start = isoDay('1970-01-01')
  fc.assert(
    fc.property(anyDay, fc.nat(40), (n, later) => {
      const sooner = whenLaterReviewConferenceDue(addDays(start, n), ENGLAND)
      const after = whenLaterReviewConferenceDue(addDays(start, n + later), ENGLAND)
      assert.ok(sooner.kind === 'due' && after.kind === 'due')
      assert.ok(sooner.due.on <= after.due.on)
      const days = sooner.due.on - n
      assert.ok(days >= 178 && days <= 184, String(days))
    }),
  )
})
