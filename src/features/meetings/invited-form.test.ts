import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInvited } from './invited-form.ts'

const people = (count: number) =>
  Array.from({ length: count }, (_, one) => ({
    role: 'other',
    name: `Person ${one}`,
    email: '',
    tellsPlace: false,
  }))

test('forty people are asked at once, and not one more', () => {
  assert.equal(parseInvited(people(40)).ok, true)
  assert.deepEqual(parseInvited(people(41)), {
    ok: false,
    failure: [{ field: 'invited-name-0', message: 'Ask 40 people or fewer at once' }],
  })
})
