import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MailDesk, startMailDesk } from '../../../test/support/mail-desk.ts'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { type DatabaseKind, type Db, transaction } from '../db/index.ts'
import { claimMessage } from './claim-message.ts'
import { createMailServer } from './mail-server.ts'
import { type NewMessage, queueMessage } from './queue-message.ts'
import { createSending } from './sending.ts'

const FROM = 'Reviews <reviews@example.org>'
const CALENDAR = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'END:VCALENDAR', ''].join('\r\n')

const queue = (db: Db, to: string, more: Partial<NewMessage> = {}) =>
  transaction(db, (trx) =>
    queueMessage(trx, {
      kind: 'invitation',
      to,
      subject: 'A review',
      text: 'Please come – 3 o’clock',
      ...more,
    }),
  )

const find = (db: Db, id: string) =>
  db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** A worker whose time is given, starting now. */
function workerOf(db: Db, desk: Pick<MailDesk, 'url'>, forMessage = 10_000) {
  let passed = 0
  const now = () => new Date(Date.now() + passed)
  const send = createMailServer({ url: desk.url, from: FROM }, { toConnect: 10_000, forMessage })
  return {
    work: createSending({ db, send, now }),
    passMinutes: (minutes: number) => (passed += minutes * 60_000),
    now,
  }
}

const databases: { readonly kind: DatabaseKind; readonly db: Db }[] = []
for (const kind of bothKinds) databases.push({ kind, db: (await withDatabaseOf(kind)).db })

for (const { kind, db } of databases) {
  test(`a message is delivered with its date for the calendar, and its words are erased: ${kind}`, async () => {
    const desk = await startMailDesk()
    const id = await queue(db, 'ann@example.org', { calendar: { method: 'REQUEST', content: CALENDAR } })
    assert.equal(await workerOf(db, desk).work(), 1)
    const [mail] = desk.delivered
    assert.ok(mail)
    assert.equal(mail.to, 'ann@example.org')
    assert.equal(mail.read.from?.address, 'reviews@example.org')
    assert.equal(mail.read.subject, 'A review')
    assert.equal(mail.read.messageId, `<${id}@example.org>`)
    assert.equal(mail.read.text?.trim(), 'Please come – 3 o’clock')
    const calendars = mail.read.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType))
    assert.ok(calendars.length > 0)
    assert.match(mail.raw, /text\/calendar; charset=utf-8; method=REQUEST/)
    const row = await find(db, id)
    assert.equal(row.state, 'sent')
    assert.ok(row.sent_at)
    assert.deepEqual(
      [row.body, row.calendar_method, row.calendar_content, row.error],
      [null, null, null, null],
    )
  })

  test(`a message waits while the server is down, and goes once it is up again: ${kind}`, async () => {
    const first = await startMailDesk()
    await first.stop()
    const id = await queue(db, 'ben@example.org')
    const { work, passMinutes } = workerOf(db, first)
    assert.equal(await work(), 0)
    const waiting = await find(db, id)
    assert.deepEqual([waiting.state, waiting.error, waiting.attempts], ['waiting', 'unreachable', 1])
    assert.ok(waiting.body)
    const again = await startMailDesk(Number(new URL(first.url).port))
    assert.equal(await work(), 0)
    passMinutes(2)
    assert.equal(await work(), 1)
    assert.equal(again.delivered[0]?.to, 'ben@example.org')
  })

  test(`a recipient who is refused does not stop the others: ${kind}`, async () => {
    const desk = await startMailDesk()
    desk.refuses.add('nobody@example.org')
    const refused = await queue(db, 'nobody@example.org')
    const taken = await queue(db, 'cat@example.org')
    assert.equal(await workerOf(db, desk).work(), 1)
    assert.deepEqual(
      desk.delivered.map(({ to }) => to),
      ['cat@example.org'],
    )
    const row = await find(db, refused)
    assert.deepEqual([row.state, row.error], ['failed', 'refused-address'])
    assert.ok(row.body)
    assert.equal((await find(db, taken)).state, 'sent')
  })
}

const db = databases[0]?.db ?? assert.fail('there is no database')

