import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startMailDesk } from '../../test/support/mail-desk.ts'
import { startTestServer } from '../../test/support/test-server.ts'
import { transaction } from '../platform/db/index.ts'
import { queueMessage } from '../platform/outbox/index.ts'
import { startJobs } from './jobs.ts'

const MESSAGE = { kind: 'invitation', to: 'ann@example.org', subject: 'A review', text: 'Please come' }

test('a message that waits is sent by the server itself, which then stops when it is told to', async () => {
  const desk = await startMailDesk()
  const environment = {
    SMTP_URL: desk.url,
    MAIL_FROM: 'reviews@example.org',
    PUBLIC_ADDRESS: 'http://localhost:3000',
  }
  const { services } = await startTestServer({ environment })
  const id = await transaction(services.db, (trx) => queueMessage(trx, MESSAGE))
  const jobs = startJobs(services)
  await jobs.stop()
  assert.equal(desk.delivered[0]?.to, 'ann@example.org')
  const row = await services.db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst()
  assert.equal(row?.state, 'sent')
})

test('without a mail server a message waits', async () => {
  const { services } = await startTestServer()
  await transaction(services.db, (trx) => queueMessage(trx, MESSAGE))
  const jobs = startJobs(services)
  await jobs.stop()
  const row = await services.db.selectFrom('message').selectAll().executeTakeFirst()
  assert.deepEqual([row?.state, row?.attempts], ['waiting', 0])
})
