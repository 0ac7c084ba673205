import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseGroups } from './staff-profile.ts'

test('groups are read one a line, with commas in their names', () => {
  assert.deepEqual(parseGroups('White British, 6\r\n\nBlack, African, 2\n'), {
    ok: true,
    value: [
      { name: 'White British', people: 6 },
      { name: 'Black, African', people: 2 },
    ],
  })
})

test('what is no group with a number is refused with its line', () => {
  const cases = [
    ['', /Enter each group/],
    ['White British', /Write “White British” as a name/],
    [', 4', /Write “, 4”/],
    ['One, -2', /Write “One, -2”/],
    ['One, 1\none, 2', /there twice/],
    [Array.from({ length: 31 }, (_, index) => `Group ${index}, 1`).join('\n'), /30 groups or fewer/],
  ] as const
  for (const [text, says] of cases) {
    const read = parseGroups(text)
    assert.match(read.ok ? 'read' : read.failure, says)
  }
})
