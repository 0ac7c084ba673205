import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRowOf } from '../../../../test/support/every-row-of.ts'
import { deskOn, idOf, loadFiles } from '../../../../test/support/import-files.ts'
import { childRows, returnFile } from '../../../../test/support/return-files.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  findChild,
  findPlace,
  findStanding,
  listIdsWithin,
  listMatches,
  saveFacts,
  saveIdentifiers,
} from '../../children/index.ts'
import {
  bareRecord,
  listReviewsOf,
  rebuildObligations,
  saveNewReviews,
  verifyDerived,
} from '../../reviews/index.ts'
import { rebuildChildren } from '../index.ts'
import { matchPath } from '../paths.ts'
import { mergeRecords, partRecords } from './command.ts'

const database = await withDatabase()
const { db } = database
const site = await startTestServer({ database })
const manager = await signedInAs(site, 'manager')
const actor = manager.accountId
const REACH = { accountId: actor, emergencyAt: null, today: isoDay('2026-11-21'), through: null }

const early = childRows('N1', '07/04/2025')
const late = childRows('N2', '01/09/2025')
const whole = {
  'header.csv': returnFile('header', [early.header, late.header]),
  'episodes.csv': returnFile('episodes', [
    early.episode.replace('PR1,,,,', 'PR1,01/09/2025,X1,ALLEG,'),
    late.episode.replace(',S,', ',P,'),
  ]),
  'reviews.csv': returnFile('reviews', [
    early.review('01/05/2025'),
    early.review('24/07/2025'),
    late.review('20/01/2026'),
  ]),
}

const aMatch = (childId: string, otherId: string) => ({
  id: newId(),
  childId,
  otherId,
  because: 'A new system',
  actor,
  now: new Date(),
  today: REACH.today,
})

async function merge(childId: string, otherId: string) {
  const match = aMatch(childId, otherId)
  assert.deepEqual(await mergeRecords(db, rebuildChildren, match), { ok: true, value: 'merged' })
  return match.id
}

const part = (childId: string, otherId: string, matchId: string) =>
  partRecords(db, rebuildChildren, { childId, otherId, matchId, actor, now: new Date() })

async function recorded(childId: string, on: string): Promise<void> {
  const judged = { asOf: on, lawVersion: 1, obligations: [] }
  const review = {
    id: newId(),
    childId,
    record: bareRecord(on),
    judged,
    recordedBy: actor,
    recordedAt: new Date(),
  }
  await transaction(db, async (trx) => {
    await saveNewReviews(trx, [review])
    await rebuildObligations(trx, [childId])
  })
}

async function mergesAndParts(childId: string, otherId: string): Promise<void> {
  const before = await everyRowOf(db, [childId, otherId])
  const matchId = await merge(childId, otherId)
  assert.notDeepEqual(await everyRowOf(db, [childId, otherId]), before)
  assert.deepEqual((await verifyDerived(db)).differ, [])
  for (let sent = 0; sent < 2; sent += 1) assert.ok((await part(childId, otherId, matchId)).ok)
  assert.deepEqual(await everyRowOf(db, [childId, otherId]), before)
}

test('one time in care under two numbers is one to the clock once the records are merged', async () => {
  await loadFiles(deskOn(database), whole)
  const [kept, other] = [await idOf(database, 'N1'), await idOf(database, 'N2')]
  const matchId = await merge(kept, other)
  const child = await findChild(db, kept)
  assert.deepEqual(
    child?.care.periods.map(({ start, end }) => [toIsoDate(start), end]),
    [['2025-04-07', null]],
  )
  assert.deepEqual((await findChild(db, other))?.care.periods, [])
  assert.deepEqual(
    (await listReviewsOf(db, kept)).map(({ parts }) => parts.map(toIsoDate)),
    [['2025-05-01'], ['2025-07-24'], ['2026-01-20']],
  )
  assert.equal(await findStanding(db, other, REACH), 'within')
  const list = await manager.get('/children?q=N')
  assert.ok(!list.body.includes(`/children/${other}"`))
  assert.deepEqual(
    (await listMatches(db, REACH)).map(({ childId, otherId }) => [childId, otherId]),
    [[kept, other]],
  )
  await loadFiles(deskOn(database), { ...whole, 'header.csv': whole['header.csv'].replace('N2,M', 'N2,F') })
  assert.equal((await findChild(db, kept))?.care.periods.length, 1)
  assert.ok((await part(kept, other, matchId)).ok)
  assert.equal((await findChild(db, other))?.care.periods.length, 1)
})

test('parting what was merged gives back every row of both records, either way about, whatever they hold', async () => {
  const [one, two] = [await idOf(database, 'N1'), await idOf(database, 'N2')]
  await mergesAndParts(one, two)
  await mergesAndParts(two, one)
  await recorded(one, '2025-10-20')
  await recorded(two, '2025-07-24')
  await recorded(two, '2026-03-10')
  await mergesAndParts(one, two)
  await mergesAndParts(two, one)
  const byHand = aSourcedChild('hand', [
    aCarePeriod('2024-03-01', { end: isoDay('2024-09-01'), ending: 'recorded' }),
  ])
  const bare = aSourcedChild('bare', [aCarePeriod('2026-03-01')])
  await transaction(db, async (trx) => {
    await saveFacts(trx, [byHand, bare])
    const local = (value: string) => ({ system: 'local', value, childId: value, from: null, to: null })
    await saveIdentifiers(trx, [local('hand'), local('bare')])
    await rebuildObligations(trx, ['hand', 'bare'])
  })
  await mergesAndParts('hand', 'bare')
  await mergesAndParts('bare', one)
  await mergesAndParts(two, 'hand')
})

