import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toLocalPath } from './local-path.ts'

const kept = ['/today', '/children?q=tilly+marsh', '/children/c1?tab=reviews&if-day=1', '/']
for (const path of kept) {
  test(`${path} is a path of ours`, () => {
    assert.equal(toLocalPath(path), path)
  })
}

const refused = [
  null,
  '',
  'today',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/x/..//elsewhere.example',
  'javascript:alert(1)',
  '/sign-in?then=/today',
  '/sign-out',
]
for (const path of refused) {
  test(`${JSON.stringify(path)} leads to the first page instead`, () => {
    assert.equal(toLocalPath(path), '/')
  })
}
