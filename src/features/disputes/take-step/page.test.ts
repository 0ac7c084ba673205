import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk } from '../../../../test/support/challenge-desk.ts'
import { saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { ENGLAND } from '../../../law/calendar/index.ts'
import { listDisputeFacts } from '../queries/dispute-facts.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const director = await signedInAs(site, 'senior-manager')
const { idOf, raise, take, read } = challengeDesk(site, manager)

before(() => saveSmallAuthority(db))

const PRIYA = { level: '1', answerer: 'Priya Nandi' }

test('what was closed wrongly is opened again where it stood, and its history keeps what came of it', async () => {
  const path = await raise('2026-11-03', PRIYA)
  const closing = { outcomes: ['apology'], difference: 'None that she noticed.' }
  assert.equal((await take(path, 'close', closing)).statusCode, 303)
  assert.match((await take(path, 'reopen', { says: ' ' })).body, /Enter why it must not stay closed/)
  const { version } = await db
    .selectFrom('dispute')
    .select('version')
    .where('id', '=', idOf(path))
    .executeTakeFirstOrThrow()
  const reopening = { version: String(version), says: 'The wrong challenge was closed.' }
  const both = await Promise.all([1, 2].map(() => manager.post(`${path}/reopen`, reopening)))
  assert.deepEqual(new Set(both.map(({ statusCode }) => statusCode)), new Set([303, 409]))
  const text = await read(path)
  assert.match(text, /Waiting for Team manager No answer in time/)
  assert.match(
    text,
    /did not answer\. The answer was due on 10 November 2026; it was taken further 8 working days later/,
  )
  assert.match(text, /Opened again: Team manager, Priya Nandi The wrong challenge was closed\./)
  assert.match(text, /Closed An apology was given\. None that she noticed\./)
  assert.doesNotMatch(text, /What came of it An apology/)
  assert.equal((await take(path, 'reopen', { says: 'Again.' })).statusCode, 409)
  assert.equal((await director.get(`${path}/reopen`)).statusCode, 403)
  const facts = await listDisputeFacts(db, ENGLAND)
  const fact = facts.find(({ id }) => path.endsWith(id))
  const today = isoDay('2026-11-20')
  assert.deepEqual(fact?.closings, [
    { on: today, outcomes: ['apology'], reopenedOn: today, was: 'formal', days: 13 },
  ])
  assert.deepEqual(
    fact?.stages.map(({ leftOn }) => leftOn),
    [today, null],
  )
})

test('what was answered when it was closed is opened again as it was', async () => {
  const path = await raise('2026-11-10', PRIYA)
  await take(path, 'answer', { answer: 'disagree', says: 'No.' }, director)
  await take(path, 'refuse', { says: 'It says nothing.' })
  await take(path, 'close', { outcomes: ['no-change'], difference: 'None.' })
  assert.equal((await take(path, 'reopen', { says: 'It goes on.' })).statusCode, 303)
  const text = await read(path)
  assert.match(text, /Dispute \d+ Answer not accepted/)
  assert.match(text, /Take it to another stage/)
})

test('somebody else is named to answer, the clock goes on, and the silence stays with whoever was asked on the day', async () => {
  const path = await raise('2026-11-03', PRIYA)
  assert.match(await read(path), /Name somebody else to answer/)
  const named = { answerer: 'Lee Park', says: 'Priya Nandi has left.' }
  assert.match(
    (await take(path, 'reassign', { answerer: 'Lee Park' })).body,
    /Enter why somebody else must answer/,
  )
  assert.equal((await take(path, 'reassign', named)).statusCode, 303)
  const text = await read(path)
  assert.match(
    text,
    /Team manager \(Priya Nandi\) has not answered\. The answer was due on 10 November 2026, 8 working days ago\. Since then Lee Park is asked/,
  )
  assert.match(text, /Team manager Priya Nandi, then Lee Park 3 Nov 2026/)
  assert.match(text, /Somebody else named to answer: Lee Park Priya Nandi has left\./)
  const early = await raise('2026-11-19', PRIYA)
  await take(early, 'reassign', named)
  const facts = await listDisputeFacts(db, ENGLAND)
  const [stage] = facts.find(({ id }) => early.endsWith(id))?.stages ?? []
  assert.equal(stage?.stage.answerer.name, 'Lee Park')
  assert.equal(stage?.stage.reachedOn, isoDay('2026-11-19'))
  const closed = await raise('2026-11-10')
  assert.equal((await take(closed, 'reassign', named)).statusCode, 409, 'nobody is asked about a concern')
})
