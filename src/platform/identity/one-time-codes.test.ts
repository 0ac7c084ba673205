import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { transaction } from '../db/index.ts'
import { stepOfCode } from './authenticator.ts'
import {
  addAccount,
  createSecretBox,
  findCodes,
  findSession,
  newCodeSecret,
  openNewSecret,
  openSession,
  resetCodes,
  sealNewSecret,
  spendCode,
  toAuthenticatorLink,
  turnOffCodes,
  turnOnCodes,
} from './index.ts'

const now = new Date('2026-11-21T12:00:10Z')
const box = createSecretBox(Buffer.alloc(32, 7))

function later(seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000)
}

/** What an app shows at a moment. */
function shown(secret: string, at: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() })
}

test('a code is right in its own half minute, the one before and the one after, and no further', () => {
  const secret = newCodeSecret()
  const step = stepOfCode(secret, shown(secret, now), now) ?? 0
  assert.equal(step, Math.floor(now.getTime() / 30_000))
  assert.equal(stepOfCode(secret, shown(secret, later(-30)), now), step - 1)
  assert.equal(stepOfCode(secret, shown(secret, later(30)), now), step + 1)
  assert.equal(stepOfCode(secret, shown(secret, later(-60)), now), null)
  assert.equal(stepOfCode(secret, shown(secret, later(60)), now), null)
})

test('the example of RFC 6238 gives its six figures', () => {
  const secret = Secret.fromLatin1('12345678901234567890').base32
  assert.equal(stepOfCode(secret, '287082', new Date(59_000)), 1)
  assert.equal(stepOfCode(secret, ' 287 082 ', new Date(59_000)), 1)
  assert.equal(stepOfCode(secret, '', new Date(59_000)), null)
  assert.equal(stepOfCode(secret, '94287082', new Date(59_000)), null)
})

test('the link for an app names the service, the account and the secret', () => {
  const secret = newCodeSecret()
  const link = new URL(toAuthenticatorLink(secret, 'ruth.adeyemi'))
  assert.equal(link.protocol, 'otpauth:')
  assert.match(link.pathname, /Footprint:ruth\.adeyemi$/)
  assert.equal(link.searchParams.get('secret'), secret)
  assert.equal(secret.length, 32)
})

