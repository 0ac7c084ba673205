import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aContent } from '../../../test/support/benchmark-files.ts'
import { isFingerprintOf, isSigned, makeKeyPair, signContent, toFingerprint } from './signing.ts'

const key = makeKeyPair()
const file = signContent(aContent(), key)

test('a file is as it was signed, however its keys are ordered and its lines broken', () => {
  assert.ok(isSigned(file))
  const { content, ...others } = file
  assert.ok(isSigned(JSON.parse(JSON.stringify({ content, ...others }, null, 4))))
})

test('a changed word, number, name or key spoils the signature', () => {
  const { content } = file
  assert.equal(isSigned({ ...file, content: { ...content, asOf: '2026-03-30' } }), false)
  assert.equal(
    isSigned({ ...file, content: { ...content, context: { ...content.context, stages: 5 } } }),
    false,
  )
  assert.equal(isSigned({ ...file, key: makeKeyPair().publicKey }), false)
  const changed = file.signature.startsWith('A') ? 'B' : 'A'
  assert.equal(isSigned({ ...file, signature: `${changed}${file.signature.slice(1)}` }), false)
})

test('a file signed anew by somebody else fits their key alone, with another fingerprint', () => {
  const forged = signContent(aContent(), makeKeyPair())
  assert.ok(isSigned(forged))
  assert.notEqual(toFingerprint(forged.key), toFingerprint(file.key))
})

test('a fingerprint is ten groups of four, and is known however it is typed', () => {
  const fingerprint = toFingerprint(key.publicKey)
  assert.match(fingerprint, /^([0-9A-F]{4} ){9}[0-9A-F]{4}$/)
  assert.ok(isFingerprintOf(key.publicKey, ` ${fingerprint.toLowerCase().replaceAll(' ', '-')} `))
  assert.equal(isFingerprintOf(key.publicKey, fingerprint.slice(0, -5)), false)
  assert.equal(isFingerprintOf(key.publicKey, ''), false)
})

test('the fingerprint of a known key is known', () => {
  assert.equal(
    toFingerprint(Buffer.alloc(32).toString('base64url')),
    '6668 7AAD F862 BD77 6C8F C18B 8E9F 8E20 0897 1485',
  )
})
