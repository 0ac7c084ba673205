import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type FailureReason, queueMessage } from '../../../platform/outbox/index.ts'

const site = await startTestServer()
const { db } = site.services
await saveSmallAuthority(db)
const ruth = await signedInAs(site, 'manager')
const find = (id: string) =>
  db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function saveMessage(
  to: string,
  error: FailureReason | null = null,
  childId: string | null = 'tilly',
): Promise<string> {
  const message = {
    kind: 'invitation',
    to,
    subject: 'You are asked to a review',
    text: 'Tilly is ten',
    childId,
  }
  const id = await transaction(db, (trx) => queueMessage(trx, message))
  if (error !== null) {
    await db
      .updateTable('message')
      .set({ state: 'failed', error, attempts: 1 })
      .where('id', '=', id)
      .execute()
  }
  return id
}

beforeEach(async () => {
  await db.deleteFrom('message').execute()
})

test('where nothing waits the page says so, and that no mail server is set up', async () => {
  const text = textOf((await ruth.get('/mail')).body)
  assert.match(text, /Nothing waits\. Every e-mail has been sent\./)
  assert.match(text, /No mail server is set up/)
})

test('with a mail server the page does not say that there is none', async () => {
  const environment = {
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'reviews@example.org',
    PUBLIC_ADDRESS: 'http://localhost:3000',
  }
  const other = await startTestServer({ environment })
  const { body } = await (await signedInAs(other, 'administrator')).get('/mail')
  assert.doesNotMatch(body, /No mail server/)
})

test('what could not be sent comes first, with the reason in plain words, and no words of the e-mail', async () => {
  await saveMessage('waits@example.org')
  const id = await saveMessage('refused@example.org', 'refused-address')
  const { body } = await ruth.get('/mail')
  const text = textOf(body)
  assert.match(text, /1 e-mail could not be sent, 1 waiting/)
  assert.match(text, /refused@example\.org.*The address was refused.*waits@example\.org.*Not tried yet/)
  assert.doesNotMatch(body, /Tilly/)
  assert.doesNotMatch((await ruth.get(`/mail/${id}`)).body, /Tilly/)
})

test('a message is tried again, sent to another address and stopped, each audited', async () => {
  const id = await saveMessage('refused@example.org', 'refused-address')
  assert.equal((await ruth.post(`/mail/${id}/try-again`, { version: '1' })).statusCode, 303)
  assert.deepEqual([(await find(id)).state, (await find(id)).attempts], ['waiting', 0])
  await ruth.post(`/mail/${id}/address`, { version: '2', address: 'right@example.org' })
  assert.equal((await find(id)).to_address, 'right@example.org')
  await ruth.post(`/mail/${id}/stop`, { version: '3' })
  const stopped = await find(id)
  assert.deepEqual([stopped.state, stopped.body], ['stopped', null])
  const audited = await db.selectFrom('audit_entry').select('action').where('record_id', '=', id).execute()
  assert.deepEqual(
    audited.map(({ action }) => action),
    ['send-mail-again', 'change-mail-address', 'stop-mail'],
  )
})

test('what is no address is refused, and stays in the box', async () => {
  const id = await saveMessage('refused@example.org', 'refused-address')
  const refused = await ruth.post(`/mail/${id}/address`, { version: '1', address: 'a@b, c@d' })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /href="#address">Enter an e-mail address, like name@example\.org/)
  assert.match(refused.body, /value="a@b, c@d"/)
})

test('whoever is second is told, and changes nothing', async () => {
  const id = await saveMessage('refused@example.org', 'refused-address')
  await ruth.post(`/mail/${id}/address`, { version: '1', address: 'right@example.org' })
  const second = await ruth.post(`/mail/${id}/address`, { version: '1', address: 'other@example.org' })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody changed this e-mail first/)
  assert.equal((await find(id)).to_address, 'right@example.org')
})

test('a message that went is not changed any more', async () => {
  const id = await saveMessage('went@example.org')
  const sent = { state: 'sent' as const, body: null, sent_at: new Date() }
  await db.updateTable('message').set(sent).where('id', '=', id).execute()
  const refused = await ruth.post(`/mail/${id}/stop`, { version: '1' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /This e-mail has been sent\. It cannot be changed\./)
  assert.match(textOf((await ruth.get('/mail?show=sent')).body), /went@example\.org/)
})

test('a list of more than fifty has pages', async () => {
  for (let number = 0; number < 51; number += 1) await saveMessage(`person-${number}@example.org`)
  const first = await ruth.get('/mail')
  assert.match(first.body, /aria-label="Pages of the list"/)
  assert.equal([...(await ruth.get('/mail?page=2')).body.matchAll(/@example\.org/g)].length, 1)
})

test('an auditor looks and changes nothing; an IRO is not let in', async () => {
  const id = await saveMessage('refused@example.org', 'refused-address')
  const auditor = await signedInAs(site, 'auditor')
  assert.doesNotMatch((await auditor.get(`/mail/${id}`)).body, /Try again now/)
  assert.equal((await auditor.post(`/mail/${id}/stop`, { version: '1' })).statusCode, 403)
  const iro = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  assert.equal((await iro.get('/mail')).statusCode, 403)
})

test('nobody sends an e-mail elsewhere whose child they may not see, nor one about many', async () => {
  const address = { version: '1', address: 'mine@example.org' }
  const id = await saveMessage('refused@example.org', 'refused-address')
  const administrator = await signedInAs(site, 'administrator')
  assert.doesNotMatch((await administrator.get(`/mail/${id}`)).body, /Change the address/)
  assert.equal((await administrator.post(`/mail/${id}/address`, address)).statusCode, 403)
  const aboutMany = await saveMessage('digest@example.org', 'refused-address', null)
  assert.doesNotMatch((await ruth.get(`/mail/${aboutMany}`)).body, /Change the address/)
  assert.equal((await ruth.post(`/mail/${aboutMany}/address`, address)).statusCode, 404)
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'tilly').execute()
  assert.equal((await ruth.post(`/mail/${id}/address`, address)).statusCode, 404)
  await db.updateTable('child').set({ restricted: false }).where('id', '=', 'tilly').execute()
  assert.equal((await find(id)).to_address, 'refused@example.org')
  assert.equal((await find(aboutMany)).to_address, 'digest@example.org')
})

test('the page says when words are erased, and why an e-mail was stopped', async () => {
  const id = await saveMessage('refused@example.org', 'refused-address')
  assert.match(
    textOf((await ruth.get(`/mail/${id}`)).body),
    /its words are erased 14 days after it was written/,
  )
  assert.match(
    textOf((await ruth.get('/mail')).body),
    /or after 14 days\. That it was sent is kept for 365 days/,
  )
  await db
    .updateTable('message')
    .set({ state: 'stopped', stopped_why: 'too-old', body: null })
    .where('id', '=', id)
    .execute()
  assert.match(textOf((await ruth.get(`/mail/${id}`)).body), /it could not be sent for 14 days/)
  assert.match(textOf((await ruth.get('/mail?show=stopped')).body), /Stopped by itself: it could not be sent/)
})

test('there is a way to e-mail from the settings', async () => {
  assert.match((await ruth.get('/settings')).body, /href="\/mail"/)
})