test('a secret that is not in use yet comes back through a form to its own account alone', () => {
  const sealed = sealNewSecret(box, 'one', 'SECRET')
  assert.equal(openNewSecret(box, 'one', sealed), 'SECRET')
  assert.equal(openNewSecret(box, 'two', sealed), null)
})

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  const enrolled = async (userName: string) => {
    const given = {
      userName,
      displayName: 'x',
      roles: ['iro'],
      personId: null,
      password: 'correct horse battery',
    } as const
    const account = await addAccount(db, given, 'command-line')
    assert.ok(account.ok)
    const accountId = account.value.id
    const secret = newCodeSecret()
    const typed = shown(secret, now)
    const codes = await transaction(db, (trx) => turnOnCodes(trx, box, { accountId, secret, typed, now }))
    assert.ok(codes.ok)
    return { accountId, secret, recoveryCodes: codes.value }
  }
  const spend = (accountId: string, typed: string, at: Date, address = '10.0.0.1') =>
    spendCode(db, box, { accountId, typed, address, now: at })

  test(`${kind}: a code is good once, and the one that set codes up is used already`, async () => {
    const { accountId, secret } = await enrolled('once')
    assert.equal((await spend(accountId, shown(secret, now), now)).ok, false)
    const next = shown(secret, later(30))
    assert.deepEqual(await spend(accountId, next, later(30)), { ok: true, value: 'code' })
    assert.equal((await spend(accountId, next, later(31))).ok, false)
    assert.equal((await spend(accountId, shown(secret, now), later(31))).ok, false)
    assert.equal((await spend(accountId, shown(secret, later(60)), later(60))).ok, true)
  })

  test(`${kind}: a code used twice at the same moment is taken once`, async () => {
    const { accountId, secret } = await enrolled('race')
    const typed = shown(secret, later(30))
    const both = await Promise.all([
      spend(accountId, typed, later(30), '10.0.0.2'),
      spend(accountId, typed, later(30), '10.0.0.3'),
    ])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
  })

  test(`${kind}: ten recovery codes work once each, however they are written, and are kept as hashes`, async () => {
    const { accountId, recoveryCodes } = await enrolled('recovery')
    assert.equal(new Set(recoveryCodes).size, 10)
    const [first = '', second = ''] = recoveryCodes
    assert.match(first, /^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/)
    const rows = await db
      .selectFrom('recovery_code')
      .selectAll()
      .where('account_id', '=', accountId)
      .execute()
    assert.ok(!JSON.stringify(rows).includes(first.replaceAll('-', '')))
    assert.deepEqual(await spend(accountId, first, now), { ok: true, value: 'recovery-code' })
    assert.equal((await spend(accountId, first, now)).ok, false)
    assert.equal((await spend(accountId, ` ${second.replaceAll('-', ' ').toUpperCase()}`, now)).ok, true)
    assert.deepEqual(await findCodes(db, accountId), { isOn: true, recoveryCodesLeft: 8 })
  })

  test(`${kind}: another's code and recovery code are wrong`, async () => {
    const mine = await enrolled('mine')
    const theirs = await enrolled('theirs')
    assert.equal((await spend(mine.accountId, shown(theirs.secret, later(30)), later(30))).ok, false)
    assert.equal((await spend(mine.accountId, theirs.recoveryCodes[0] ?? '', now)).ok, false)
  })

  test(`${kind}: after five wrong codes an address waits, and another does not`, async () => {
    const { accountId, secret } = await enrolled('guessed')
    for (let guess = 0; guess < 5; guess += 1) await spend(accountId, '000000', now)
    const right = shown(secret, later(30))
    const slowed = await spend(accountId, right, now)
    assert.ok(!slowed.ok)
    assert.deepEqual(
      [slowed.failure.code, slowed.failure.says],
      ['wait', 'Wait 2 seconds, then try a code again'],
    )
    assert.equal((await spend(accountId, right, now, '10.0.0.9')).ok, true)
    const audit = await db
      .selectFrom('audit_entry')
      .select('action')
      .where('record_id', '=', accountId)
      .where('action', '=', 'code-refused')
      .execute()
    assert.equal(audit.length, 5)
  })

  test(`${kind}: the secret is kept encrypted, and one set of codes is not put in place of another`, async () => {
    const { accountId, secret } = await enrolled('sealed')
    const row = await db
      .selectFrom('account_code')
      .selectAll()
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow()
    assert.ok(!Buffer.from(row.secret, 'base64').includes(secret))
    const other = newCodeSecret()
    const again = { accountId, secret: other, typed: shown(other, now), now }
    const second = await transaction(db, (trx) => turnOnCodes(trx, box, again))
    assert.deepEqual(second, { ok: false, failure: 'already' })
  })

  test(`${kind}: codes that are turned off are gone with their recovery codes`, async () => {
    const { accountId, secret } = await enrolled('off')
    const by = { actor: accountId, action: 'turn-off-codes' } as const
    assert.equal(await transaction(db, (trx) => turnOffCodes(trx, accountId, by)), true)
    assert.equal(await transaction(db, (trx) => turnOffCodes(trx, accountId, by)), false)
    assert.deepEqual(await findCodes(db, accountId), { isOn: false, recoveryCodesLeft: 0 })
    assert.equal((await spend(accountId, shown(secret, later(30)), later(30))).ok, false)
  })

  test(`${kind}: codes that an administrator resets are gone, the person is signed out, and it is on record`, async () => {
    const { accountId } = await enrolled('reset')
    const token = await openSession(db, accountId, now)
    assert.equal(await resetCodes(db, accountId, 'admin-1'), 'reset')
    assert.equal(await resetCodes(db, accountId, 'admin-1'), 'none')
    assert.equal(await findSession(db, token, now), null)
    const audit = await db
      .selectFrom('audit_entry')
      .select(['actor', 'action'])
      .where('record_id', '=', accountId)
      .where('action', '=', 'reset-codes')
      .execute()
    assert.deepEqual(audit, [{ actor: 'admin-1', action: 'reset-codes' }])
  })
}
