import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { addAccount, disableAccount, endSession, findSession, listAccounts, signIn } from './index.ts'
import { openSession } from './sessions.ts'

const now = new Date('2026-11-21T12:00:00Z')
const PASSWORD = 'correct horse battery'

function minutesLater(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  const accountOf = async (userName: string) => {
    const given = { userName, displayName: 'Test Person', password: PASSWORD, personId: null }
    const added = await addAccount(db, { ...given, roles: ['iro', 'manager'] }, 'command-line')
    assert.ok(added.ok)
    return added.value
  }
  const signInAs = (userName: string, password: string, address = '127.0.0.1', at = now) =>
    signIn(db, { userName, password, address, device: 'Firefox on Windows' }, at, {
      oneTimeCodes: 'optional',
    })

  test(`${kind}: a person with an account signs in, is known, and signs out`, async () => {
    const account = await accountOf('Amina')
    const begun = await signInAs(' AMINA ', PASSWORD)
    assert.ok(begun.ok)
    const { token } = begun.value
    const session = await findSession(db, token, now)
    assert.deepEqual(session?.signedIn, {
      accountId: account.id,
      userName: 'amina',
      displayName: 'Test Person',
      roles: ['iro', 'manager'],
      personId: null,
    })
    await endSession(db, token)
    assert.equal(await findSession(db, token, now), null)
  })

  test(`${kind}: a session's token is not kept, only its hash`, async () => {
    const account = await accountOf('hashed')
    const token = await openSession(db, account.id, now)
    const rows = await db.selectFrom('session').selectAll().where('account_id', '=', account.id).execute()
    assert.equal(rows.length, 1)
    assert.ok(!JSON.stringify(rows).includes(token))
  })

  test(`${kind}: a session unused for 30 minutes has ended`, async () => {
    const token = await openSession(db, (await accountOf('idle')).id, now)
    assert.notEqual(await findSession(db, token, minutesLater(29)), null)
    assert.notEqual(await findSession(db, token, minutesLater(58)), null)
    assert.equal(await findSession(db, token, minutesLater(88)), null)
  })

  test(`${kind}: a session in use ends after 12 hours all the same`, async () => {
    const token = await openSession(db, (await accountOf('busy')).id, now)
    for (let minutes = 20; minutes < 720; minutes += 20) {
      assert.notEqual(await findSession(db, token, minutesLater(minutes)), null)
    }
    assert.equal(await findSession(db, token, minutesLater(720)), null)
  })

  test(`${kind}: a wrong password and an unknown name are refused with the same words`, async () => {
    await accountOf('known')
    const wrong = await signInAs('known', 'not the password')
    assert.deepEqual(await signInAs('nobody at all', PASSWORD), wrong)
    assert.equal(wrong.ok, false)
  })

  test(`${kind}: guessing on is told to wait, while the same name signs in from elsewhere`, async () => {
    await accountOf('guessed')
    for (let tries = 1; tries <= 5; tries += 1) await signInAs('guessed', `guess ${tries}`, '10.0.0.9')
    const sixth = await signInAs('guessed', PASSWORD, '10.0.0.9')
    assert.ok(!sixth.ok)
    assert.deepEqual(sixth.failure, {
      code: 'wait',
      seconds: 2,
      says: 'Wait 2 seconds, then try to sign in again',
    })
    assert.equal((await signInAs('guessed', PASSWORD, '10.0.0.10')).ok, true)
    assert.equal((await signInAs('guessed', PASSWORD, '10.0.0.9', minutesLater(1))).ok, true)
    assert.equal((await signInAs('guessed', 'again from nought', '10.0.0.9', minutesLater(1))).ok, false)
  })

  test(`${kind}: attempts made all at once count one another`, async () => {
    const tries = Array.from({ length: 8 }, () => signInAs('crowd', 'guess', '10.0.0.11'))
    const refusals = (await Promise.all(tries)).map((result) => (result.ok ? 'in' : result.failure.code))
    assert.equal(refusals.filter((code) => code === 'wrong').length, 5)
    assert.equal(refusals.filter((code) => code === 'wait').length, 3)
  })

  test(`${kind}: a user name is taken whatever its capitals, and its account is listed once`, async () => {
    await accountOf('twice')
    const given = { displayName: 'x', roles: [], personId: null, password: PASSWORD }
    const again = await addAccount(db, { ...given, userName: 'TWICE' }, 'command-line')
    assert.ok(!again.ok)
    assert.equal(again.failure.code, 'taken')
    const listed = (await listAccounts(db)).filter((account) => account.userName === 'twice')
    assert.equal(listed.length, 1)
    assert.deepEqual(listed[0]?.roles, ['iro', 'manager'])
  })

  test(`${kind}: a short password, an odd user name and an unknown officer are refused`, async () => {
    const given = { userName: 'fine', displayName: 'x', roles: [], personId: null, password: PASSWORD }
    const short = await addAccount(db, { ...given, password: 'short' }, 'command-line')
    assert.equal(!short.ok && short.failure.code, 'password')
    const odd = await addAccount(db, { ...given, userName: 'two words' }, 'command-line')
    assert.equal(!odd.ok && odd.failure.code, 'user-name')
    const stranger = await addAccount(db, { ...given, personId: 'not-there' }, 'command-line')
    assert.equal(!stranger.ok && stranger.failure.code, 'person')
  })

  test(`${kind}: a disabled account is signed out and cannot sign in, and the audit shows by whom`, async () => {
    const account = await accountOf('leaver')
    const token = await openSession(db, account.id, now)
    assert.deepEqual(await disableAccount(db, 'Leaver', 'admin-1', now), { ok: true, value: 'disabled' })
    assert.deepEqual(await disableAccount(db, 'leaver', 'admin-1', now), { ok: true, value: 'already' })
    assert.equal(await findSession(db, token, now), null)
    assert.equal((await signInAs('leaver', PASSWORD, '10.0.0.12')).ok, false)
    const audit = await db.selectFrom('audit_entry').selectAll().where('record_id', '=', account.id).execute()
    assert.deepEqual(
      audit.map((row) => [row.actor, row.action, row.version_before, row.version_after]),
      [
        ['command-line', 'add-account', null, 1],
        ['admin-1', 'disable-account', 1, 2],
      ],
    )
  })

  test(`${kind}: disabling an account that is not there says so`, async () => {
    const refused = await disableAccount(db, 'ghost', 'admin-1', now)
    assert.equal(!refused.ok && refused.failure.says, 'There is no account ghost')
  })
}
