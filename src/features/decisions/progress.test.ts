import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { isOverdue } from './decision.ts'
import { matchDecisions } from './match-decisions.ts'
import { decideProgress, type Progress } from './progress.ts'

const TODAY = isoDay('2026-11-20')
const NOTHING: Progress = {
  status: null,
  doneOn: null,
  evidence: '',
  difference: '',
  newBy: null,
  reason: '',
}
const decision = { by: isoDay('2026-11-10'), slips: 0, madeOn: isoDay('2026-10-01'), status: null } as const

const decide = (asked: Partial<Progress>, of: Partial<Parameters<typeof decideProgress>[0]> = {}) =>
  decideProgress({ ...decision, ...of }, { ...NOTHING, ...asked }, TODAY)

const codeOf = (decided: ReturnType<typeof decide>) => (decided.ok ? 'ok' : decided.failure.code)

test('a decision is overdue the day after its day, unless it is done or overtaken', () => {
  const by = isoDay('2026-11-20')
  assert.ok(!isOverdue({ status: null, by }, by))
  assert.ok(isOverdue({ status: null, by }, isoDay('2026-11-21')))
  assert.ok(isOverdue({ status: 'part', by }, isoDay('2026-11-21')))
  assert.ok(!isOverdue({ status: 'done', by }, isoDay('2026-11-21')))
  assert.ok(!isOverdue({ status: 'overtaken', by }, isoDay('2026-11-21')))
  assert.ok(!isOverdue({ status: null, by: null }, TODAY))
})

test('what is done has its day: from the review that decided it, up to today', () => {
  assert.equal(codeOf(decide({ status: 'done' })), 'no-day')
  assert.equal(codeOf(decide({ status: 'done', doneOn: isoDay('2026-11-21') })), 'future')
  assert.equal(codeOf(decide({ status: 'done', doneOn: isoDay('2026-09-30') })), 'too-early')
  assert.equal(codeOf(decide({ status: 'done', doneOn: isoDay('2026-10-01') })), 'ok')
  assert.equal(codeOf(decide({ status: 'done', doneOn: TODAY })), 'ok')
})

test('what is not done has no day on which it was done', () => {
  const decided = decide({ status: 'part', doneOn: TODAY })
  assert.ok(decided.ok)
  assert.equal(decided.value.doneOn, null)
})

test('what was overtaken says by what', () => {
  assert.equal(codeOf(decide({ status: 'overtaken' })), 'no-why')
  assert.equal(codeOf(decide({ status: 'overtaken', evidence: 'She moved school.' })), 'ok')
})

test('what was recorded once does not become not recorded', () => {
  assert.equal(codeOf(decide({ status: null }, { status: 'part' })), 'no-status')
})

test('a day put later needs a reason and is a slip', () => {
  const newBy = isoDay('2026-12-01')
  assert.equal(codeOf(decide({ newBy })), 'no-reason')
  const moved = decide({ newBy, reason: 'The school is shut.' }, { slips: 1 })
  assert.ok(moved.ok)
  assert.deepEqual([moved.value.by, moved.value.slips], [newBy, 2])
})

test('an earlier day, the same day and a first day are no slips', () => {
  const earlier = decide({ newBy: isoDay('2026-11-01'), reason: 'The class begins earlier.' })
  const same = decide({ newBy: isoDay('2026-11-10') })
  const first = decide({ newBy: isoDay('2026-12-01') }, { by: null })
  for (const decided of [earlier, same, first]) {
    assert.ok(decided.ok)
    assert.equal(decided.value.slips, 0)
  }
})

const held = (number: number, says: string) => ({ id: `d${number}`, number, says, owner: 'Dan', by: null })
const given = (says: string) => ({ says, owner: 'Dan', by: null })

test('taking one out of the middle leaves the others what they are', () => {
  const before = [held(1, 'Passport'), held(2, 'Dentist'), held(3, 'Swimming')]
  const { kept, added, gone } = matchDecisions(before, [given('Passport'), given('Swimming')])
  assert.deepEqual(
    kept.map((one) => [one.held.number, one.given.says]),
    [
      [1, 'Passport'],
      [3, 'Swimming'],
    ],
  )
  assert.deepEqual(added, [])
  assert.deepEqual(
    gone.map(({ number }) => number),
    [2],
  )
})

test('other words under the same number are the same decision', () => {
  const { kept, gone } = matchDecisions([held(1, 'Pasport')], [given('Passport')])
  assert.deepEqual([kept.length, gone.length], [1, 0])
})

test('a new decision takes a number that was never used', () => {
  const { added } = matchDecisions(
    [held(1, 'Passport'), held(2, 'Dentist')],
    [given('Passport'), given('Dentist'), given('Swimming')],
  )
  assert.deepEqual(
    added.map(({ number }) => number),
    [3],
  )
})
