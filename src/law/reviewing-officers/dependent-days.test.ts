import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASE, cover, line, WHOLE, worker } from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { dependentSince, workDependentDays } from './dependent-days.ts'
import type { CaseFacts } from './independence.ts'
import { type Line, type StaffFacts, toStaff } from './staff.ts'

const withLine = (one: Line) => ({ lines: [...WHOLE.lines, one] })

const workOver = (given: { staff?: Partial<StaffFacts>; facts?: Partial<CaseFacts> }) => {
  const asked = { staff: toStaff({ ...WHOLE, ...given.staff }), facts: { ...CASE, ...given.facts } }
  return workDependentDays({
    ...asked,
    officer: 'owen',
    from: isoDay('2026-01-07'),
    to: isoDay('2026-07-01'),
  })
}

test("an officer who becomes the social worker's manager on 1 June is dependent from that day", () => {
  const days = workOver({ staff: withLine(line('dan', 'owen', { from: isoDay('2026-06-01'), to: null })) })
  assert.deepEqual(
    days.map(({ from, to }) => [from, to]),
    [[isoDay('2026-06-01'), isoDay('2026-07-01')]],
  )
  assert.equal(dependentSince(days, isoDay('2026-07-01')), isoDay('2026-06-01'))
})

test('an officer who stands in for the social worker is dependent from the first day of that to its last', () => {
  const days = workOver({
    staff: { absences: [cover('dan', 'owen', { from: isoDay('2026-03-02'), to: isoDay('2026-03-16') })] },
  })
  assert.deepEqual(
    days.map(({ from, to }) => [from, to]),
    [[isoDay('2026-03-02'), isoDay('2026-03-16')]],
  )
})

test('days on which a bar held are found though it holds no more, and are not since', () => {
  const days = workOver({
    staff: withLine(line('dan', 'owen', { from: isoDay('2026-02-01'), to: isoDay('2026-03-01') })),
  })
  assert.deepEqual(
    days.map(({ from, to }) => [from, to]),
    [[isoDay('2026-02-01'), isoDay('2026-03-01')]],
  )
  assert.equal(dependentSince(days, isoDay('2026-07-01')), null)
})

test('bars that follow one another are days on end, each with its own reason', () => {
  const days = workOver({
    staff: withLine(line('dan', 'owen', { from: isoDay('2026-04-01'), to: isoDay('2026-05-01') })),
    facts: {
      workers: [
        ...CASE.workers,
        worker('owen', 'personal-adviser', { from: isoDay('2026-05-01'), to: null }),
      ],
    },
  })
  assert.deepEqual(
    days.map(({ from, because }) => [from, because.length]),
    [
      [isoDay('2026-04-01'), 1],
      [isoDay('2026-05-01'), 1],
    ],
  )
  assert.equal(dependentSince(days, isoDay('2026-07-01')), isoDay('2026-04-01'))
})

test('an officer with no part in the case is dependent on no day', () => {
  assert.deepEqual(workOver({}), [])
})
