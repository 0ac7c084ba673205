import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { toAccessDocument } from '../../src/app/access-page.ts'
import { ACCESS_ROWS } from '../../src/app/routes.ts'

test('docs/access.md is what script/access-table writes', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/access.md'), 'utf8')
  assert.equal(written.trimEnd(), toAccessDocument(ACCESS_ROWS).trimEnd())
})

test('an administrator is let near no child, and an auditor changes nothing', () => {
  const allowed = (role: 'administrator' | 'auditor') =>
    ACCESS_ROWS.filter(({ allows }) => allows[role] !== undefined).map(({ action }) => action)
  const reading = /^(see|download|use)-/
  assert.deepEqual(
    allowed('auditor').filter((action) => !reading.test(action)),
    [],
  )
  const ofChildren =
    /child|review|today|figures|imports|retention|subject|independence|emergency|restrict|contact|decision|meeting|paper|record|view|notice|event|chronolog|handover|entry/
  assert.deepEqual(
    allowed('administrator').filter((action) => ofChildren.test(action)),
    [],
  )
})
