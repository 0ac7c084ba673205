import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { saveSmallAuthority } from '../../../test/support/small-authority.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { findLink } from '../../platform/links/index.ts'
import type { DecidedThen } from './match-decisions.ts'
import {
  listDecisionsBetween,
  listDecisionVersions,
  listDecisionsOf,
  listDecisionsOfReview,
  listOpenDecisionsOf,
} from './queries.ts'
import { saveAnswer, saveRecorded } from './store.ts'
import { askAbout } from './store/asking.ts'
import { saveDecisionsOfReview } from './store/decisions-of-review.ts'

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

test('a day that staff set where the review set none stays when the record is corrected', async () => {
  const review = await aReview()
  const saveWithout = (says: string, day: typeof by | null) =>
    transaction(db, (trx) =>
      saveDecisionsOfReview(trx, {
        childId: 'tilly',
        reviewId: review,
        madeOn: isoDay('2026-10-11'),
        decisions: [{ says, owner: 'Dan Petrov', by: day }],
        accountId,
        at: new Date(),
      }),
    )
  await saveWithout('Bicicle', null)
  const [decision] = await listDecisionsOfReview(db, review)
  assert.ok(decision)
  const set = isoDay('2026-12-18')
  const recorded = { status: null, doneOn: null, evidence: '', difference: '', reason: '', by: set, slips: 0 }
  await transaction(db, (trx) =>
    saveRecorded(trx, { decision, version: 1, actor: accountId, now: new Date() }, recorded),
  )
  const daysOf = async () => {
    const [one] = await listDecisionsOfReview(db, review)
    return [one?.says, one?.by, one?.firstBy, one?.version]
  }
  await saveWithout('Bicicle', null)
  assert.deepEqual(await daysOf(), ['Bicicle', set, set, 2], 'nothing was corrected')
  await saveWithout('Bicycle', null)
  assert.deepEqual(await daysOf(), ['Bicycle', set, set, 3])
  await saveWithout('Bicycle', by)
  assert.deepEqual(await daysOf(), ['Bicycle', set, by, 4], 'the record has a day now, and staff moved it')
})

test('a day that the record had and has no more goes, where staff did not move it', async () => {
  const review = await aReview()
  await save(review, 'Dentist')
  await transaction(db, (trx) =>
    saveDecisionsOfReview(trx, {
      childId: 'tilly',
      reviewId: review,
      madeOn: isoDay('2026-10-11'),
      decisions: [{ says: 'Dentist', owner: 'Dan Petrov', by: null }],
      accountId,
      at: new Date(),
    }),
  )
  const [after] = await listDecisionsOfReview(db, review)
  assert.deepEqual([after?.by, after?.firstBy], [null, null])
})

/** A decision of a review of its own, whose owner was asked, and has answered. Gives the review and the link. */
async function anAskedDecision(says: string) {
  const review = await aReview()
  await save(review, says)
  const [decision] = await listDecisionsOfReview(db, review)
  assert.ok(decision)
  const now = new Date()
  const asking = { actor: accountId, now, config: { publicAddress: null, port: 3000 } }
  const { address } = await transaction(db, (trx) => askAbout(trx, decision, 'dan@council.example', asking))
  const answer = { status: 'part', doneOn: null, says: 'Nearly', at: now } as const
  await transaction(db, (trx) => saveAnswer(trx, decision.id, answer))
  return { review, token: address.split('/').at(-1) ?? '' }
}

async function askedAfter(review: string, decision: DecidedThen, token: string) {
  const given = {
    childId: 'tilly',
    reviewId: review,
    madeOn: isoDay('2026-10-11'),
    accountId,
    at: new Date(),
  }
  await transaction(db, (trx) => saveDecisionsOfReview(trx, { ...given, decisions: [decision] }))
  const [after] = await listDecisionsOfReview(db, review)
  const link = await findLink(db, token, new Date())
  return [after?.ownerEmail, after?.askedAt === null, after?.answer?.says ?? null, link?.state]
}

test('a correction that gives a decision another owner, or other words, asks whoever was asked no more', async () => {
  const nobody = [null, true, null, 'revoked']
  const owner = await anAskedDecision('Bunk bed')
  assert.deepEqual(
    await askedAfter(owner.review, { says: 'Bunk bed', owner: 'Mx Lee', by }, owner.token),
    nobody,
  )
  const words = await anAskedDecision('Music lessons')
  const other = { says: 'Contact with Nan', owner: 'Dan Petrov', by }
  assert.deepEqual(await askedAfter(words.review, other, words.token), nobody)
  const day = await anAskedDecision('Swimming')
  const sooner = { says: 'Swimming', owner: 'Dan Petrov', by: isoDay('2026-11-09') }
  assert.deepEqual(await askedAfter(day.review, sooner, day.token), [
    'dan@council.example',
    false,
    'Nearly',
    'open',
  ])
})

test('a decision is counted in the period of the day it was first to be done by', async () => {
  const inPeriod = await listDecisionsBetween(db, { from: by, to: isoDay('2026-11-11') })
  assert.ok(inPeriod.some(({ childId }) => childId === 'tilly'))
  assert.deepEqual(
    await listDecisionsBetween(db, { from: isoDay('2026-11-11'), to: isoDay('2027-01-01') }),
    [],
  )
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