test('a recipient who is put off is tried again later', async () => {
  const desk = await startMailDesk()
  desk.putsOff.add('dan@example.org')
  const id = await queue(db, 'dan@example.org')
  const { work, passMinutes } = workerOf(db, desk)
  assert.equal(await work(), 0)
  assert.equal((await find(db, id)).error, 'server-busy')
  desk.putsOff.clear()
  passMinutes(2)
  assert.equal(await work(), 1)
})

test('a server that is too slow is given up for now, and the others wait for it', async () => {
  const desk = await startMailDesk()
  desk.thinksFor = 1_000
  const id = await queue(db, 'eve@example.org')
  const other = await queue(db, 'fay@example.org')
  const worker = workerOf(db, desk, 200)
  assert.equal(await worker.work(), 0)
  assert.deepEqual([(await find(db, id)).state, (await find(db, id)).error], ['waiting', 'timed-out'])
  assert.equal((await find(db, other)).attempts, 0)
  desk.thinksFor = 0
  worker.passMinutes(2)
  assert.equal(await worker.work(), 2)
})

test('a message is given up after about a day', async () => {
  const desk = await startMailDesk()
  await desk.stop()
  const id = await queue(db, 'gus@example.org')
  const { work, passMinutes } = workerOf(db, desk)
  let minutes = 0
  while ((await find(db, id)).state === 'waiting') {
    await work()
    passMinutes(10)
    minutes += 10
  }
  assert.equal((await find(db, id)).state, 'failed')
  assert.ok(minutes > 23 * 60 && minutes < 26 * 60, `${minutes}`)
  await db.deleteFrom('message').where('id', '=', id).execute()
})

test('where the worker is killed after sending, the message is sent twice at most, and is told by its Message-ID', async () => {
  const desk = await startMailDesk()
  const id = await queue(db, 'hal@example.org')
  const killed = workerOf(db, desk)
  const message = await claimMessage(db, killed.now())
  assert.ok(message)
  await createMailServer({ url: desk.url, from: FROM })(message)
  const next = workerOf(db, desk)
  assert.equal(await next.work(), 0)
  next.passMinutes(6)
  assert.equal(await next.work(), 1)
  assert.deepEqual(
    desk.delivered.map(({ read }) => read.messageId),
    [`<${id}@example.org>`, `<${id}@example.org>`],
  )
  assert.equal((await find(db, id)).state, 'sent')
})

test('two workers do not send one message twice', async () => {
  const desk = await startMailDesk()
  desk.thinksFor = 100
  for (let number = 0; number < 6; number += 1) await queue(db, `person-${number}@example.org`)
  const sent = await Promise.all([workerOf(db, desk).work(), workerOf(db, desk).work()])
  assert.equal((sent[0] ?? 0) + (sent[1] ?? 0), 6)
  assert.equal(new Set(desk.delivered.map(({ to }) => to)).size, 6)
})

test('a message of a transaction that is not kept is never sent', async () => {
  const desk = await startMailDesk()
  await assert.rejects(
    transaction(db, async (trx) => {
      await queueMessage(trx, { kind: 'invitation', to: 'ian@example.org', subject: 'A review', text: 'x' })
      throw new Error('the rest went wrong')
    }),
  )
  assert.equal(await workerOf(db, desk).work(), 0)
})

test('an address changed while the message is on its way gets the message too', async () => {
  const desk = await startMailDesk()
  const id = await queue(db, 'old@example.org')
  desk.thinksFor = 300
  const worker = workerOf(db, desk)
  const working = worker.work()
  while ((await find(db, id)).claimed_until === null) await new Promise((resolve) => setTimeout(resolve, 5))
  await db.updateTable('message').set({ to_address: 'new@example.org' }).where('id', '=', id).execute()
  assert.equal(await working, 2)
  assert.deepEqual(
    desk.delivered.map(({ to }) => to),
    ['old@example.org', 'new@example.org'],
  )
})

test('a subject is one line', async () => {
  await assert.rejects(queue(db, 'jo@example.org', { subject: 'A\r\nBcc: all@example.org' }), RangeError)
})
