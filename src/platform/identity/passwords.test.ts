import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  generatePassword,
  hashPassword,
  nobodysHash,
  refusalOfPassword,
  verifyPassword,
} from './passwords.ts'
import { csrfTokenOf, hashOf, isCsrfTokenOf, newToken } from './tokens.ts'

test('a password fits its own hash, which is argon2id, and no other', async () => {
  const hashed = await hashPassword('a long enough password')
  assert.match(hashed, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await verifyPassword(hashed, 'a long enough password'), true)
  assert.equal(await verifyPassword(hashed, 'another password'), false)
})

test('without an account no password fits, and the hash worked instead costs as much as an account has', async () => {
  assert.equal(await verifyPassword(null, 'wrong'), false)
  assert.match(await nobodysHash(), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a password of eleven characters is too short and one of twelve is not', () => {
  assert.match(refusalOfPassword('kettle-7 moo') ?? 'fits', /fits/)
  assert.match(refusalOfPassword('kettle-7 mo') ?? '', /12 characters or more/)
  assert.match(refusalOfPassword('kettle-7 moon '.repeat(20)) ?? '', /200 characters or fewer/)
})

const guessed = ['unbelievable', 'Password2026!', 'P@ssw0rd!!!!', '2026-Football-2026', 'SUNSHINE1234!']
for (const password of guessed) {
  test(`${password} is refused as common`, () => {
    assert.match(refusalOfPassword(password) ?? '', /on a list of common passwords/)
  })
}

const repeated = [
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '123456789012',
  'abcdefghijklm',
  'lkjhgfdsapoiuy',
  'ababababbaba',
]
for (const password of repeated) {
  test(`${password} is refused as a repeat or a row`, () => {
    assert.match(refusalOfPassword(password) ?? '', /does not repeat/)
  })
}

test('a password with a part of its owner’s names, or the service’s, in it is refused', () => {
  const names = ['zoe.adeyemi', 'Zoë van Élan']
  assert.match(refusalOfPassword('i-am-ADEYEMI-2026', names) ?? '', /without “adeyemi”/)
  assert.match(refusalOfPassword('elan-and-kettles', names) ?? '', /without “elan”/)
  assert.match(refusalOfPassword('my-footprint-login') ?? '', /without “footprint”/)
  assert.equal(refusalOfPassword('zoe-kettle-moon-9', names), null)
})

const good = ['correct horse battery', 'a long enough password', 'harbour-violin-42-moss']
for (const password of good) {
  test(`${password} will do`, () => {
    assert.equal(refusalOfPassword(password, ['ruth.marsh', 'Ruth Marsh']), null)
  })
}

test('generated passwords are long, readable and never the same', () => {
  const password = generatePassword()
  assert.match(password, /^[2-9a-km-z]{5}(-[2-9a-km-z]{5}){3}$/)
  assert.equal(refusalOfPassword(password), null)
  assert.notEqual(generatePassword(), password)
})

test('a token has 256 bits and its hash does not show it', () => {
  const token = newToken()
  assert.equal(Buffer.from(token, 'base64url').length, 32)
  assert.match(hashOf(token), /^[0-9a-f]{64}$/)
})

test('a form token belongs to one session', () => {
  const secret = newToken()
  assert.equal(isCsrfTokenOf(secret, csrfTokenOf(secret)), true)
  assert.equal(isCsrfTokenOf(newToken(), csrfTokenOf(secret)), false)
  assert.equal(isCsrfTokenOf(secret, ''), false)
})
