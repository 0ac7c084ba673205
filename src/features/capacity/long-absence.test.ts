import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { findLongAbsences } from './long-absence.ts'

const ON = isoDay('2026-11-20')

test('an absence is long from the day the authority says, or while nobody knows its end', () => {
  const away = (from: string, to: string | null) => ({
    id: from,
    kind: 'sickness',
    person: { id: 'ann', name: 'Ann' },
    cover: null,
    from: isoDay(from),
    to: to === null ? null : isoDay(to),
  })
  const cases = [
    [away('2026-11-01', '2026-11-29'), 1],
    [away('2026-11-01', '2026-11-28'), 0],
    [away('2026-11-19', null), 1],
    [away('2026-08-01', '2026-11-20'), 0],
    [away('2026-11-21', null), 0],
  ] as const
  for (const [absence, count] of cases) {
    assert.equal(findLongAbsences([absence], ON, 28).length, count, absence.id)
  }
})
