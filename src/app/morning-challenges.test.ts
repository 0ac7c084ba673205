import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { challengeDesk, FORMAL } from '../../test/support/challenge-desk.ts'
import { saveSmallAuthority } from '../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../test/support/test-server.ts'
import { rebuildObligations } from '../features/reviews/index.ts'
import { isoDay } from '../kit/dates/index.ts'
import { transaction } from '../platform/db/index.ts'
import { runMorning } from './morning.ts'

// A challenge of Thursday 12 November is to be answered by the 19th.
const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db, config } = site.services
const manager = await signedInAs(site, 'manager')
const { raise } = challengeDesk(site, manager)

before(async () => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  for (const id of ['ruth', 'priya'])
    await db
      .updateTable('person')
      .set({ email: `${id}@example.org` })
      .where('id', '=', id)
      .execute()
  await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  await signedInAs(site, { roles: ['team-manager'], personId: 'priya' })
})
beforeEach(async () => {
  for (const table of [
    'dispute_asking',
    'dispute_child',
    'dispute_about',
    'dispute_step',
    'dispute',
  ] as const)
    await db.deleteFrom(table).execute()
  for (const table of ['message_link', 'message'] as const) await db.deleteFrom(table).execute()
})

const morningOf = (day: `${number}-${number}-${number}`) =>
  runMorning({ db, config, clock: { now: () => new Date(`${day}T08:00:00Z`), today: () => isoDay(day) } })

const mailsTo = async (address: string) =>
  await db.selectFrom('message').selectAll().where('to_address', '=', address).orderBy('made_at').execute()

test('whoever has no account is reminded once in a stage, on the morning after its day, and the officer in the digest', async () => {
  await raise('2026-11-12', { ...FORMAL, 'answerer-email': 'lee@partner.example' })
  await raise('2026-11-12', { ...FORMAL, subject: 'service' }, '/challenges/new')
  await morningOf('2026-11-19')
  assert.equal((await mailsTo('lee@partner.example')).length, 1, 'the first question')
  await morningOf('2026-11-20')
  await morningOf('2026-11-23')
  const mails = await mailsTo('lee@partner.example')
  assert.deepEqual(
    mails.map(({ kind, state }) => `${kind} ${state}`),
    ['challenge-question stopped', 'challenge-reminder waiting'],
  )
  assert.doesNotMatch(mails.at(-1)?.body ?? '', /Tilly|Marsh|permanence/)
  const digests = await mailsTo('ruth@example.org')
  assert.equal(digests.length, 3, 'one a morning')
  assert.match(digests.at(-1)?.body ?? '', /Child tilly: A challenge waits for an answer\./)
  assert.match(digests.at(-1)?.body ?? '', /1 challenge of yours about no one child waits for you\./)
})

test('whoever must answer and has an account reads of it in their one e-mail', async () => {
  await raise('2026-11-12', { ...FORMAL, 'answerer-email': 'priya@example.org' })
  await db.deleteFrom('message_link').execute()
  await db.deleteFrom('message').execute()
  await morningOf('2026-11-24')
  const mails = await mailsTo('priya@example.org')
  assert.deepEqual(
    mails.map(({ kind }) => kind),
    ['digest'],
  )
  assert.match(mails[0]?.body ?? '', /1 challenge waits for your answer\./)
})

test('after a child’s death nobody is written to', async () => {
  await raise('2026-11-12', { ...FORMAL, 'answerer-email': 'lee@partner.example' })
  const { care } = await db
    .selectFrom('child')
    .select('care')
    .where('id', '=', 'tilly')
    .executeTakeFirstOrThrow()
  const died = JSON.stringify({ periods: [{ endReason: 'E2', end: '2026-11-16' }] })
  await db.updateTable('child').set({ care: died }).where('id', '=', 'tilly').execute()
  await db.deleteFrom('message_link').execute()
  await db.deleteFrom('message').execute()
  // A morning that no test before has had: each is run once.
  await morningOf('2026-11-26')
  assert.deepEqual(await mailsTo('lee@partner.example'), [])
  await db
    .updateTable('child')
    .set({ care: JSON.stringify(care) })
    .where('id', '=', 'tilly')
    .execute()
})
