import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noteOnMerged } from './merged-record.ts'

test('a merged record leads to the one that goes on, and to none that is not open to whoever reads', () => {
  assert.match(
    noteOnMerged({ into: 'tilly' }).toString(),
    /<a class="govuk-link" href="\/children\/tilly">the record in use<\/a>\.$/,
  )
  const closed = noteOnMerged({ into: null }).toString()
  assert.match(closed, /the record in use, which is not open to you: ask the reviewing service\.$/)
  assert.doesNotMatch(closed, /href/)
})
