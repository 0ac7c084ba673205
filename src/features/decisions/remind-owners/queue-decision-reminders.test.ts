import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { isoDay, type IsoDate } from '../../../kit/dates/index.ts'
import { type RowChange, transaction } from '../../../platform/db/index.ts'
import { addAccount } from '../../../platform/identity/index.ts'
import { findLink } from '../../../platform/links/index.ts'
import { queueDecisionReminders } from './queue-decision-reminders.ts'

const { db } = await withDatabase()
await saveSmallAuthority(db)
const config = { publicAddress: 'https://reviews.example', port: 3000 }
const review = { id: 'review', child_id: 'tilly', first_part: '2026-10-01', parts: ['2026-10-01'] }
await db
  .insertInto('review')
  .values({ ...review, completed_on: '2026-10-01' })
  .execute()

const nowOn = (day: IsoDate) => new Date(`${day}T08:00:00Z`)
const remind = (day: IsoDate) =>
  transaction(db, (trx) => queueDecisionReminders(trx, { today: isoDay(day), now: nowOn(day), config }))
const mails = () => db.selectFrom('message').selectAll().orderBy('to_address').execute()

let number = 0
type Given = { readonly by?: IsoDate | null; readonly email?: string | null; readonly asked?: IsoDate }

async function aDecision({
  by = '2026-11-10',
  email = 'dan@council.example',
  asked = '2026-10-02',
}: Given = {}) {
  number += 1
  const id = `decision-${number}`
  const said = {
    id,
    child_id: 'tilly',
    review_id: 'review',
    number,
    says: 'Buy Tilly a bicycle',
    owner: 'Dan Petrov',
  }
  const days = { made_on: '2026-10-01', given_by: by, first_by: by, by_day: by } as const
  const askedAt = email === null ? null : nowOn(asked)
  await db
    .insertInto('decision')
    .values({ ...said, ...days, owner_email: email, asked_at: askedAt })
    .execute()
  return id
}

beforeEach(async () => {
  for (const table of ['message', 'secure_link', 'decision'] as const) await db.deleteFrom(table).execute()
  await db.updateTable('child').set({ in_care_to: null }).where('id', '=', 'tilly').execute()
})

test('an owner is reminded once their day is near, with a link and nothing personal in the e-mail', async () => {
  const id = await aDecision()
  assert.equal(await remind('2026-11-06'), 0, 'four days before')
  assert.equal(await remind('2026-11-07'), 1)
  const [mail] = await mails()
  assert.equal(mail?.subject, 'Reminder: how far is what the review decided?')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Tilly|Petrov|bicycle|Marsh/)
  assert.match(
    mail?.body ?? '',
    /Decided on Thursday 1 October 2026, to be done by Tuesday 10 November 2026:/,
  )
  const token = /https:\/\/reviews\.example\/answer\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
  assert.deepEqual((await findLink(db, token, nowOn('2026-11-20')))?.subject, id)
  const audit = db.selectFrom('audit_entry').select(['actor', 'action']).where('record_id', '=', id)
  assert.deepEqual(await audit.execute(), [{ actor: 'server', action: 'ask-decision-owner' }])
})

test('one address gets one e-mail, with a link for each decision', async () => {
  await aDecision()
  await aDecision({ by: '2026-11-02', email: 'Dan@council.example' })
  await aDecision({ email: 'jo@home.example' })
  assert.equal(await remind('2026-11-11'), 2)
  const [dans, jos] = await mails()
  assert.deepEqual([dans?.to_address, jos?.to_address], ['dan@council.example', 'jo@home.example'])
  assert.equal(dans?.body?.match(/\/answer\//g)?.length, 2)
  assert.equal(jos?.body?.match(/\/answer\//g)?.length, 1)
})

test('whoever was written to is left alone for fourteen days, whoever wrote', async () => {
  await aDecision({ asked: '2026-11-01' })
  assert.equal(await remind('2026-11-14'), 0, 'thirteen days after')
  assert.equal(await remind('2026-11-15'), 1)
  assert.equal(await remind('2026-11-16'), 0)
  assert.equal(await remind('2026-11-28'), 0)
  assert.equal(await remind('2026-11-29'), 1)
})

test('how early and how often is the authority’s to say', async () => {
  const rules = [
    ['decision-reminder-days', '10'],
    ['decision-reminder-pause-days', '5'],
  ] as const
  const given = { userName: 'grace', displayName: 'Grace', roles: ['manager'], personId: null } as const
  const account = await addAccount(db, { ...given, password: 'correct horse battery' }, 'command-line')
  assert.ok(account.ok)
  const made = { made_by: account.value.id, made_at: new Date() }
  const decided = { number: 1, from_day: '2026-01-01', ...made } as const
  await db
    .insertInto('local_rule')
    .values(rules.map(([name, value]) => ({ ...decided, name, value })))
    .execute()
  await aDecision()
  assert.equal(await remind('2026-10-30'), 0, 'eleven days before')
  assert.equal(await remind('2026-10-31'), 1)
  assert.equal(await remind('2026-11-04'), 0)
  assert.equal(await remind('2026-11-05'), 1)
  await db.deleteFrom('local_rule').execute()
})

test('nobody is reminded of what is done, answered, left out, without a day or without an address', async () => {
  const change = async (values: RowChange<'decision'>) => {
    const id = await aDecision()
    await db.updateTable('decision').set(values).where('id', '=', id).execute()
  }
  await change({ status: 'done', done_on: '2026-11-01' })
  await change({ status: 'overtaken' })
  await change({ withdrawn: true })
  await change({ answer_status: 'part', answer_says: '', answered_at: nowOn('2026-11-02') })
  await aDecision({ by: null })
  await aDecision({ email: null })
  assert.equal(await remind('2026-11-20'), 0)
})

test('nobody is reminded of a decision for a child who has left care or has died', async () => {
  await aDecision()
  await db.updateTable('child').set({ in_care_to: '2026-11-15' }).where('id', '=', 'tilly').execute()
  assert.equal(await remind('2026-11-14'), 1, 'still in care')
  await db.updateTable('decision').set({ reminded_at: null }).execute()
  assert.equal(await remind('2026-11-15'), 0)
  assert.equal(await remind('2026-11-30'), 0)
})

test('the reminder takes the place of a link and e-mail before it', async () => {
  await aDecision()
  await remind('2026-11-11')
  await remind('2026-11-25')
  const states = await db.selectFrom('message').select(['state', 'stopped_why']).orderBy('state').execute()
  assert.deepEqual(states, [
    { state: 'stopped', stopped_why: 'link-closed' },
    { state: 'waiting', stopped_why: null },
  ])
})

test('two workers at once remind once', async () => {
  await aDecision()
  await aDecision({ by: '2026-11-02' })
  const counts = await Promise.all([remind('2026-11-11'), remind('2026-11-11')])
  assert.deepEqual(counts.toSorted(), [0, 1])
  assert.equal((await mails()).length, 1)
})
