import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import type { OneTimeCodes } from '../config/index.ts'
import {
  addAccount,
  beginSession,
  countWrongCode,
  EVER,
  endSessionOf,
  endSessionsOf,
  findEndedSession,
  findSession,
  giveRole,
  LONGEST_HOURS,
  listSessionsOf,
  openSession,
  type Role,
  renewSession,
  setPassword,
  signIn,
} from './index.ts'

const now = new Date('2026-11-21T12:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const PASSWORD = 'correct horse battery'

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  const accountOf = async (userName: string, role: Role = 'iro') => {
    const given = { userName, displayName: 'Test Person', password: PASSWORD, personId: null, roles: [role] }
    const added = await addAccount(db, given, 'command-line')
    assert.ok(added.ok)
    return added.value.id
  }
  const stageOf = async (accountId: string, oneTimeCodes: OneTimeCodes) => {
    const beginning = { accountId, address: '10.0.0.1', device: 'Firefox on Windows', now, oneTimeCodes }
    return (await beginSession(db, { ...beginning, method: 'password' })).stage
  }
  const idOf = async (token: string) => (await findSession(db, token, now))?.id ?? ''

  test(`${kind}: who must set codes up first is told by the setting and the role`, async () => {
    const iro = await accountOf('plain')
    const manager = await accountOf('manages', 'manager')
    assert.deepEqual([await stageOf(iro, 'optional'), await stageOf(manager, 'optional')], ['full', 'full'])
    assert.deepEqual([await stageOf(iro, 'managers'), await stageOf(manager, 'managers')], ['full', 'enrol'])
    assert.deepEqual([await stageOf(iro, 'everyone'), await stageOf(manager, 'everyone')], ['enrol', 'enrol'])
    assert.equal(await stageOf(await accountOf('runs', 'administrator'), 'managers'), 'enrol')
  })

  test(`${kind}: somebody with codes owes one after the password, and not after single sign-on`, async () => {
    const accountId = await accountOf('has-codes')
    await db
      .insertInto('account_code')
      .values({ account_id: accountId, secret: 'x', confirmed_at: now, last_used_step: 1 })
      .execute()
    assert.equal(await stageOf(accountId, 'optional'), 'code')
    const begun = await beginSession(db, {
      accountId,
      address: '10.0.0.1',
      device: 'Firefox on Windows',
      now,
      oneTimeCodes: 'everyone',
      method: 'single-sign-on',
    })
    assert.equal(begun.stage, 'full')
    assert.equal((await findSession(db, begun.token, now))?.method, 'single-sign-on')
  })

  test(`${kind}: a sign-in that is not finished ends after a quarter of an hour and is not listed`, async () => {
    const accountId = await accountOf('unfinished')
    const token = await openSession(db, accountId, now, { stage: 'code' })
    assert.equal((await findSession(db, token, minutesLater(14)))?.stage, 'code')
    assert.equal(await findSession(db, token, minutesLater(15)), null)
    assert.deepEqual(await listSessionsOf(db, accountId, now), [])
    assert.equal(await findEndedSession(db, token, minutesLater(16)), null)
  })

  test(`${kind}: a renewed session has a new token, the old one is nobody's, and it lasts no longer`, async () => {
    const accountId = await accountOf('renewed')
    const token = await openSession(db, accountId, now)
    const renewed = (await renewSession(db, await idOf(token), 'full', minutesLater(20))) ?? ''
    assert.equal(await findSession(db, token, minutesLater(20)), null)
    const session = await findSession(db, renewed, minutesLater(20))
    assert.deepEqual(session?.expiresAt, minutesLater(LONGEST_HOURS * 60))
    assert.equal(await renewSession(db, 'not-there', 'full', now), null)
  })

  test(`${kind}: what the directory gives counts only where the directory said who it is`, async () => {
    const accountId = await accountOf('linked', 'analyst')
    await db
      .insertInto('account_role')
      .values({ account_id: accountId, role: 'manager', source: 'single-sign-on' })
      .execute()
    const rolesOf = async (method: 'password' | 'single-sign-on') =>
      (await findSession(db, await openSession(db, accountId, now, { method }), now))?.signedIn.roles
    assert.deepEqual(await rolesOf('password'), ['analyst'])
    assert.deepEqual(await rolesOf('single-sign-on'), ['analyst', 'manager'])
  })

  test(`${kind}: after ten wrong codes the session of that password is over`, async () => {
    const token = await openSession(db, await accountOf('guessed'), now, { stage: 'code' })
    const id = await idOf(token)
    for (let times = 1; times < 10; times += 1) assert.equal(await countWrongCode(db, id), 'goes-on')
    assert.equal(await countWrongCode(db, id), 'ended')
    assert.equal(await findSession(db, token, now), null)
  })

  test(`${kind}: nobody gives themselves a role`, async () => {
    const accountId = await accountOf('own', 'administrator')
    const given = await giveRole(db, accountId, { role: 'manager', from: EVER, to: null }, accountId)
    assert.equal(!given.ok && given.failure.code, 'own')
  })

  test(`${kind}: a session that becomes full has its twelve hours from its beginning`, async () => {
    const token = await openSession(db, await accountOf('becomes'), now, { stage: 'enrol' })
    const renewed = (await renewSession(db, await idOf(token), 'full', minutesLater(5))) ?? ''
    const session = await findSession(db, renewed, minutesLater(5))
    assert.deepEqual([session?.stage, session?.expiresAt], ['full', minutesLater(LONGEST_HOURS * 60)])
  })

  test(`${kind}: one's sessions are listed with where and with what, and ended one by one or all but one`, async () => {
    const accountId = await accountOf('listed')
    const other = await accountOf('other')
    const here = await openSession(db, accountId, now, { address: '10.0.0.1', device: 'Firefox on Windows' })
    const there = await openSession(db, accountId, minutesLater(1), { address: '10.0.0.2', device: 'Safari' })
    const listed = await listSessionsOf(db, accountId, minutesLater(2))
    assert.deepEqual(
      listed.map(({ address, device }) => [address, device]),
      [
        ['10.0.0.2', 'Safari'],
        ['10.0.0.1', 'Firefox on Windows'],
      ],
    )
    const thereId = await idOf(there)
    assert.equal(await endSessionOf(db, other, thereId), false)
    assert.equal(await endSessionOf(db, accountId, thereId), true)
    await openSession(db, accountId, now)
    assert.equal(await endSessionsOf(db, accountId, await idOf(here)), 1)
    assert.notEqual(await findSession(db, here, now), null)
    assert.equal(await endSessionsOf(db, accountId), 1)
  })

  test(`${kind}: a session that ended by itself is remembered for a day, one that was ended is not`, async () => {
    const accountId = await accountOf('remembered')
    const idle = await openSession(db, accountId, now)
    assert.equal(await findEndedSession(db, idle, minutesLater(29)), null)
    assert.equal((await findEndedSession(db, idle, minutesLater(31)))?.accountId, accountId)
    await openSession(db, accountId, minutesLater(35 * 60))
    assert.equal((await findEndedSession(db, idle, minutesLater(35 * 60)))?.accountId, accountId)
    await openSession(db, accountId, minutesLater(37 * 60))
    assert.equal(await findEndedSession(db, idle, minutesLater(37 * 60)), null)
    const ended = await openSession(db, accountId, now)
    await endSessionsOf(db, accountId)
    assert.equal(await findEndedSession(db, ended, minutesLater(31)), null)
  })

  test(`${kind}: a password that is given anew ends every session and is on record with versions`, async () => {
    const accountId = await accountOf('forgetful')
    const token = await openSession(db, accountId, now)
    const weak = await setPassword(db, accountId, 'forgetful-person', 'admin-1')
    assert.match(weak.ok ? '' : weak.failure.says, /without “forgetful”/)
    assert.notEqual(await findSession(db, token, now), null)
    assert.equal((await setPassword(db, accountId, 'violin harbour moss', 'admin-1')).ok, true)
    assert.equal(await findSession(db, token, now), null)
    const given = { userName: 'forgetful', address: '10.0.0.7', device: 'Firefox on Windows' }
    const signedIn = (password: string) =>
      signIn(db, { ...given, password }, now, { oneTimeCodes: 'optional' })
    assert.deepEqual(
      [(await signedIn(PASSWORD)).ok, (await signedIn('violin harbour moss')).ok],
      [false, true],
    )
    const audit = await db
      .selectFrom('audit_entry')
      .select(['actor', 'version_before', 'version_after'])
      .where('record_id', '=', accountId)
      .where('action', '=', 'change-password')
      .execute()
    assert.deepEqual(audit, [{ actor: 'admin-1', version_before: 1, version_after: 2 }])
  })
}
