import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { addDays, addMonths, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion, saveFacts } from '../../children/index.ts'
import { rebuildObligations, saveFileReviews } from '../../reviews/index.ts'
import { queueExceptionMail } from '../index.ts'

const site = await startTestServer({ today: isoDay('2026-05-21') })
const { db } = site.services

// A child comes into care in each month from April 2024 on; the review of the last one is late.
const STARTS = Array.from({ length: 24 }, (_, at) => addDays(addMonths(isoDay('2024-04-01'), at), 1))
await transaction(db, async (trx) => {
  const ids = STARTS.map((_, at) => `C${at + 1}`)
  await saveFacts(
    trx,
    STARTS.map((start, at) => aSourcedChild(`C${at + 1}`, [aCarePeriod(toIsoDate(start))])),
  )
  const held = STARTS.map((start, at) => ({
    childId: `C${at + 1}`,
    reviews: [{ on: addDays(start, at === 22 ? 35 : 14), code: 'PN1' as const }],
  }))
  await saveFileReviews(trx, held)
  await rebuildObligations(trx, ids)
  await trx
    .insertInto('person')
    .values({ id: 'ruth', name: 'Ruth Adeyemi', sort_name: 'adeyemi', email: 'ruth@example.org' })
    .execute()
  await trx.insertInto('team').values({ id: 'north', name: 'North', kind: 'social-work' }).execute()
  await trx
    .insertInto('allocation')
    .values(ids.map((child_id) => ({ child_id, officer_id: 'ruth', from_day: '2024-04-01', to_day: null })))
    .execute()
  await trx
    .insertInto('child_team')
    .values(ids.map((child_id) => ({ child_id, team_id: 'north', from_day: '2024-04-01', to_day: null })))
    .execute()
  await bumpFactsVersion(trx)
})
const manager = await signedInAs(site, { roles: ['manager'], personId: 'ruth', name: 'Ruth Adeyemi' })
const text = async (path: string) => textOf((await manager.get(path)).body)

test('a trend says in words whether a change is more than noise, and its table opens to the rows of each month', async () => {
  const { body } = await manager.get(
    '/figures/dashboard?period=2025-26&measure=reviews-on-time&measure=reviews-held&measure=disputes&measure=nothing',
  )
  const words = textOf(body)
  assert.match(words, /Reviews held: March 2026 was higher than chance explains \(2\): more than noise/)
  assert.match(words, /By chance alone a month lies between .* the average is/)
  assert.match(words, /Reviews held on time: fewer than 10 a month, too few to tell a change from noise/)
  assert.match(words, /March 2026 50\.0% ?: the rows of March 2026 1 of 2 reviews – –/)
  assert.match(words, /March 2026 2 ?: the rows of March 2026 2 Above the upper limit/)
  assert.match(words, /Disputes raised: nothing is on record/)
  const href = /href="([^"]*month=2026-03[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.match(await text(href), /2 reviews, month: March 2026/)
})

test('a figure of an officer and of some days opens to just their rows', async () => {
  const list = '/figures/reviews-on-time/list?from=2025-04-01&to=2025-04-30'
  assert.match(
    await text(`${list}&officer=Ruth%20Adeyemi`),
    /1 review, iro on the day: Ruth Adeyemi, whole service, 1 April 2025 to 30 April 2025/,
  )
  assert.match(
    await text(`${list}&of=officer:Nobody%20Else`),
    /“Nobody Else” is neither an officer nor a team/,
  )
  assert.match(await text(`${list}&officer=Nobody%20Else`), /Nothing to show/)
  const snapshot = await text('/figures/looked-after-on/list?from=2024-06-01&to=2024-06-30')
  assert.match(snapshot, /3 children, whole service/)
})

