import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '../../test/support/test-database.ts'
import { findReachThrough } from '../../src/features/people/index.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import { countByStatus, verifyDerived } from '../../src/features/reviews/index.ts'
import { signIn } from '../../src/platform/identity/index.ts'
import { makeCouncil } from './council.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { DEMO_ACCOUNTS, DEMO_TODAY, OFFICERS, TEAMS } from './people.ts'
import { TEAM_MANAGERS } from './staff.ts'

const { db } = await withDatabase()

test('where an attempt was cut short after the accounts, the next one loads all of it', async () => {
  const council = makeCouncil()
  // A child who comes twice ends the attempt in the middle.
  await assert.rejects(loadDemonstration(db, [...council, ...council.slice(0, 1)]), /a second time/)
  const loaded = await loadDemonstration(db)
  assert.ok(loaded.ok)
  assert.equal(loaded.value.children, council.length)
})

test('the fictional council is loaded once', async () => {
  assert.deepEqual(await loadDemonstration(db), { ok: false, failure: 'not-empty' })
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

test('one child of Ruth’s came with a handover note, and one must not share her with a brother or sister', async () => {
  const notes = await db
    .selectFrom('handover_note as note')
    .innerJoin('allocation', 'allocation.child_id', 'note.child_id')
    .select('allocation.officer_id')
    .where('to_day', 'is', null)
    .execute()
  assert.deepEqual(notes, [{ officer_id: OFFICERS.ruth.id }])
  const conflicts = await db.selectFrom('sibling_conflict').select('stands').execute()
  assert.deepEqual(conflicts, [{ stands: true }])
})

test('the present social worker of a child’s facts works with the child', async () => {
  const workers = await db
    .selectFrom('child_worker')
    .innerJoin('person', 'person.id', 'child_worker.person_id')
    .innerJoin('child', 'child.id', 'child_worker.child_id')
    .select(['person.name', 'child.social_worker'])
    .where('does', '=', 'social-worker')
    .where('child.social_worker', 'is not', null)
    .execute()
  const { held } = await db
    .selectFrom('child')
    .select(({ fn }) => fn.count<number>('social_worker').as('held'))
    .executeTakeFirstOrThrow()
  assert.ok(held > 200)
  assert.equal(workers.length, held)
  assert.deepEqual(
    workers.filter(({ name, social_worker }) => name !== social_worker),
    [],
  )
})

test('two records are restricted, and open to one named reader each', async () => {
  const readers = await db
    .selectFrom('restriction')
    .innerJoin('child', 'child.id', 'restriction.child_id')
    .innerJoin('named_reader', 'named_reader.child_id', 'child.id')
    .select(['reason', 'restricted'])
    .orderBy('reason')
    .execute()
  assert.deepEqual(readers, [
    { reason: 'high-profile', restricted: true },
    { reason: 'staff-relative', restricted: true },
  ])
})

test('a team manager manages the social workers of the team, and the director manages everybody', async () => {
  const of = (personId: string) =>
    findReachThrough(db, { personId, relations: ['managing'], today: DEMO_TODAY })
  const tilby = await of(TEAM_MANAGERS.north.id)
  assert.deepEqual(tilby.teams, [TEAMS.north.id])
  assert.ok(tilby.people.includes('person-petrov') && !tilby.people.includes('person-treece'))
  const director = await of('person-ashdown')
  assert.ok(director.people.includes('person-petrov') && director.people.includes(OFFICERS.ruth.id))
})

test('an officer who covers reaches the children of the officer who is away', async () => {
  const covering = { personId: OFFICERS.ruth.id, relations: ['covering'] as const }
  const during = await findReachThrough(db, { ...covering, today: DEMO_TODAY })
  assert.deepEqual(during.people, [OFFICERS.farah.id])
  const after = await findReachThrough(db, { ...covering, today: isoDay('2026-11-30') })
  assert.deepEqual(after.people, [])
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
    const given = { userName, password, address: '127.0.0.1', device: 'Firefox on Windows' }
    const signedIn = await signIn(db, given, now, { oneTimeCodes: 'optional' })
    assert.equal(signedIn.ok, true)
  })
}
