import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { decisionsOf } from '../../../../test/support/decisions-of.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { formOf, signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { aDecision, find } = decisionsOf(db, manager.accountId)

before(() => saveSmallAuthority(db))

const markIn = (body: string): string =>
  /name="asked" value="([^"]*)"/.exec(body)?.[1] ?? assert.fail('no mark')
const press = async (path: string) =>
  await manager.post(`${path}/ask`, {
    email: 'dan@council.example',
    asked: markIn((await manager.get(path)).body),
  })

async function askOwner(path: string): Promise<{ link: string; subject: string; text: string }> {
  const asked = await press(path)
  assert.equal(asked.statusCode, 303)
  const mail = await db
    .selectFrom('message')
    .selectAll()
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const link = /\/answer\/\S+/.exec(mail.body ?? '')?.[0] ?? assert.fail('there is no link in the e-mail')
  return { link, subject: mail.subject, text: mail.body ?? '' }
}

const open = (url: string) => site.server.inject({ method: 'GET', url, headers: { host: 'localhost' } })
const send = (url: string, fields: Readonly<Record<string, string>>) => {
  const { headers, payload } = formOf(fields)
  const own = { host: 'localhost', 'sec-fetch-site': 'same-origin', ...headers }
  return site.server.inject({ method: 'POST', url, headers: own, payload })
}
const WHO = { email: 'Dan@council.example' }

test('an owner is asked by e-mail, answers by the link, and the answer is their word until staff record it', async () => {
  const { id, path } = await aDecision()
  const { link, subject, text } = await askOwner(path)
  assert.doesNotMatch(`${subject} ${text}`, /Tilly|Marsh|life story/)
  const first = await open(link)
  assert.equal(first.statusCode, 200)
  assert.doesNotMatch(first.body, /life story|Tilly|Marsh|Petrov/)
  const question = await send(link, WHO)
  assert.match(question.body, /Start the life story book/)
  assert.doesNotMatch(question.body, /Tilly|Marsh/)
  const answer = {
    ...WHO,
    step: 'answer',
    status: 'done',
    says: 'It is at home.',
    ...dateFields('done-on', '2026-11-19'),
  }
  assert.equal((await send(link, answer)).statusCode, 303)
  assert.match((await open(link)).body, /Thank you\. We have your answer/)
  const row = await find(id)
  assert.deepEqual([row.status, row.answer_status, row.answer_says], [null, 'done', 'It is at home.'])
  const page = await manager.get(path)
  assert.match(textOf(page.body), /Dan Petrov says , .*: Done on 19 November 2026\. It is at home\./)
  assert.match((await manager.get('/decisions?list=answered')).body, new RegExp(id))
  const recorded = { version: String(row.version), status: 'done', ...dateFields('done-on', '2026-11-19') }
  await manager.post(path, recorded)
  const after = await find(id)
  assert.deepEqual([after.status, after.answer_status], ['done', null])
})

test('another address opens nothing, and an answer that is not whole is asked for again with what was typed', async () => {
  const { path } = await aDecision('Book a dental check')
  const { link } = await askOwner(path)
  const wrong = await send(link, { email: 'other@council.example' })
  assert.equal(wrong.statusCode, 422)
  assert.doesNotMatch(wrong.body, /dental/)
  const missing = await send(link, { ...WHO, step: 'answer', says: 'Soon' })
  assert.equal(missing.statusCode, 400)
  assert.match(missing.body, /Choose how far it is/)
  assert.match(missing.body, /Soon/)
})

test('a link used twice, replaced, or guessed opens nothing and loses nothing', async () => {
  const { id, path } = await aDecision()
  const { link } = await askOwner(path)
  const answer = { ...WHO, step: 'answer', status: 'part', says: 'Half' }
  await send(link, answer)
  const again = await send(link, { ...answer, says: 'Other' })
  assert.match(again.body, /We have your answer/)
  assert.equal((await find(id)).answer_says, 'Half')
  const second = await askOwner(path)
  assert.match(second.subject, /^Reminder/)
  const third = await askOwner(path)
  assert.equal((await open(second.link)).statusCode, 410)
  assert.equal((await open(third.link)).statusCode, 200)
  assert.equal((await open('/answer/guessed')).statusCode, 404)
})

test('an answer to a link that was replaced or used meanwhile is given back, and said to be not kept', async () => {
  const { id, path } = await aDecision()
  const { link } = await askOwner(path)
  const second = await askOwner(path)
  const answer = { ...WHO, step: 'answer', status: 'done', ...dateFields('done-on', '2026-11-19') }
  const replaced = await send(link, { ...answer, says: 'Mended <by> me' })
  assert.equal(replaced.statusCode, 410)
  assert.match(
    textOf(replaced.body),
    /does not work any more.*Your answer was not kept.*It is done 19 11 2026/s,
  )
  assert.match(replaced.body, /Mended &lt;by&gt; me<\/textarea>/)
  assert.equal((await find(id)).answer_says, null)
  const both = await Promise.all(['One', 'Two'].map((says) => send(second.link, { ...answer, says })))
  const lost = both.find(({ statusCode }) => statusCode === 409) ?? assert.fail('both were kept')
  const kept = (await find(id)).answer_says
  assert.match(lost.body, new RegExp(`${kept === 'One' ? 'Two' : 'One'}</textarea>`))
  assert.match(textOf(lost.body), /The answer that was sent first is kept/)
})

