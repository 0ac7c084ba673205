import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'

// Tilly came into care on Monday 2 March 2026: her first review is due by Monday 30 March.
const site = await startTestServer({ today: isoDay('2026-03-25') })
const { db } = site.services
let ruth: Visitor
let dan: Visitor
before(async () => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  ruth = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
})
beforeEach(async () => {
  for (const table of ['meeting', 'significant_event', 'consultation', 'contact_entry'] as const)
    await db.deleteFrom(table).execute()
})

const shownTo = async (visitor: Visitor, url = '/today'): Promise<string> =>
  textOf((await visitor.get(url)).body.replace(/<span class="govuk-visually-hidden">.*?<\/span>/g, ''))

/** The words of one group of somebody’s page. */
async function groupOf(visitor: Visitor, group: string): Promise<string> {
  const { body } = await visitor.get('/today')
  const [, section = ''] =
    new RegExp(`<section class="fp-section" id="${group}">(.*?)</section>`, 's').exec(body) ?? []
  return textOf(section.replace(/<span class="govuk-visually-hidden">.*?<\/span>/g, ''))
}

const arrange = (on: string) =>
  db
    .insertInto('meeting')
    .values({
      id: 'meeting-1',
      child_id: 'tilly',
      on_day: on,
      starts_at: '10:00',
      minutes: 60,
      officer_id: 'ruth',
      format: 'in-person',
      place: 'School',
      state: 'arranged',
    })
    .execute()

test('a review that nobody arranged says so, and can be arranged', async () => {
  const { body } = await ruth.get('/today')
  assert.match(await shownTo(ruth), /Tilly Marsh First review Not arranged\. Due in 3 working days/)
  assert.match(body, /href="\/children\/tilly\/meetings\/new">Arrange it/)
})

test('an arranged review says for when, and whether that is after the day it is due', async () => {
  await arrange('2026-03-27')
  assert.match(await shownTo(ruth), /First review Arranged for 27 March 2026, 10am\. Due/)
  await db.updateTable('meeting').set({ on_day: '2026-04-01' }).execute()
  assert.match(await shownTo(ruth), /Arranged for 1 April 2026, 10am, after the day it is due\./)
})

test('a review that stands on a bank holiday is to be rearranged', async () => {
  await arrange('2026-04-03')
  const text = await shownTo(ruth)
  assert.match(text, /Review stands on a bank holiday Good Friday, 3 April 2026 Our target: 3 April/)
  const { body } = await ruth.get('/today')
  assert.match(body, /href="\/children\/tilly\/meetings\/meeting-1">Rearrange it/)
})

test('papers wait for the social worker, and are the social worker’s own work', async () => {
  const waiting = await groupOf(ruth, 'waiting')
  assert.match(waiting, /Tilly Marsh Papers are missing care plan, .* Due today with the social worker/)
  const own = await groupOf(dan, 'this-week')
  assert.match(own, /Tilly Marsh Papers are missing .* Due today/)
  assert.doesNotMatch(await shownTo(dan), /Talk with the social worker|Last seen/)
})

test('a talk that nobody recorded is overdue by guidance', async () => {
  const overdue = await groupOf(ruth, 'overdue')
  assert.match(overdue, /Talk with the social worker not recorded .* Guidance: \d+ days over with you/)
})

test('last seen is either a number of days, or not recorded: the two stand apart', async () => {
  assert.match(await shownTo(ruth), /When 1 child was last seen is not recorded/)
  assert.match(
    await shownTo(ruth, '/today?group=cannot-tell&why=last-seen'),
    /Tilly Marsh tilly Last seen: not recorded Not recorded/,
  )
  await db
    .insertInto('contact_entry')
    .values({
      id: 'seen',
      child_id: 'tilly',
      on_day: '2026-01-10',
      kind: 'visit',
      outcome: 'seen',
      note: '',
      source: 'staff',
    })
    .execute()
  const text = await shownTo(ruth)
  assert.match(await groupOf(ruth, 'overdue'), /Last seen 74 days ago Our target: over/)
  assert.doesNotMatch(text, /last seen is not recorded/)
})

test('what the officer was told waits for an answer by the authority’s own day', async () => {
  await db
    .insertInto('significant_event')
    .values({
      id: 'event-1',
      child_id: 'tilly',
      kind: 'missing',
      on_day: '2026-03-19',
      says: 'Missing overnight',
      told_on: '2026-03-20',
      told_by: dan.accountId,
    })
    .execute()
  const week = await groupOf(ruth, 'this-week')
  assert.match(week, /An event waits for an answer The child went missing Our target: 27 March .* Answer/)
})

test('those who were asked and have not answered stand in one row of the child', async () => {
  const asked = {
    child_id: 'tilly',
    review_on: '2026-03-30',
    way: 'paper',
    asked_by: ruth.accountId,
  } as const
  const at = new Date('2026-03-20T10:00:00Z')
  for (const role of ['parent', 'school'])
    await db
      .insertInto('consultation')
      .values({ ...asked, id: role, role, form: role, asked_on: '2026-03-20', asked_at: at })
      .execute()
  const waiting = await groupOf(ruth, 'waiting')
  assert.match(waiting, /2 forms not back parent, school .* with those who were asked/)
})

test('a page of one kind of review holds reviews alone', async () => {
  const text = await shownTo(ruth, '/today?what=yearly')
  assert.doesNotMatch(text, /Talk with the social worker|Papers are missing|Waiting for someone else \d/)
})

test('business support sees what is to be arranged, chased and sent, and no talks', async () => {
  const text = await shownTo(await signedInAs(site, 'business-support'))
  assert.match(text, /First review Not arranged/)
  assert.match(text, /Papers are missing/)
  assert.doesNotMatch(text, /Talk with the social worker|last seen/)
})

test('a manager sees in one place what has gone out of the ordinary, and where it is listed', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.match(await shownTo(manager), /Nobody told us of 1 child who came into care in the last six months/)
  await db
    .insertInto('message')
    .values({
      id: 'm1',
      kind: 'invitation',
      to_address: 'x@example.org',
      subject: 'A review',
      body: 'x',
      state: 'failed',
    })
    .execute()
  const { body } = await manager.get('/today')
  assert.match(body, /1 e-mail could not be sent\..*href="\/mail"/s)
  assert.doesNotMatch(body, /opened in an emergency/)
  assert.doesNotMatch(await shownTo(ruth), /To look into/)
})

test('somebody with nothing to do is told so in one line a group, and what is out of the ordinary too', async () => {
  const owen = await signedInAs(site, { name: 'Owen Birtles', roles: ['iro'], personId: 'owen' })
  const text = await shownTo(owen)
  assert.match(text, /Nothing is overdue and nothing is due this week/)
  for (const line of ['Nothing is overdue.', 'Nothing waits for anyone else.', 'Every review can be judged.'])
    assert.ok(text.includes(line), line)
  await db.deleteFrom('message').execute()
})

test('another’s restricted record is in nobody’s tasks', async () => {
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'tilly').execute()
  assert.doesNotMatch(await shownTo(ruth), /Tilly/)
  await db.updateTable('child').set({ restricted: false }).where('id', '=', 'tilly').execute()
})
