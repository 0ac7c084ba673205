import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { challengeDesk, FORMAL, PRIYAS_ADDRESS } from '../../../../test/support/challenge-desk.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { visitLinks } from '../../../../test/support/link-visitor.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { idOf, raise, take, read, linksSent } = challengeDesk(site, manager)
const { get, post } = visitLinks(site)

before(() => saveSmallAuthority(db))
beforeEach(async () => {
  for (const table of ['request_pace', 'message_link', 'message'] as const)
    await db.deleteFrom(table).execute()
})

/** The link that was e-mailed last. */
const lastLink = async () => (await linksSent()).at(-1) ?? ''

const asPriya = (link: string, fields: Readonly<Record<string, string>> = {}) =>
  post(link, { email: PRIYAS_ADDRESS, ...fields })

const answered = (link: string, fields: Readonly<Record<string, string>>) =>
  asPriya(link, { step: 'answer', ...fields })

test('whoever must answer gets one e-mail with a link when a challenge is raised formally, and nobody is named in it', async () => {
  await raise('2026-11-18', FORMAL)
  const mails = await db.selectFrom('message').selectAll().execute()
  assert.equal(mails.length, 1)
  const [mail] = mails
  assert.deepEqual(
    [mail?.to_address, mail?.kind, mail?.subject, mail?.child_id],
    [PRIYAS_ADDRESS, 'challenge-question', 'A challenge waits for your answer', 'tilly'],
  )
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Tilly|Marsh|Nandi|Adeyemi|permanence/)
  assert.match(mail?.body ?? '', /Please answer it by Friday 27 November 2026\./)
})

test('an informal concern, or one without an e-mail address, writes to nobody', async () => {
  await raise('2026-11-18')
  await raise('2026-11-18', { level: '1', answerer: 'Priya Nandi' })
  assert.deepEqual(await linksSent(), [])
})

test('the page shows nothing before the right address, counts wrong ones, and never names the child', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  const first = textOf((await get(link)).body)
  assert.doesNotMatch(first, /permanence|Tilly|Marsh|Nandi/)
  const wrong = await post(link, { email: 'another@council.example' })
  assert.equal(wrong.statusCode, 422)
  assert.doesNotMatch(textOf(wrong.body), /permanence/)
  const shown = textOf((await asPriya(link)).body)
  assert.match(shown, /There is no plan for permanence after two reviews/)
  assert.match(shown, /To be answered by Team manager \(Priya Nandi\), by Wednesday 25 November 2026/)
  assert.doesNotMatch(shown, /Tilly|Marsh/)
  const audited = await db
    .selectFrom('audit_entry')
    .select(['actor', 'action'])
    .where('record_id', '=', idOf(path))
    .where('action', '=', 'answer-dispute-refused')
    .execute()
  assert.deepEqual(audited, [{ actor: 'link', action: 'answer-dispute-refused' }])
})

test('whoever answers is told which challenge it is, and the child’s number only where the address is of somebody who works here', async () => {
  await db.updateTable('child').set({ identifier: '70012' }).where('id', '=', 'tilly').execute()
  await raise('2026-11-18', FORMAL)
  const shown = textOf((await asPriya(await lastLink())).body)
  assert.match(
    shown,
    /Which one Dispute \d+ About 1 child\. If you are not sure who is meant, ask the IRO .* Team North/,
  )
  assert.doesNotMatch(shown, /70012/)
  await db.updateTable('person').set({ email: 'Priya@council.example' }).where('id', '=', 'priya').execute()
  const told = textOf((await asPriya(await lastLink())).body)
  assert.match(told, /About 1 child: number 70012 in our records/)
  assert.doesNotMatch(told, /Tilly|Marsh/)
  const leave = (left_on: '2026-11-18' | null) =>
    db.updateTable('person').set({ left_on }).where('id', '=', 'priya').execute()
  await leave('2026-11-18')
  assert.doesNotMatch(textOf((await asPriya(await lastLink())).body), /70012/, 'who left works here no more')
  await leave(null)
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'tilly').execute()
  assert.doesNotMatch(textOf((await asPriya(await lastLink())).body), /70012/)
  await db.updateTable('child').set({ restricted: false }).where('id', '=', 'tilly').execute()
})

test('a manager agrees through the link, and the officer sees the action, its day and who answered', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  const empty = await answered(link, { answer: 'accept' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /Enter what will be done/)
  const saved = await answered(link, {
    answer: 'accept',
    action: 'A permanence meeting is held.',
    ...dateFields('by', '2026-12-01'),
  })
  assert.equal(saved.statusCode, 303)
  assert.match(textOf((await get(link)).body), /Thank you\. We have your answer/)
  const text = await read(path)
  assert.match(text, /Answered: the IRO looks at it/)
  assert.match(text, /A permanence meeting is held\. By 1 December 2026\. Priya Nandi, through a link/)
})

test('disagreeing and asking want words', async () => {
  await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  assert.match((await answered(link, { answer: 'disagree' })).body, /Enter why you do not agree/)
  assert.match((await answered(link, { answer: 'ask' })).body, /Enter the question/)
  assert.equal((await answered(link, { answer: 'disagree', says: 'There is a plan.' })).statusCode, 303)
})

test('of two who answer at once the second gets a sentence and keeps what was typed', async () => {
  await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  const both = await Promise.all(
    ['One view', 'Another view'].map((says) => answered(link, { answer: 'disagree', says })),
  )
  assert.equal(both.filter(({ statusCode }) => statusCode === 303).length, 1)
  const second = both.find(({ statusCode }) => statusCode !== 303)
  assert.match(second?.body ?? '', /What you typed is not saved/)
  assert.match(second?.body ?? '', /(?:One|Another) view/)
  const steps = await db.selectFrom('dispute_step').select('says').where('act', '=', 'answer').execute()
  assert.equal(steps.filter(({ says }) => says.endsWith('view')).length, 1)
})

