import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '../config/index.ts'
import { findSecretBox } from './find-secret-box.ts'
import { createSecretBox } from './secret-box.ts'

const box = createSecretBox(Buffer.alloc(32, 1))
const other = createSecretBox(Buffer.alloc(32, 2))

test('what is sealed opens again, and never looks the same twice', () => {
  const sealed = box.seal('a secret', 'about one')
  assert.equal(box.open(sealed, 'about one'), 'a secret')
  assert.notEqual(box.seal('a secret', 'about one'), sealed)
  assert.ok(!Buffer.from(sealed, 'base64').includes('a secret'))
})

test('what was sealed for another, with another key, or changed since does not open', () => {
  const sealed = box.seal('a secret', 'about one')
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  assert.equal(box.open(sealed, 'about two'), null)
  assert.equal(other.open(sealed, 'about one'), null)
  assert.equal(box.open(bytes.toString('base64'), 'about one'), null)
  assert.equal(box.open('', 'about one'), null)
})

test('a keyed hash depends on key, text and what it is about', () => {
  const hash = box.hashOf('code', 'one')
  assert.equal(box.hashOf('code', 'one'), hash)
  assert.equal(
    new Set([hash, box.hashOf('code', 'two'), box.hashOf('edoc', 'one'), other.hashOf('code', 'one')]).size,
    4,
  )
})

const folder = mkdtempSync(join(tmpdir(), 'footprint-key-'))
after(() => rmSync(folder, { recursive: true }))

function configOf(environment: Readonly<Record<string, string>>) {
  const config = readConfig(environment)
  assert.ok(config.ok)
  return config.value
}

test('the embedded database makes its key once, for its owner’s eyes only', () => {
  const config = configOf({ DATA_DIR: join(folder, 'data') })
  const sealed = findSecretBox(config)?.seal('a secret', 'x') ?? ''
  assert.equal(findSecretBox(config)?.open(sealed, 'x'), 'a secret')
  const file = join(folder, 'data', 'secret.key')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64').length, 32)
})

test('a database server without SECRET_KEY has nothing to seal with, and with it has', () => {
  const server = { DATABASE_URL: 'postgres://localhost/footprint' }
  assert.equal(findSecretBox(configOf(server)), null)
  const key = Buffer.alloc(32, 1).toString('base64')
  const sealed = findSecretBox(configOf({ ...server, SECRET_KEY: key }))?.seal('a secret', 'x') ?? ''
  assert.equal(box.open(sealed, 'x'), 'a secret')
})
