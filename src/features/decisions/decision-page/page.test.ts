import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { formOf, signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveNewDecisions } from '../store/new-decisions.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
let number = 0

before(() => saveSmallAuthority(db))

async function aDecision(says = 'Start the life story book'): Promise<{ id: string; path: string }> {
  number += 1
  const reviewId = `review-${number}`
  const day = `2026-10-${String(number).padStart(2, '0')}`
  const review = { id: reviewId, child_id: 'tilly', first_part: day, parts: [day], completed_on: day }
  await db.insertInto('review').values(review).execute()
  await transaction(db, (trx) =>
    saveNewDecisions(trx, [
      {
        childId: 'tilly',
        reviewId,
        madeOn: isoDay(day),
        decisions: [{ says, owner: 'Dan Petrov', by: isoDay('2026-11-10') }],
        accountId: manager.accountId,
        at: new Date(),
      },
    ]),
  )
  const { id } = await db
    .selectFrom('decision')
    .select('id')
    .where('review_id', '=', reviewId)
    .executeTakeFirstOrThrow()
  return { id, path: `/children/tilly/decisions/${id}` }
}

const find = (id: string) =>
  db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('the page says who does it, that it is overdue and why, and that nothing is recorded', async () => {
  const { path } = await aDecision()
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Start the life story book/)
  assert.match(text, /Dan Petrov\. Decided by the review of Thursday 1 October 2026/)
  assert.match(text, /How far Not recorded/)
  assert.match(text, /Overdue since 10 November/)
  assert.match(text, /CPPCR reg 35/)
})

test('what came of it is recorded with evidence and the difference it made, audited, and kept in the history', async () => {
  const { id, path } = await aDecision()
  const saved = await manager.post(path, {
    version: '1',
    status: 'done',
    ...dateFields('done-on', '2026-11-18'),
    evidence: 'I saw the book.',
    difference: 'She knows where she was born.',
  })
  assert.equal(saved.headers.location, path)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /How far Done/)
  assert.match(text, /She knows where she was born/)
  const audit = await db.selectFrom('audit_entry').selectAll().where('record_id', '=', id).execute()
  assert.deepEqual(
    audit.map((one) => [one.action, one.child_id, one.version_before, one.version_after]),
    [['record-decision', 'tilly', 1, 2]],
  )
  const kept = await db
    .selectFrom('decision_version')
    .select('change')
    .where('decision_id', '=', id)
    .execute()
  assert.deepEqual(kept.map(({ change }) => change).toSorted(), ['made', 'recorded'])
})

test('a day put later needs a reason, is counted, and what was typed is kept', async () => {
  const { id, path } = await aDecision()
  const moved = { version: '1', status: 'part', evidence: 'Half of it', ...dateFields('by', '2026-12-18') }
  const refused = await manager.post(path, moved)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#reason">Enter why the day was moved/)
  assert.match(refused.body, /Half of it/)
  assert.equal((await manager.post(path, { ...moved, reason: 'The school is shut.' })).statusCode, 303)
  const row = await find(id)
  assert.deepEqual([row.by_day, row.first_by, row.slips], ['2026-12-18', '2026-11-10', 1])
  assert.match(textOf((await manager.get(path)).body), /first 10 November 2026\. Put off once/)
})

test('what is no day is refused with what to enter', async () => {
  const { path } = await aDecision()
  const refused = await manager.post(path, {
    version: '1',
    status: 'done',
    'done-on-day': '31',
    'done-on-month': '2',
    'done-on-year': '2026',
  })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /The day it was done must be a real date/)
})

test('whoever is second keeps what they typed and sees what is recorded', async () => {
  const { id, path } = await aDecision()
  await manager.post(path, { version: '1', status: 'part', evidence: 'first' })
  const second = await manager.post(path, { version: '1', status: 'not-started', evidence: 'mine' })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody recorded something while you were writing/)
  assert.match(second.body, /mine/)
  assert.equal((await find(id)).evidence, 'first')
})

test('the child’s own social worker records; an auditor looks and sees no form', async () => {
  const { path } = await aDecision()
  const dan = await signedInAs(site, { roles: ['social-worker'], personId: 'dan', name: 'Dan Petrov' })
  assert.equal((await dan.post(path, { version: '1', status: 'part' })).statusCode, 303)
  assert.equal((await dan.post(`${path}/ask`, { email: 'x@example.org' })).statusCode, 403)
  const auditor = await signedInAs(site, 'auditor')
  const seen = await auditor.get(path)
  assert.equal(seen.statusCode, 200)
  assert.doesNotMatch(seen.body, /Record what came of it|Ask by e-mail/)
})

async function askOwner(path: string): Promise<{ link: string; subject: string; text: string }> {
  const asked = await manager.post(`${path}/ask`, { email: 'dan@council.example' })
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

test('the list has what is overdue and open, by officer and as a file', async () => {
  const { id } = await aDecision('=HYPERLINK("x")')
  const list = await manager.get('/decisions')
  assert.match(textOf(list.body), /Tilly Marsh Dan Petrov Overdue since 10 November/)
  assert.match((await manager.get('/decisions?officer=ruth')).body, new RegExp(id))
  assert.match((await manager.get('/decisions?officer=owen')).body, /No decision is overdue\./)
  const csv = await manager.get('/decisions.csv?list=open')
  assert.match(csv.body, /Decision,Child,Who does it,By,Age,How far,IRO/)
  assert.doesNotMatch(csv.body, /^=|,=/m)
  const other = await signedInAs(site, { roles: ['social-worker'] })
  assert.doesNotMatch((await other.get('/decisions')).body, new RegExp(id))
})
