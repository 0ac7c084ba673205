import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '../../../test/support/test-database.ts'
import { transaction } from '../db/index.ts'
import { closeLink, countWrongTry, findLink, linkAddress, makeLink, revokeLinksOf } from './index.ts'

const { db } = await withDatabase()
const now = new Date('2026-11-21T10:00:00Z')
const expiresAt = new Date('2026-12-01T00:00:00Z')

const make = (subject: string) =>
  transaction(db, (trx) => makeLink(trx, { purpose: 'test', subject, expiresAt }))
const stateOf = async (token: string, at = now) => (await findLink(db, token, at))?.state ?? null

test('a token has 256 bits, and only a hash of it is kept', async () => {
  const { id, token } = await make('one')
  assert.equal(Buffer.from(token, 'base64url').length, 32)
  const row = await db.selectFrom('secure_link').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(JSON.stringify(row).includes(token), false)
  assert.match(row.token_hash, /^[0-9a-f]{64}$/)
})

test('opening a link again and again does not use it up', async () => {
  const { token } = await make('again')
  for (const _ of [1, 2, 3]) assert.equal(await stateOf(token), 'open')
})

test('a link is open up to its last instant and run out from then on', async () => {
  const { token } = await make('last')
  assert.equal(await stateOf(token, new Date(expiresAt.getTime() - 1)), 'open')
  assert.equal(await stateOf(token, expiresAt), 'expired')
})

test('a guessed token finds nothing', async () => {
  const { token } = await make('guessed')
  for (const guess of ['', 'x', token.slice(0, -1), `${token}A`, 'A'.repeat(43), 'é\u0000'])
    assert.equal(await findLink(db, guess, now), null)
})

test('of two who send through one link at once, one closes it', async () => {
  const { id, token } = await make('twice')
  const closed = await Promise.all(
    [1, 2].map(() => transaction(db, (trx) => closeLink(trx, id, 'submitted', now))),
  )
  assert.equal(closed.filter((didClose) => didClose).length, 1)
  assert.equal(await stateOf(token), 'submitted')
})

test('what was sent stays sent when links are taken back, and the others close', async () => {
  const [sent, open, other] = [await make('both'), await make('both'), await make('third')]
  await transaction(db, (trx) => closeLink(trx, sent.id, 'submitted', now))
  await transaction(db, (trx) => revokeLinksOf(trx, { purpose: 'test', subject: 'both' }, now))
  assert.deepEqual(
    [await stateOf(sent.token), await stateOf(open.token), await stateOf(other.token)],
    ['submitted', 'revoked', 'open'],
  )
})

test('a link bears as many wrong answers as it is given; the last one pauses it for an hour, or closes it', async () => {
  const count = (id: string, limit?: Parameters<typeof countWrongTry>[3]) =>
    transaction(db, (trx) => countWrongTry(trx, id, now, limit))
  const [ten, two, closing] = [await make('ten'), await make('two'), await make('closing')]
  for (let tries = 1; tries < 10; tries += 1) assert.equal(await count(ten.id), 'counted')
  assert.equal(await count(ten.id), 'paused')
  const pause = { most: 2, atLast: 'pause' } as const
  assert.deepEqual([await count(two.id, pause), await count(two.id, pause)], ['counted', 'paused'])
  const close = { most: 2, atLast: 'close' } as const
  assert.deepEqual([await count(closing.id, close), await count(closing.id, close)], ['counted', 'closed'])
  const hour = new Date(now.getTime() + 3_600_000)
  assert.deepEqual(
    [await stateOf(two.token), await stateOf(two.token, hour), await stateOf(closing.token, hour)],
    ['paused', 'open', 'revoked'],
  )
})

test('an address is that of the authority, or of this machine where none is set', () => {
  assert.equal(
    linkAddress({ publicAddress: 'https://reviews.example.gov.uk', port: 3000 }, '/x'),
    'https://reviews.example.gov.uk/x',
  )
  assert.equal(linkAddress({ publicAddress: null, port: 4000 }, '/x'), 'http://localhost:4000/x')
})
