import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { type AccessRequest, type ClockChange, decideClock, dueOf } from './request.ts'

const asked = (given: Partial<AccessRequest> = {}): AccessRequest => ({
  id: 'r',
  childId: 'c',
  askedOn: isoDay('2026-11-21'),
  askedBy: 'child',
  extension: null,
  pausedOn: null,
  pausedDays: 0,
  state: 'open',
  redactions: {},
  released: null,
  version: 1,
  ...given,
})

const due = (request: AccessRequest, today: string) => toIsoDate(dueOf(request, isoDay(today)).due)
const change = (request: AccessRequest, what: ClockChange, today: string) => {
  const decided = decideClock(request, what, isoDay(today))
  return decided.ok ? { ...request, ...decided.value } : decided.failure.says
}
const day = (request: AccessRequest | string, today: string) =>
  typeof request === 'string' ? request : due(request, today)

const HARD: ClockChange = { kind: 'extend', because: 'files on paper' }

test('the answer is due within a month', () => assert.equal(due(asked(), '2026-11-21'), '2026-12-21'))

test('while the clock stands still each day moves the due day on', () => {
  const paused = asked({ pausedOn: isoDay('2026-11-25') })
  assert.equal(due(paused, '2026-11-25'), '2026-12-21')
  assert.equal(due(paused, '2026-11-28'), '2026-12-24')
})

test('when the clock goes on the days of waiting are kept', () => {
  const waited = change(
    asked({ pausedOn: isoDay('2026-11-25'), pausedDays: 2 }),
    { kind: 'go-on' },
    '2026-11-28',
  )
  assert.equal(day(waited, '2026-12-30'), '2026-12-26')
})

test('more time may be taken on the last day of the month', () => {
  assert.equal(day(change(asked(), HARD, '2026-12-21'), '2026-12-21'), '2027-02-21')
})

const REFUSED: readonly (readonly [string, AccessRequest, ClockChange, string, RegExp])[] = [
  ['more time may not be taken after the month', asked(), HARD, '2026-12-22', /within the first month/],
  [
    'more time may be taken once',
    asked({ extension: { on: isoDay('2026-12-01'), because: 'hard' } }),
    HARD,
    '2026-12-02',
    /already/,
  ],
  [
    'a clock that stands is not stopped',
    asked({ pausedOn: isoDay('2026-12-01') }),
    { kind: 'pause' },
    '2026-12-02',
    /already/,
  ],
  ['a clock that runs does not go on', asked(), { kind: 'go-on' }, '2026-12-02', /already/],
  [
    'the clock of a closed request is not changed',
    asked({ state: 'released' }),
    HARD,
    '2026-12-02',
    /closed/,
  ],
]

for (const [says, request, what, today, reason] of REFUSED) {
  test(says, () => {
    const refused = change(request, what, today)
    assert.match(typeof refused === 'string' ? refused : 'allowed', reason)
  })
}
