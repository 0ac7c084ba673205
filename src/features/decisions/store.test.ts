import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { saveSmallAuthority } from '../../../test/support/small-authority.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import {
  listDecisionsBetween,
  listDecisionVersions,
  listDecisionsOf,
  listDecisionsOfReview,
  listOpenDecisionsOf,
} from './queries.ts'
import { saveDecisionsOfReview, saveRecorded } from './store.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const { accountId } = await signedInAs(site, 'manager')
let number = 0

before(() => saveSmallAuthority(db))

const by = isoDay('2026-11-10')
const decided = (...says: readonly string[]) => says.map((one) => ({ says: one, owner: 'Dan Petrov', by }))

async function aReview(): Promise<string> {
  number += 1
  const id = `review-${number}`
  const day = `2026-10-${10 + number}`
  await db
    .insertInto('review')
    .values({ id, child_id: 'tilly', first_part: day, parts: [day], completed_on: day })
    .execute()
  return id
}

const save = (reviewId: string, ...says: readonly string[]) =>
  transaction(db, (trx) =>
    saveDecisionsOfReview(trx, {
      childId: 'tilly',
      reviewId,
      madeOn: isoDay('2026-10-11'),
      decisions: decided(...says),
      accountId,
      at: new Date(),
    }),
  )

test('decisions of a review are saved in order, each as version 1, and nothing recorded of them', async () => {
  const review = await aReview()
  await save(review, 'Passport', 'Dentist')
  const found = await listDecisionsOfReview(db, review)
  assert.deepEqual(
    found.map((one) => [one.number, one.says, one.owner, one.by, one.status, one.slips, one.version]),
    [
      [1, 'Passport', 'Dan Petrov', by, null, 0, 1],
      [2, 'Dentist', 'Dan Petrov', by, null, 0, 1],
    ],
  )
  const versions = await listDecisionVersions(db, found[0]?.id ?? '')
  assert.deepEqual(
    versions.map(({ change, recordedBy }) => [change, recordedBy]),
    [['made', accountId]],
  )
})

test('a decision that a correction leaves out is overtaken and kept, and open again when it is brought back', async () => {
  const review = await aReview()
  await save(review, 'Passport', 'Dentist')
  await save(review, 'Passport')
  const [passport, dentist] = await listDecisionsOfReview(db, review)
  assert.deepEqual([passport?.status, passport?.version], [null, 1])
  assert.deepEqual([dentist?.status, dentist?.withdrawn, dentist?.version], ['overtaken', true, 2])
  await save(review, 'Passport', 'Dentist')
  const [, back] = await listDecisionsOfReview(db, review)
  assert.deepEqual([back?.id, back?.status, back?.withdrawn], [dentist?.id, null, false])
})

test('a correction of the words keeps what came of the decision, and a day that was moved stays moved', async () => {
  const review = await aReview()
  await save(review, 'Pasport')
  const [decision] = await listDecisionsOfReview(db, review)
  assert.ok(decision)
  const recorded = {
    status: 'part' as const,
    doneOn: null,
    evidence: 'Form sent',
    difference: '',
    reason: 'Slow',
    by: isoDay('2026-12-01'),
    slips: 1,
  }
  await transaction(db, (trx) =>
    saveRecorded(trx, { decision, version: 1, actor: accountId, now: new Date() }, recorded),
  )
  await save(review, 'Passport')
  const [after] = await listDecisionsOfReview(db, review)
  assert.deepEqual(
    [after?.says, after?.status, after?.by, after?.firstBy, after?.slips, after?.version],
    ['Passport', 'part', isoDay('2026-12-01'), by, 1, 3],
  )
})

test('a decision is counted in the period of the day it was first to be done by', async () => {
  const inPeriod = await listDecisionsBetween(db, by, isoDay('2026-11-11'))
  assert.ok(inPeriod.some(({ says }) => says === 'Passport'))
  assert.deepEqual(await listDecisionsBetween(db, isoDay('2026-11-11'), isoDay('2027-01-01')), [])
})

test('open decisions are those neither done nor overtaken', async () => {
  const all = await listDecisionsOf(db, 'tilly')
  const [first] = await listOpenDecisionsOf(db, 'tilly')
  assert.ok(first)
  const recorded = {
    status: 'done' as const,
    doneOn: isoDay('2026-11-01'),
    evidence: '',
    difference: 'She travelled.',
    reason: '',
    by,
    slips: 0,
  }
  await transaction(db, (trx) =>
    saveRecorded(
      trx,
      { decision: first, version: first.version, actor: accountId, now: new Date() },
      recorded,
    ),
  )
  const open = await listOpenDecisionsOf(db, 'tilly')
  assert.ok(open.length < all.length)
  assert.ok(!open.some(({ id }) => id === first.id))
})
