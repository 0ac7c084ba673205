import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { parseDay, toDateFields } from '../../ui/forms/index.ts'
import { planned } from './form-parts.ts'

const today = isoDay('2026-11-20')
const question = planned({ name: 'from', what: 'the first day in this post', example: today }, today)
const read = (day: string) => parseDay(toDateFields('from', isoDay(day)), question)

test('a first day is taken as far ahead as anybody plans, and a mistyped year is not', () => {
  assert.ok(read('2028-11-20').ok)
  assert.ok(read('2004-01-01').ok)
  const far = read('2199-01-01')
  assert.ok(!far.ok)
  assert.equal(far.failure[0]?.message, 'The first day in this post must be within the next 2 years')
})
