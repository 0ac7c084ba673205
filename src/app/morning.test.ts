import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { startMailDesk } from '../../test/support/mail-desk.ts'
import { saveSmallAuthority } from '../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../test/support/test-server.ts'
import { rebuildObligations } from '../features/reviews/index.ts'
import { type IsoDate, isoDay } from '../kit/dates/index.ts'
import { transaction } from '../platform/db/index.ts'
import { createMailServer, createSending } from '../platform/outbox/index.ts'
import { runMorning } from './morning.ts'

const desk = await startMailDesk()
const environment = {
  SMTP_URL: desk.url,
  MAIL_FROM: 'reviews@example.org',
  PUBLIC_ADDRESS: 'http://localhost:3000',
}
const site = await startTestServer({ environment, today: isoDay('2026-03-25') })
const { services } = site
const { db, config } = services
before(async () => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  await db.updateTable('person').set({ email: 'dan@example.org' }).where('id', '=', 'dan').execute()
  await db.updateTable('person').set({ email: 'ruth@example.org' }).where('id', '=', 'ruth').execute()
})

async function countAfter(day: IsoDate, time: string): Promise<number> {
  const clock = { now: () => new Date(`${day}T${time}Z`), today: () => isoDay(day) }
  await runMorning({ db, config, clock })
  return (await db.selectFrom('message').select('id').execute()).length
}

const queued = () => db.selectFrom('message').select(['to_address', 'kind', 'subject', 'body']).execute()

test('papers are asked for once on a working day, from seven in the morning on', async () => {
  assert.equal(await countAfter('2026-03-22', '09:00'), 0, 'a Sunday')
  assert.equal(await countAfter('2026-03-24', '06:59'), 0)
  assert.equal(await countAfter('2026-03-24', '07:00'), 1)
  assert.equal(await countAfter('2026-03-24', '07:10'), 1, 'not twice a day')
  const [message] = await queued()
  assert.deepEqual([message?.to_address, message?.kind], ['dan@example.org', 'paper-reminder'])
})

test('whoever has an account gets one e-mail with everything, without a name, and no other', async () => {
  await db.deleteFrom('message').execute()
  await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  assert.equal(await countAfter('2026-03-25', '07:10'), 2)
  const messages = await queued()
  assert.deepEqual(messages.map(({ to_address, kind }) => `${kind} ${to_address}`).toSorted(), [
    'digest dan@example.org',
    'digest ruth@example.org',
  ])
  const ruths = messages.find(({ to_address }) => to_address === 'ruth@example.org')
  assert.equal(ruths?.subject, 'Reviews in care: 1 late, 0 due this week')
  assert.match(ruths.body ?? '', /^Wednesday 25 March 2026\n\nOverdue: 1\n/)
  assert.match(
    ruths.body ?? '',
    /\nChild tilly: Talk with the social worker not recorded\. Guidance: \d+ days over\.\n/,
  )
  assert.match(ruths.body ?? '', /All of it, with what to do: http:\/\/localhost:\d+\/today\n/)
  const dans = messages.find(({ to_address }) => to_address === 'dan@example.org')
  assert.match(dans?.body ?? '', /This week\nChild tilly: Papers are missing\. Due today\.\n/)
  for (const { subject, body } of messages) assert.doesNotMatch(`${subject} ${body}`, /Marsh|Petrov|Adeyemi/)
  await dan.post('/account/morning-mail', { to: 'off' })
})

test('whoever turned it off gets none, and is still asked for papers', async () => {
  await db.deleteFrom('message').execute()
  await countAfter('2026-03-26', '07:10')
  const kinds = (await queued()).map(({ to_address, kind }) => `${kind} ${to_address}`)
  assert.deepEqual(kinds.toSorted(), ['digest ruth@example.org', 'paper-reminder dan@example.org'])
})

test('two servers remind the owner of a decision once, and only in the morning', async () => {
  await db.deleteFrom('message').execute()
  const review = { id: 'review', child_id: 'tilly', first_part: '2026-03-02', parts: ['2026-03-02'] }
  await db
    .insertInto('review')
    .values({ ...review, completed_on: '2026-03-02' })
    .execute()
  const said = { says: 'Buy a bicycle', owner: 'Jo Tanner', owner_email: 'jo@example.org' }
  const days = { made_on: '2026-03-02', by_day: '2026-03-20', asked_at: new Date('2026-03-04T09:00:00Z') }
  await db
    .insertInto('decision')
    .values({ id: 'one', child_id: 'tilly', review_id: 'review', number: 1, ...said, ...days })
    .execute()
  const toJo = async () =>
    (await queued()).filter(({ to_address }) => to_address === 'jo@example.org').map(({ kind }) => kind)
  await countAfter('2026-03-27', '06:30')
  assert.deepEqual(await toJo(), [])
  await Promise.all([1, 2].map(() => countAfter('2026-03-27', '07:10')))
  assert.deepEqual(await toJo(), ['decision-reminder'])
})

test('the e-mail of the morning reaches a real mail server in plain text', async () => {
  assert.ok(config.mail)
  const send = createMailServer(config.mail)
  await createSending({ db, send, now: () => new Date() })(() => false)
  const delivered = desk.delivered.find(({ to }) => to === 'ruth@example.org')
  assert.match(delivered?.read.subject ?? '', /^Reviews in care: \d+ late, \d+ due this week$/)
  assert.match(delivered?.read.text ?? '', /Child tilly: Talk with the social worker not recorded/)
})
