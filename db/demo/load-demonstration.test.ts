import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '../../test/support/test-database.ts'
import { countByStatus, verifyDerived } from '../../src/features/reviews/index.ts'
import { signIn } from '../../src/platform/identity/index.ts'
import { makeCouncil } from './council.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { DEMO_ACCOUNTS, DEMO_TODAY } from './people.ts'

const { db } = await withDatabase()

test('the fictional council is loaded into an empty database, once', async () => {
  const loaded = await loadDemonstration(db)
  assert.ok(loaded.ok)
  assert.equal(loaded.value.children, makeCouncil().length)
  assert.deepEqual(await loadDemonstration(db), { ok: false, failure: 'not-empty' })
})

test('loading goes on where an attempt before was cut short after the accounts', async () => {
  await db.deleteFrom('obligation').execute()
  await db.deleteFrom('review_version').execute()
  await db.deleteFrom('review').execute()
  await db.deleteFrom('allocation').execute()
  await db.deleteFrom('child_team').execute()
  await db.deleteFrom('child_identifier').execute()
  await db.deleteFrom('child').execute()
  assert.equal((await loadDemonstration(db)).ok, true)
})

test('its due dates are what the law gives', async () => {
  assert.deepEqual((await verifyDerived(db)).differ, [])
})

test('it holds most of its reviews in time, and some it does not', async () => {
  const counts = await countByStatus(db, DEMO_TODAY)
  const count = (status: 'met' | 'late' | 'overdue' | 'due' | 'cannot-tell') => counts.get(status) ?? 0
  const inTime = count('met') / (count('met') + count('late'))
  assert.ok(inTime >= 0.96 && inTime <= 0.98, `${inTime}`)
  assert.ok(count('overdue') >= 5 && count('overdue') <= 15)
  assert.ok(count('due') > 250)
  assert.ok(count('cannot-tell') > 20)
})

test('it is the same every time', () => {
  assert.deepEqual(makeCouncil(), makeCouncil())
})

test('every child has an id and a number of their own', () => {
  const children = makeCouncil()
  assert.equal(new Set(children.map(({ id }) => id)).size, children.length)
  assert.equal(new Set(children.map(({ identifier }) => identifier)).size, children.length)
})

for (const { userName, password, role } of Object.values(DEMO_ACCOUNTS)) {
  test(`its account for the role ${role} can sign in`, async () => {
    const now = new Date('2026-11-20T09:00:00Z')
    const signedIn = await signIn(db, { userName, password, address: '127.0.0.1' }, now)
    assert.equal(signedIn.ok, true)
  })
}
