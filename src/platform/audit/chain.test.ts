import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BEFORE_THE_FIRST, type ChainedEntry, hashOfLink } from './chain.ts'

const entry: ChainedEntry = {
  id: 1,
  at: '2026-11-21T09:30:00.123456Z',
  actor: 'account-1',
  action: 'see-children',
  recordType: 'child',
  recordId: 'child-1',
  versionBefore: null,
  versionAfter: 2,
  cameFrom: '192.0.2.7',
  childId: 'child-1',
}

// Worked with another program: printf of the fixed text and the JSON list, through sha256sum.
test('the hash of a link is the same as ever', () => {
  assert.equal(
    hashOfLink(BEFORE_THE_FIRST, entry).toString('hex'),
    'd6ff9334653627868de3f11263ba684fb4f5e05b4acfe48c143ef6094f7073de',
  )
})

test('every field of an entry changes the hash', () => {
  const changed: readonly Partial<ChainedEntry>[] = [
    { id: 2 },
    { at: '2026-11-21T09:30:00.123457Z' },
    { actor: 'account-2' },
    { action: 'opened' },
    { recordType: 'review' },
    { recordId: 'child-2' },
    { versionBefore: 0 },
    { versionAfter: 3 },
    { cameFrom: null },
    { childId: null },
  ]
  assert.deepEqual(new Set(changed.flatMap((one) => Object.keys(one))), new Set(Object.keys(entry)))
  const hashes = [{}, ...changed].map((one) =>
    hashOfLink(BEFORE_THE_FIRST, { ...entry, ...one }).toString('hex'),
  )
  assert.equal(new Set(hashes).size, hashes.length)
})

test('what stands in one field cannot be moved into the next', () => {
  const one = hashOfLink(BEFORE_THE_FIRST, { ...entry, actor: 'a","b', action: 'c' })
  const other = hashOfLink(BEFORE_THE_FIRST, { ...entry, actor: 'a', action: 'b","c' })
  assert.notDeepEqual(one, other)
})