test('teams and officers stand side by side on one scale with a table, and lead to their own trends', async () => {
  const teams = await manager.get('/figures/dashboard?period=2025-26&show=teams')
  assert.match(textOf(teams.body), /Reviews held on time by team: too few to tell a change from noise/)
  const held = await text('/figures/dashboard?period=2025-26&show=teams&measure=reviews-held')
  assert.match(held, /Reviews held by team: a change that is more than noise for North/)
  assert.match(
    teams.body,
    /href="\/figures\/dashboard\?period=2025-26&amp;of=team%3ANorth&amp;measure=reviews-on-time"/,
  )
  const officers = await text('/figures/dashboard?period=2025-26&show=officers&measure=reviews-held')
  assert.match(officers, /Reviews held by IRO: .*Ruth Adeyemi/)
  assert.match(await text('/figures/dashboard?period=2025-26&of=team:North'), /team North/)
})

test('a quarter stands beside the one before and the same of the year before', async () => {
  const words = await text('/figures/quarter?quarter=2025-26-Q4')
  assert.match(words, /Quarterly report: January to March 2026 1 January 2026 to 31 March 2026/)
  assert.match(
    words,
    /Reviews held on time 66\.7% 2 of 3 reviews 100\.0% down 33\.3 percentage points 100\.0% down 33\.3 percentage points/,
  )
  assert.match(await text('/figures/quarter?quarter=nonsense'), /Quarterly report: January to March 2026/)
})

test('exceptions are what went past its day, targets that are missed and changes more than noise', async () => {
  const target = {
    who: 'target',
    'from-day': '1',
    'from-month': '4',
    'from-year': '2025',
    value: '99',
    aim: 'at-least',
    source: 'Plan',
  }
  await manager.post('/figures/reviews-on-time/beside', target)
  const { body } = await manager.get('/figures/exceptions?from=2026-03-01&to=2026-03-31')
  assert.match(
    textOf(body),
    /Reviews held on time 1 0 .*Targets that are missed 1 April 2025 to 31 March 2026 .*Reviews held on time 91\.7% 11 of 12 reviews ▼ below target, target at least 99\.0%/,
  )
  assert.match(textOf(body), /Reviews held : March 2026 was higher than chance explains/)
  assert.match(body, /list\?from=2026-03-01&amp;to=2026-03-31&amp;counts=denominator-only/)
  assert.match(await text('/figures/exceptions'), /11 May 2026 to 17 May 2026/)
})

const sent = async (day: string) => {
  await db.deleteFrom('message').execute()
  await queueExceptionMail(db, isoDay(day), (path) => `https://example.org${path}`)
  return await db
    .selectFrom('message')
    .select(['kind', 'to_address', 'subject', 'body'])
    .orderBy('kind')
    .execute()
}

test('whoever asked is told once a week and once a month, by a link with neither figure nor name, and nobody else', async () => {
  assert.deepEqual(await sent('2026-05-11'), [])
  assert.equal(
    (await manager.post('/figures/mail', { when: ['weekly', 'monthly'], version: '0' })).statusCode,
    303,
  )
  assert.equal(
    (await manager.post('/figures/mail', { when: ['weekly', 'monthly'], version: '0' })).statusCode,
    303,
    'sent twice',
  )
  assert.equal((await manager.post('/figures/mail', { when: 'weekly', version: '0' })).statusCode, 409)
  const [weekly] = await sent('2026-05-19')
  assert.deepEqual(
    [weekly?.kind, weekly?.to_address, weekly?.subject],
    ['weekly-exceptions', 'ruth@example.org', 'Reviews in care: exceptions of the week'],
  )
  assert.equal(
    weekly?.body?.split('\n')[0],
    'What stands out in the figures of the week from 11 May 2026 to 17 May 2026: https://example.org/figures/exceptions?from=2026-05-11&to=2026-05-17',
  )
  assert.deepEqual(await sent('2026-05-22'), [], 'once a week')
  assert.deepEqual(
    (await sent('2026-06-01')).map(({ kind }) => kind),
    ['monthly-exceptions', 'weekly-exceptions'],
  )
  await db
    .updateTable('account_role')
    .set({ role: 'iro' })
    .where('account_id', '=', manager.accountId)
    .execute()
  assert.deepEqual(await sent('2026-06-08'), [], 'no longer a manager')
  assert.equal((await manager.get('/figures/mail')).statusCode, 403)
})
