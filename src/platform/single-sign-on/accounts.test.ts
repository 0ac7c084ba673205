// Whom a person of the directory comes in as, and with which roles.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSignOnDesk } from '../../../test/support/sign-on-desk.ts'
import { newId } from '../../kit/ids.ts'
import { addAccount, disableAccount, findSession, openSession, signIn } from '../identity/index.ts'
import {
  addRoleMapping,
  listAccountsToLink,
  listRoleMappings,
  markAccountToLink,
  removeRoleMapping,
} from './index.ts'

const { db, provider, signedOn, refusalOf } = await openSignOnDesk()

function changeClaims(subject: string, claims: Readonly<Record<string, unknown>>): void {
  const person = provider.people.get(subject)
  provider.people.set(subject, { subject, claims: { ...person?.claims, ...claims } })
}

async function addLocal(roles: readonly 'iro'[] = []): Promise<{ id: string; userName: string }> {
  const userName = `local-${newId()}`
  const given = { userName, displayName: 'Local', roles, personId: null, password: 'a long enough password' }
  const added = await addAccount(db, given, 'command-line')
  assert.ok(added.ok)
  return { id: added.value.id, userName }
}

test('an account without a password refuses every password', async () => {
  const { userName } = await signedOn('helen.marsh')
  for (const password of ['', 'null', 'a long enough password']) {
    const tried = await signIn(db, { userName, password, address: '10.0.0.9', device: '' }, new Date(), {
      oneTimeCodes: 'optional',
    })
    assert.equal(!tried.ok && tried.failure.code, 'wrong')
  }
})

test('a work account without a mapped role gets no account', async () => {
  const before = await db.selectFrom('account').select('id').execute()
  assert.equal(await refusalOf('peter.lane'), 'no-role')
  const now = await db.selectFrom('account').select('id').execute()
  assert.equal(now.length, before.length)
})

test('where the directory left the list of groups out, it is said, and nobody is signed in', async () => {
  assert.equal(await refusalOf('grace.wynn'), 'too-many-groups')
})

test('the roles of the directory replace those it gave before, end the other sessions, and leave those given here', async () => {
  const first = await signedOn('amara.cole')
  assert.deepEqual(first.roles, ['iro'])
  await db
    .insertInto('account_role')
    .values({ account_id: first.accountId, role: 'analyst', from_day: '2026-01-01', to_day: null })
    .execute()
  const same = await signedOn('amara.cole')
  assert.ok(await findSession(db, first.token, new Date()))
  changeClaims('amara.cole', { roles: ['Footprint.Manager'] })
  const changed = await signedOn('amara.cole')
  assert.deepEqual(changed.roles, ['analyst', 'manager'])
  assert.equal(await findSession(db, first.token, new Date()), null)
  assert.equal(await findSession(db, same.token, new Date()), null)
  changeClaims('amara.cole', { roles: ['Footprint.IRO'] })
  assert.deepEqual((await signedOn('amara.cole')).roles, ['analyst', 'iro'])
})

test('somebody who has lost every role is turned away, and what they had is taken from them', async () => {
  provider.people.set('gone', {
    subject: 'gone',
    claims: { name: 'Gone', roles: ['Footprint.IRO', 'Footprint.Manager'] },
  })
  const before = await signedOn('gone')
  assert.deepEqual(before.roles, ['iro', 'manager'])
  changeClaims('gone', { roles: [] })
  assert.equal(await refusalOf('gone'), 'no-role')
  assert.equal(await findSession(db, before.token, new Date()), null)
  const token = await openSession(db, before.accountId, new Date())
  assert.deepEqual((await findSession(db, token, new Date()))?.signedIn.roles, [])
})

test('a closed account stays closed', async () => {
  provider.people.set('closed', { subject: 'closed', claims: { roles: ['Footprint.IRO'] } })
  const { userName } = await signedOn('closed')
  await disableAccount(db, userName, 'command-line', new Date())
  assert.equal(await refusalOf('closed'), 'disabled')
})

test('an account of ours is never taken over by its name alone', async () => {
  const { id, userName } = await addLocal()
  provider.people.set('taker', {
    subject: 'taker',
    claims: { preferred_username: userName, roles: ['Footprint.IRO'] },
  })
  const signedIn = await signedOn('taker')
  assert.notEqual(signedIn.accountId, id)
  assert.notEqual(signedIn.userName, userName)
})

test('a marked account is linked once, to who comes first by that name, and keeps its own roles', async () => {
  const { id, userName } = await addLocal(['iro'])
  const directoryName = ` Known-${id}@Council.example`
  assert.ok((await markAccountToLink(db, { userName, directoryName }, 'command-line')).ok)
  const claims = { preferred_username: directoryName.trim(), roles: ['Footprint.Manager'] }
  provider.people.set('linked', { subject: 'linked', claims })
  const linked = await signedOn('linked')
  assert.equal(linked.accountId, id)
  assert.deepEqual(linked.roles, ['iro', 'manager'])
  assert.deepEqual(await listAccountsToLink(db), [])
  provider.people.set('heir', { subject: 'heir', claims })
  assert.notEqual((await signedOn('heir')).accountId, id)
  assert.equal((await signedOn('linked')).accountId, id)
})

test('an account cannot be marked that is not there, nor two for one name', async () => {
  const [one, other] = [await addLocal(), await addLocal()]
  const nobody = await markAccountToLink(db, { userName: 'nobody', directoryName: 'x' }, 'command-line')
  assert.deepEqual(nobody, { ok: false, failure: 'no-account' })
  const given = { directoryName: 'twice@council.example' }
  assert.ok((await markAccountToLink(db, { ...given, userName: one.userName }, 'command-line')).ok)
  assert.deepEqual(await markAccountToLink(db, { ...given, userName: other.userName }, 'command-line'), {
    ok: false,
    failure: 'name-taken',
  })
})

test('a mapping is added once and removed once, each with its audit row and without its value', async () => {
  const given = { claimValue: 'Secret.Project', role: 'auditor' } as const
  const added = await addRoleMapping(db, given, 'command-line')
  assert.ok(added.ok)
  assert.deepEqual(await addRoleMapping(db, given, 'command-line'), { ok: false, failure: 'there-already' })
  assert.equal(await removeRoleMapping(db, added.value.id, 'command-line'), 'removed')
  assert.equal(await removeRoleMapping(db, added.value.id, 'command-line'), 'not-there')
  assert.equal((await listRoleMappings(db)).length, 2)
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('record_id', '=', added.value.id)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    rows.map(({ action, version_before, version_after }) => [action, version_before, version_after]),
    [
      ['add-role-mapping', null, 1],
      ['remove-role-mapping', 1, null],
    ],
  )
  assert.ok(!JSON.stringify(rows).includes('Secret.Project'))
})
