import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress } from './form.ts'

const wrongWith = (text: string) => {
  const parsed = parseAddress(text, 'to')
  return parsed.ok ? null : parsed.failure[0]?.message
}

test('an address that is too long is told so by its lines, or by its letters', () => {
  assert.equal(wrongWith('Jo\nElm House'), null)
  assert.equal(
    wrongWith(Array.from({ length: 9 }, () => 'Jo').join('\n')),
    'The address must be 8 lines or fewer',
  )
  assert.equal(wrongWith(`Jo\n${'x'.repeat(400)}`), 'The address must be 400 characters or fewer')
})
