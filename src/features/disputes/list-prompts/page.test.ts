import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveEvent } from '../../between-reviews/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
await saveSmallAuthority(db)
const ruth = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: 'ruth' })

before(async () => {
  for (const [kind, toldOn] of [
    ['family-change', '2026-10-23'],
    ['school-move', '2026-11-19'],
  ] as const) {
    const said = { kind, on: isoDay(toldOn), before: null, says: 'Told by telephone.' }
    const recorded = { toldOn: isoDay(toldOn), accountId: ruth.accountId, at: new Date() }
    await transaction(db, (trx) => saveEvent(trx, 'tilly', said, recorded))
  }
})

const read = async () => textOf((await ruth.get('/challenge-prompts')).body)
const linkIn = async (words: string): Promise<string> => {
  const { body } = await ruth.get('/challenge-prompts')
  const found = new RegExp(`href="([^"]+)"[^>]*>${words}`).exec(body)?.[1] ?? ''
  return found.replaceAll('&amp;', '&')
}

test('an event that nobody answered for 20 working days suggests a challenge, a newer one does not', async () => {
  const text = await read()
  assert.match(text, /1 fact/)
  assert.match(
    text,
    /Event without an answer for 20 working days The IRO was told of an event on 23 October 2026/,
  )
})

test('an officer who does not hold the child is shown nothing, and a social worker does not see it before the IRO acts', async () => {
  const officer = await signedInAs(site, { name: 'Nobody Known', roles: ['fostering-iro'] })
  const shown = textOf((await officer.get('/challenge-prompts')).body)
  assert.doesNotMatch(shown, /Tilly/)
  const worker = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  assert.equal((await worker.get('/challenge-prompts')).statusCode, 403)
})

test('the way to a challenge fills in where it comes from', async () => {
  const shown = await ruth.get(await linkIn('Challenge<span'))
  assert.equal(shown.statusCode, 200)
  assert.match(textOf(shown.body), /It comes from: event without an answer for 20 working days/)
})

test('one is dismissed with a reason, once, and does not come up again', async () => {
  const path = await linkIn('Say why not')
  const empty = await ruth.post(path, { reason: ' ' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /Enter why you do not challenge this/)
  assert.equal((await ruth.post(path, { reason: 'Answered by telephone.' })).statusCode, 303)
  assert.match(await read(), /Nothing in the record suggests a challenge/)
  assert.equal((await ruth.post(path, { reason: 'Again.' })).statusCode, 303)
  const kept = await db.selectFrom('dismissed_prompt').select('reason').execute()
  assert.deepEqual(kept, [{ reason: 'Answered by telephone.' }])
  assert.equal((await ruth.get(path)).headers.location, '/challenge-prompts')
})

test('what was dismissed is listed with who and why for whoever reaches the child, and taken back it comes up again', async () => {
  const list = '/challenge-prompts/dismissed'
  assert.match((await ruth.get('/challenge-prompts')).body, /href="\/challenge-prompts\/dismissed"/)
  const { body } = await ruth.get(list)
  assert.match(textOf(body), /told of an event on 23 October 2026.* Answered by telephone\. Ruth Adeyemi/)
  const officer = await signedInAs(site, { name: 'Nobody Known', roles: ['fostering-iro'] })
  assert.doesNotMatch(textOf((await officer.get(list)).body), /telephone/)
  const action = (/action="([^"]*dismiss\/back[^"]*)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')
  assert.equal((await officer.post(action, { version: '1' })).statusCode, 404)
  const twice = await Promise.all([1, 2].map(() => ruth.post(action, { version: '1' })))
  assert.deepEqual(
    twice.map(({ headers }) => headers.location),
    [list, list],
  )
  assert.match(await read(), /1 fact/)
  assert.match(textOf((await ruth.get(list)).body), /Nobody has decided against/)
  const again = await linkIn('Say why not')
  assert.equal((await ruth.post(again, { reason: 'Settled now.' })).statusCode, 303)
  const kept = await db
    .selectFrom('dismissed_prompt')
    .select(['number', 'reason'])
    .orderBy('number')
    .execute()
  assert.deepEqual(
    kept.map(({ number, reason }) => `${number} ${reason}`),
    ['1 Answered by telephone.', '2 ', '3 Settled now.'],
  )
})