test('the answer of a page closes the link, and whoever types behind it keeps the text', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  const director = await signedInAs(site, 'senior-manager')
  assert.equal((await take(path, 'answer', { answer: 'disagree', says: 'No.' }, director)).statusCode, 303)
  const late = await answered(link, { answer: 'disagree', says: 'My long reasons' })
  assert.equal(late.statusCode, 410)
  assert.match(textOf(late.body), /send it to the IRO.* We do not agree My long reasons/)
  assert.equal((await get(link)).statusCode, 410)
})

test('another stage closes the link of the stage before, and writes to the next', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  await take(path, 'climb', { level: '2', answerer: 'Ada Cole', 'answerer-email': 'ada@council.example' })
  assert.equal((await get(link)).statusCode, 410)
  const next = await lastLink()
  assert.notEqual(next, link)
  assert.equal((await asPriya(next)).statusCode, 422, 'it is Ada who is asked now')
  assert.match(
    textOf((await post(next, { email: 'ADA@council.example' })).body),
    /Service manager \(Ada Cole\)/,
  )
})

test('somebody else named for the stage gets a link, and the one before closes', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  const lee = { answerer: 'Lee Park', 'answerer-email': 'lee@council.example', says: 'Priya has left.' }
  assert.equal((await take(path, 'reassign', lee)).statusCode, 303)
  assert.equal((await get(link)).statusCode, 410)
  const next = await lastLink()
  assert.notEqual(next, link)
  assert.equal((await asPriya(next)).statusCode, 422)
  const shown = textOf((await post(next, { email: 'lee@council.example' })).body)
  assert.match(shown, /Team manager \(Lee Park\), by Wednesday 25 November 2026/)
  assert.doesNotMatch(shown, /Priya has left/)
  const alone = { answerer: 'Ida Frost', says: 'Lee has left.' }
  assert.equal((await take(path, 'reassign', alone)).statusCode, 303)
  assert.equal((await get(next)).statusCode, 410)
  assert.match(await read(path), /Send the link/)
})

test('a question is answered by a new link, which shows the reply and not the notes of the service', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const first = await lastLink()
  await answered(first, { answer: 'ask', says: 'Which plan?' })
  await take(path, 'note', { says: 'She rang and was cross.' })
  await take(path, 'reply', { says: 'The one of May.' })
  assert.match((await get(first)).body, /We have your answer/)
  const shown = textOf((await asPriya(await lastLink())).body)
  assert.match(shown, /Which plan\?/)
  assert.match(shown, /The one of May/)
  assert.doesNotMatch(shown, /cross/)
})

test('a challenge that is closed or struck out closes its link', async () => {
  for (const [act, typed] of [
    ['close', { outcomes: ['no-change'], difference: 'None.' }],
    ['strike', { says: 'Another child was meant.' }],
  ] as const) {
    const path = await raise('2026-11-18', FORMAL)
    const link = await lastLink()
    assert.equal((await take(path, act, typed)).statusCode, 303, act)
    assert.equal((await get(link)).statusCode, 410, act)
  }
})

test('the link is sent again, in place of the one before, and never twice', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const first = await lastLink()
  assert.match(await read(path), /A link was sent to priya@council\.example/)
  assert.match((await manager.get(`${path}/send-link`)).body, /value="priya@council\.example"/)
  const seen = { seen: '1', email: PRIYAS_ADDRESS }
  await Promise.all([1, 2].map(() => manager.post(`${path}/send-link`, seen)))
  const mails = await db.selectFrom('message').select('state').orderBy('state').execute()
  assert.deepEqual(
    mails.map(({ state }) => state),
    ['stopped', 'waiting'],
  )
  assert.equal((await get(first)).statusCode, 410)
  assert.equal((await asPriya(await lastLink())).statusCode, 200)
  assert.match(await read(path), /The link was sent again to priya@council\.example/)
  const director = await signedInAs(site, 'senior-manager')
  assert.equal((await director.post(`${path}/send-link`, { ...seen, seen: '2' })).statusCode, 403)
})

test('sent to another address the link opens to that one, and no more to the one before', async () => {
  const path = await raise('2026-11-18', FORMAL)
  const wrong = await manager.post(`${path}/send-link`, { seen: '1', email: 'lee at council' })
  assert.equal(wrong.statusCode, 400)
  assert.match(wrong.body, /Enter an e-mail address, like name@example\.org/)
  await manager.post(`${path}/send-link`, { seen: '1', email: 'lee@council.example' })
  const link = await lastLink()
  assert.equal((await asPriya(link)).statusCode, 422)
  assert.equal((await post(link, { email: 'lee@council.example' })).statusCode, 200)
})

test('a link of another kind, or a guess, opens nothing', async () => {
  assert.equal((await get('/challenge-answer/guess')).statusCode, 404)
})

// Last, for an hour later everybody is signed out.
test('ten wrong addresses rest the link for an hour, for the right address as well', async () => {
  await raise('2026-11-18', FORMAL)
  const link = await lastLink()
  for (let one = 0; one < 10; one += 1) await post(link, { email: `${one}@council.example` })
  const resting = await answered(link, {
    answer: 'accept',
    action: 'A panel',
    ...dateFields('by', '2026-12-01'),
  })
  assert.equal(resting.statusCode, 429)
  assert.match(textOf(resting.body), /is not saved.*We agree, and will act A panel By: 1 12 2026/)
  site.passMinutes(61)
  assert.equal((await asPriya(link)).statusCode, 200)
})
