import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { addDays } from '../../kit/dates/index.ts'
import { londonDayOf } from '../clock/clock.ts'
import {
  addAccount,
  disableAccount,
  enableAccount,
  endRole,
  EVER,
  findAccountShown,
  giveRole,
  linkAccount,
  listAccounts,
  openSession,
  type Role,
} from './index.ts'

const NOW = new Date()
const TODAY = londonDayOf(NOW)
const FROM = { from: EVER, to: TODAY, actor: 'admin', today: TODAY }

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  const accountOf = async (userName: string, roles: readonly Role[]) => {
    const given = { userName, displayName: 'x', roles, personId: null, password: 'correct horse battery' }
    const added = await addAccount(db, given, 'command-line')
    assert.ok(added.ok)
    return added.value.id
  }

  test(`${kind}: a role counts from its first day to its last, and giving it ends the sessions`, async () => {
    const id = await accountOf('worker', [])
    await openSession(db, id, NOW)
    const asked = { role: 'iro', from: TODAY, to: addDays(TODAY, 1) } as const
    assert.equal((await giveRole(db, id, asked, 'admin')).ok, true)
    assert.equal(
      (await giveRole(db, id, { ...asked, role: 'manager', from: addDays(TODAY, 1), to: null }, 'admin')).ok,
      true,
    )
    const listed = (await listAccounts(db)).find((account) => account.id === id)
    assert.deepEqual(listed?.roles, ['iro'])
    assert.equal(listed?.version, 3)
    const sessions = await db.selectFrom('session').select('id').where('account_id', '=', id).execute()
    assert.deepEqual(sessions, [])
  })

  test(`${kind}: a role that ended today is given again today`, async () => {
    const id = await accountOf('again', [])
    const asked = { role: 'iro', from: TODAY, to: null } as const
    await giveRole(db, id, asked, 'admin')
    assert.equal((await endRole(db, { accountId: id, role: 'iro', ...FROM, from: TODAY })).ok, true)
    assert.equal((await giveRole(db, id, asked, 'admin')).ok, true)
    assert.deepEqual((await findAccountShown(db, id))?.roles, [{ ...asked, source: 'local' }])
  })

  test(`${kind}: of two administrators who end each other’s role at once, one keeps it`, async () => {
    const [one, other] = [
      await accountOf('one', ['administrator']),
      await accountOf('other', ['administrator']),
    ]
    const ended = await Promise.all(
      [one, other].map((accountId) => endRole(db, { accountId, role: 'administrator', ...FROM })),
    )
    assert.equal(ended.filter(({ ok }) => ok).length, 1)
    const left = (await listAccounts(db)).filter(({ roles }) => roles.includes('administrator'))
    assert.equal(left.length, 1)
    const refused = await disableAccount(db, left[0]?.userName ?? '', 'admin', NOW)
    assert.equal(!refused.ok && refused.failure.code, 'last-administrator')
  })

  test(`${kind}: an account that is disabled is enabled once`, async () => {
    const id = await accountOf('away', ['analyst'])
    await disableAccount(db, 'away', 'admin', NOW)
    assert.equal(await enableAccount(db, id, 'admin'), 'enabled')
    assert.equal(await enableAccount(db, id, 'admin'), 'already')
    assert.equal((await findAccountShown(db, id))?.disabledAt, null)
  })

  test(`${kind}: an account is linked to a person who is there`, async () => {
    const id = await accountOf('linked', ['iro'])
    await db.insertInto('person').values({ id: 'p1', name: 'Ann', sort_name: 'ann' }).execute()
    assert.equal((await linkAccount(db, id, 'p1', 'admin')).ok, true)
    assert.deepEqual((await findAccountShown(db, id))?.person, { id: 'p1', name: 'Ann' })
    assert.equal((await linkAccount(db, id, 'nobody', 'admin')).ok, false)
  })
}
