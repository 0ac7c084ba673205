import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AUDIT_WORDS } from '../../src/features/audit/index.ts'
import { listActions } from './audit-actions.ts'
import { isTest, readSourceFiles } from './source-files.ts'

test('every action that the audit may hold has words in plain English', () => {
  const wordless = readSourceFiles('src')
    .filter(({ path }) => !isTest(path) && !path.startsWith('src/ui/'))
    .flatMap(({ path, source }) =>
      listActions(source)
        .filter(({ action }) => !(action in AUDIT_WORDS))
        .map(({ action, line }) => `${path}:${line} ${action}`),
    )
  assert.deepEqual([...new Set(wordless)], [])
})

test('actions are found where they stand alone, are chosen, are listed, and are handed on', () => {
  const source = `
const row = { action: 'see-children', path: '/not-one' }
const action = isNew ? 'record-review' : 'correct-review'
type Done = { action: 'signed-in' | 'sign-in-refused'; other: 'not-one' }
const ACTIONS = {
  full: 'let-in',
  half: 'let-half-in',
}
await recordSignIn(trx, 'sign-in-paused', 'server', id)
await audit(trx, actor, { action: 'end-hold', recordType: 'not-one', recordId: 'nor-this' })
if (action === 'not-one') say('not-one')
`
  assert.deepEqual(
    [...new Set(listActions(source).map(({ action }) => action))].toSorted(),
    [
      'see-children',
      'record-review',
      'correct-review',
      'signed-in',
      'sign-in-refused',
      'let-in',
      'let-half-in',
      'end-hold',
      'sign-in-paused',
    ].toSorted(),
  )
})

test('words begin with a capital letter and say what was done, without a full stop', () => {
  for (const [action, words] of Object.entries(AUDIT_WORDS)) assert.match(words, /^[A-Z][^.]*$/, action)
})
