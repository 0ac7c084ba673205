import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { toWorkWindows, weekEndsOn } from './work.ts'

test('the week ends on its Sunday', () => {
  assert.equal(toIsoDate(weekEndsOn(isoDay('2026-11-16'))), '2026-11-22')
  assert.equal(toIsoDate(weekEndsOn(isoDay('2026-11-20'))), '2026-11-22')
})

test('on Saturday and Sunday the week is the next one', () => {
  assert.equal(toIsoDate(weekEndsOn(isoDay('2026-11-21'))), '2026-11-29')
  assert.equal(toIsoDate(weekEndsOn(isoDay('2026-11-22'))), '2026-11-29')
})

test('soon is 20 working days from today, bank holidays left out', () => {
  const { soonEnds } = toWorkWindows(isoDay('2026-12-10'), ENGLAND)
  assert.equal(toIsoDate(soonEnds), '2027-01-12')
})