const restrict = (id: string, restricted: boolean) =>
  db.updateTable('child').set({ restricted }).where('id', '=', id).execute()

test('merged records open to whoever may open either, and close where one is restricted', async () => {
  const [one, two] = [await idOf(database, 'N1'), await idOf(database, 'N2')]
  await db.insertInto('person').values({ id: 'iro', name: 'Ida Roe', sort_name: 'roe ida' }).execute()
  const held = { child_id: one, officer_id: 'iro', from_day: '2025-04-08', to_day: null }
  await db.insertInto('allocation').values(held).execute()
  const through = {
    people: ['iro'],
    teams: [],
    invited: null,
    standsIn: null,
    unheld: 'not-reached',
  } as const
  const standing = () => findStanding(db, two, { ...REACH, through })
  assert.equal(await standing(), 'outside')
  const matchId = await merge(one, two)
  assert.equal(await standing(), 'within')
  await restrict(one, true)
  assert.equal(await standing(), 'outside')
  assert.equal(await findStanding(db, two, REACH), 'outside')
  await restrict(one, false)
  assert.ok((await part(one, two, matchId)).ok)
  assert.equal(await standing(), 'outside')
})

test('who works with a child on the merged record alone reaches the one that goes on, until that one says who does', async () => {
  const [one, two] = [await idOf(database, 'N1'), await idOf(database, 'N2')]
  await db.insertInto('person').values({ id: 'sw', name: 'Sol Wray', sort_name: 'wray sol' }).execute()
  const works = async (id: string, child_id: string, person_id: string, does: 'social-worker' | 'invited') =>
    await db
      .insertInto('child_worker')
      .values({ id, child_id, person_id, does, from_day: '2025-09-01', to_day: null })
      .execute()
  await works('w', two, 'sw', 'social-worker')
  await works('v', 'hand', 'sw', 'invited')
  const through = { people: ['sw'], teams: [], invited: 'sw', standsIn: 'sw', unheld: 'not-reached' } as const
  const reach = { ...REACH, through }
  const reached = async (id: string) => [
    await findStanding(db, id, reach),
    (await listIdsWithin(db, [id], reach)).has(id),
    // Whether the merged record, which is open to them, leads there.
    (await findPlace(db, two, reach)).merged?.into === id,
  ]
  assert.deepEqual(await reached(one), ['outside', false, false])
  const matchId = await merge(one, two)
  assert.deepEqual(await reached(one), ['within', true, true])
  await restrict(one, true)
  assert.deepEqual(await reached(one), ['outside', false, false])
  await restrict(one, false)
  await works('u', one, 'iro', 'social-worker')
  assert.deepEqual(await reached(one), ['outside', false, false])
  await db.updateTable('child_worker').set({ to_day: '2025-10-01' }).where('id', '=', 'u').execute()
  assert.deepEqual(await reached(one), ['outside', false, false])
  await db.deleteFrom('child_worker').where('id', '=', 'u').execute()
  assert.ok((await part(one, two, matchId)).ok)
  assert.deepEqual(await reached(one), ['outside', false, false])
  const other = await merge('bare', 'hand')
  assert.deepEqual(await reached('bare'), ['outside', false, false])
  assert.ok((await part('bare', 'hand', other)).ok)
})

async function arranged(id: string, childId: string): Promise<void> {
  const about = { on_day: '2026-12-01', starts_at: '10:00', minutes: 60, format: 'video', place: '' } as const
  const meeting = { id, child_id: childId, officer_id: null, ...about }
  await db.insertInto('meeting').values(meeting).execute()
}

test('a record with work under way is not merged away: it would leave every list', async () => {
  const [one, two] = [await idOf(database, 'N1'), await idOf(database, 'N2')]
  await arranged('m', two)
  const match = aMatch(one, two)
  const done = await mergeRecords(db, rebuildChildren, match)
  assert.match(done.ok ? '' : done.failure, /has one review arranged, which would leave every list/)
  await arranged('k', one)
  const circle = await mergeRecords(db, rebuildChildren, match)
  assert.match(
    circle.ok ? '' : circle.failure,
    /that would go has one review arranged; the other has one review arranged\. Choose which record goes/,
  )
  const { body } = await manager.get(matchPath(one, two))
  assert.match(body, /Both records have work under way[\s\S]*Choose which record goes/)
  assert.ok(body.includes(`<a class="govuk-link" href="/children/${two}/meetings/m">Review arranged for`))
  await db.deleteFrom('meeting').where('id', '=', 'k').execute()
  assert.doesNotMatch((await manager.get(matchPath(one, two))).body, /Both records have work/)
  await db.deleteFrom('meeting').where('id', '=', 'm').execute()
})

test('a restricted record, a merged one and one that another was merged into are not merged away', async () => {
  const says = async (childId: string, otherId: string) => {
    const done = await mergeRecords(db, rebuildChildren, aMatch(childId, otherId))
    return done.ok ? 'merged' : done.failure
  }
  await merge('bare', 'hand')
  assert.match(await says(await idOf(database, 'N1'), 'hand'), /merged already/)
  assert.match(await says(await idOf(database, 'N1'), 'bare'), /Another record is merged into/)
  const left = aCarePeriod('2024-03-01', { end: isoDay('2025-09-01'), endReason: 'E12', ending: 'recorded' })
  await transaction(db, (trx) => saveFacts(trx, [aSourcedChild('adopted', [left])]))
  assert.match(await says(await idOf(database, 'N1'), 'adopted'), /restricted/)
})