const countMail = async () => (await db.selectFrom('message').select('id').execute()).length

test('a button pressed twice asks the owner once', async () => {
  const { path } = await aDecision()
  const asked = markIn((await manager.get(path)).body)
  const mailBefore = await countMail()
  const pressed = { email: 'dan@council.example', asked }
  const answers = await Promise.all([1, 2, 3].map(() => manager.post(`${path}/ask`, pressed)))
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  )
  assert.equal(await countMail(), mailBefore + 1)
})

test('after ten wrong addresses one link does not work for an hour, each is written down, and other links go on', async () => {
  const { id, path } = await aDecision('Book a dental check')
  const { link } = await askOwner(path)
  const second = await askOwner((await aDecision('Buy a bicycle')).path)
  const wrong = Array.from({ length: 14 }, (_, place) => ({ email: `guess-${place}@council.example` }))
  const answers = await Promise.all(wrong.map((guess) => send(link, guess)))
  const statuses = answers.map(({ statusCode }) => statusCode).toSorted((one, next) => one - next)
  assert.deepEqual(statuses, [
    ...Array.from({ length: 9 }, () => 422),
    ...Array.from({ length: 5 }, () => 429),
  ])
  for (const answer of [await send(link, WHO), await open(link)]) {
    assert.equal(answer.statusCode, 429)
    assert.match(textOf(answer.body), /Too many wrong addresses.*this link does not work for an hour/)
    assert.doesNotMatch(answer.body, /dental/)
  }
  assert.match((await send(second.link, WHO)).body, /Buy a bicycle/)
  const refused = await db
    .selectFrom('audit_entry')
    .select(['actor', 'child_id'])
    .where('action', '=', 'answer-decision-refused')
    .where('record_id', '=', id)
    .execute()
  assert.deepEqual(
    refused,
    Array.from({ length: 10 }, () => ({ actor: 'link', child_id: 'tilly' })),
  )
  const soon = new Date(Date.now() - 1000)
  await db.updateTable('secure_link').set({ paused_until: soon }).where('subject', '=', id).execute()
  assert.match((await send(link, WHO)).body, /dental/)
})

test('an e-mail that waits or failed is stopped with its words once its link is closed', async () => {
  const { id, path } = await aDecision()
  await askOwner(path)
  await manager.post(path, { version: '1', status: 'done', ...dateFields('done-on', '2026-11-19') })
  const mail = await db
    .selectFrom('message')
    .innerJoin('message_link', 'message_id', 'message.id')
    .innerJoin('secure_link', 'secure_link.id', 'link_id')
    .select(['state', 'stopped_why', 'body'])
    .where('secure_link.subject', '=', id)
    .execute()
  assert.deepEqual(mail, [{ state: 'stopped', stopped_why: 'link-closed', body: null }])
})

test('a link is of no use once staff recorded that it is done', async () => {
  const { path } = await aDecision()
  const { link } = await askOwner(path)
  await manager.post(path, { version: '1', status: 'done', ...dateFields('done-on', '2026-11-19') })
  assert.equal((await open(link)).statusCode, 410)
})

test('a link is of no use once a correction of the review left the decision out', async () => {
  const { id, path } = await aDecision('Of another child by mistake')
  const { link } = await askOwner(path)
  await db.updateTable('decision').set({ withdrawn: true }).where('id', '=', id).execute()
  const shown = await send(link, WHO)
  assert.equal(shown.statusCode, 410)
  assert.doesNotMatch(shown.body, /by mistake/)
})

test('of a child who has died no owner is written to, also not by hand', async () => {
  const { path } = await aDecision()
  const asked = markIn((await manager.get(path)).body)
  const { care } = await db
    .selectFrom('child')
    .select('care')
    .where('id', '=', 'tilly')
    .executeTakeFirstOrThrow()
  const ended = JSON.parse(JSON.stringify(care))
  ended.periods.at(-1).endReason = 'E2'
  await db
    .updateTable('child')
    .set({ care: JSON.stringify(ended) })
    .where('id', '=', 'tilly')
    .execute()
  const mailBefore = await countMail()
  const refused = await manager.post(`${path}/ask`, { email: 'dan@council.example', asked })
  await db
    .updateTable('child')
    .set({ care: JSON.stringify(care) })
    .where('id', '=', 'tilly')
    .execute()
  assert.equal(refused.statusCode, 422)
  assert.match(textOf(refused.body), /This child has died, so nobody is written to about decisions any more/)
  assert.equal(await countMail(), mailBefore)
})
