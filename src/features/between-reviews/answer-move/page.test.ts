import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { saveReviewsOf } from '../../../../test/support/between-reviews.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { listObligationsOf, readPolicy, rebuildObligations, verifyDerived } from '../../reviews/index.ts'
import { listMovesBetween } from '../queries/moves.ts'
import { type MoveWaitingRow, movesWaiting, readMoveWaiting } from '../queries/waiting.ts'
import { saveEvent } from '../store/events.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const moved = (on: string) => ({ on: isoDay(on), from: 'U1', to: 'U6' })
const path = '/children/tilly/moves/2026-10-01'

await saveSmallAuthority(db)
const moves = ['2025-06-02', '2026-09-01', '2026-10-01'].map(moved)
await transaction(db, (trx) =>
  saveFacts(trx, [aSourcedChild('tilly', [aCarePeriod('2025-03-03', { moves })])]),
)
await saveReviewsOf(db, 'tilly', ['2025-03-20', '2025-06-12', '2025-12-10', '2026-06-05', '2026-09-10'])

const ruth = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: 'ruth' })

test('a move without a review in 20 working days asks, one followed by a review and an old one do not', async () => {
  const { body } = await ruth.get('/moves')
  const text = textOf(body)
  assert.match(text, /1 move/)
  assert.match(text, /Tilly Marsh 1 October 2026 From .* to .* 29 October 2026/)
  assert.match(body, /href="\/children\/tilly\/moves\/2026-10-01"/)
})

test('every move of some months is judged the same for figures', async () => {
  const found = await listMovesBetween(db, isoDay('2026-09-01'), isoDay('2026-10-01'))
  assert.deepEqual(
    found.map(({ move, reviewedOn, answer }) => [move.on, reviewedOn, answer]),
    [
      [isoDay('2026-09-01'), isoDay('2026-09-10'), null],
      [isoDay('2026-10-01'), null, null],
    ],
  )
})

test('an answer needs a reason', async () => {
  const { statusCode, body } = await ruth.post(path, { answer: 'no-review' })
  assert.equal(statusCode, 400)
  assert.match(body, /<a href="#reason">Enter why<\/a>/)
})

test('no review needed, with the reason: the move waits no longer', async () => {
  const fields = { answer: 'no-review', reason: 'Planned at the review of June', version: '0' }
  assert.equal((await ruth.post(path, fields)).statusCode, 303)
  assert.match(textOf((await ruth.get('/moves')).body), /No move waits for an answer/)
  const shown = textOf((await ruth.get('/children/tilly/between-reviews')).body)
  assert.match(shown, /No review is needed Planned at the review of June/)
  assert.equal((await ruth.post(path, fields)).statusCode, 409)
})

test('a review because of the move is one that the IRO asked for', async () => {
  const fields = { answer: 'review', reason: 'She is not settled', version: '1' }
  assert.equal((await ruth.post(path, fields)).statusCode, 303)
  const owed = await listObligationsOf(db, 'tilly', TODAY)
  assert.ok(owed.some(({ rule, status }) => rule === 'LARX' && status === 'due'))
  assert.deepEqual((await verifyDerived(db)).differ, [])
  const { rows } = await listAudit()
  assert.deepEqual(rows, ['answer-move', 'answer-move'])
})

test('a late answer about a move that was reviewed since leaves the next review as it was', async () => {
  const late = '/children/tilly/moves/2026-09-01'
  const before = await listObligationsOf(db, 'tilly', TODAY)
  const fields = { answer: 'review', reason: 'It was held', version: '0' }
  assert.equal((await ruth.post(late, fields)).statusCode, 303)
  assert.deepEqual(await listObligationsOf(db, 'tilly', TODAY), before)
})

test('an answer asks for the review it asked for when it was given, whichever review is recorded later', async () => {
  await saveChild(db, 'noor', 'Noor')
  await transaction(db, (trx) =>
    saveFacts(trx, [aSourcedChild('noor', [aCarePeriod('2025-03-03', { moves: [moved('2026-10-01')] })])]),
  )
  const known = ['2025-03-20', '2025-06-12', '2025-12-10', '2026-06-05'] as const
  await saveReviewsOf(db, 'noor', known)
  const fields = { answer: 'review', reason: 'She is not settled', version: '0' }
  assert.equal((await ruth.post('/children/noor/moves/2026-10-01', fields)).statusCode, 303)
  const isAsked = async () =>
    (await listObligationsOf(db, 'noor', TODAY)).some(
      ({ rule, status }) => rule === 'LARX' && status === 'due',
    )
  await saveReviewsOf(db, 'noor', [...known, '2026-11-05'])
  assert.equal(await isAsked(), true)
  const said = { kind: 'health', on: TODAY, before: null, says: 'In hospital' } as const
  const by = { toldOn: TODAY, accountId: ruth.accountId, at: new Date() }
  await transaction(db, (trx) => saveEvent(trx, 'noor', said, by))
  assert.equal(await isAsked(), true)
})

test('of a review that came too late for the move, the page says what it should have done, and what to do now', async () => {
  const { body } = await ruth.get('/children/noor/moves/2026-10-01')
  assert.match(
    textOf(body),
    /The next was held on 5 November 2026: it should have looked at the move, so “yes” asks for no other\. If you still want a review, tell of it as an event/,
  )
})

test('a day on which the child did not move is not there', async () => {
  assert.equal((await ruth.get('/children/tilly/moves/2026-10-02')).statusCode, 404)
  assert.equal((await ruth.get('/children/tilly/moves/somewhen')).statusCode, 404)
})

async function listAudit() {
  const found = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('record_type', '=', 'move-answer')
    .execute()
  return { rows: found.map(({ action }) => action) }
}

test('what staff told of a move covers it in every list', async () => {
  const { calendar } = await readPolicy(db)
  const waiting = async () => {
    const { rows } = await sql<MoveWaitingRow>`${movesWaiting(sql`('finn')`, TODAY)}`.execute(db)
    return rows.filter((row) => readMoveWaiting(row, { daysOn: () => 20, calendar }) !== null).length
  }
  await transaction(db, async (trx) => {
    await saveFacts(trx, [
      aSourcedChild('finn', [aCarePeriod('2025-03-03', { moves: [moved('2026-11-02')] })]),
    ])
    await rebuildObligations(trx, ['finn'])
  })
  assert.equal(await waiting(), 1)
  const said = { kind: 'unplanned-move', on: isoDay('2026-11-02'), before: null, says: 'At night' } as const
  const by = { toldOn: TODAY, accountId: ruth.accountId, at: new Date() }
  await transaction(db, (trx) => saveEvent(trx, 'finn', said, by))
  assert.equal(await waiting(), 0)
})
