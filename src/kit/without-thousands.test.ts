import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutThousands } from './without-thousands.ts'

const rows: readonly (readonly [string, string])[] = [
  ['1,593', '1593'],
  ['1,234,567.5', '1234567.5'],
  ['99.6', '99.6'],
  ['0,5', '0,5'],
  ['1,2345', '1,2345'],
  ['51,0,00', '51,0,00'],
]

test('only the commas of thousands are taken out of a number', () => {
  for (const [text, plain] of rows) assert.equal(withoutThousands(text), plain)
})
