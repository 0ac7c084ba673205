import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveBetween } from '../../../../test/support/grid-between.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { addDays, isoDay, toIsoDate } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services

const DAYS = 120

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
  await saveChild(db, 'mia', 'Mia')
  const { accountId } = await signedInAs(site, 'manager')
  await saveBetween(db, 'tilly', accountId)
  const days = Array.from({ length: DAYS }, (_, index) => addDays(isoDay('2026-06-01'), index))
  const said = { kind: 'visit', outcome: 'seen', alone: null, person_id: 'ruth', note: '', source: 'staff' }
  await db
    .insertInto('contact_entry')
    .values(days.map((on) => ({ ...said, id: `finn-${on}`, child_id: 'finn', on_day: toIsoDate(on) })))
    .execute()
})

const ruth = () => signedInAs(site, { roles: ['iro'], personId: 'ruth' })

async function read(query = '', child = 'tilly'): Promise<string> {
  const { body, statusCode } = await (await ruth()).get(`/children/${child}/activity${query}`)
  assert.equal(statusCode, 200)
  return textOf(body)
}

test('all that was done stands in one list, the newest first', async () => {
  const text = await read()
  assert.match(text, /Visit: saw the child.*IRO: Ruth Adeyemi/)
  assert.match(text, /Mid-way check\./)
  assert.match(text, /What the IRO was told, and answers · /)
})

test('kinds and days choose what is shown, without JavaScript', async () => {
  const contact = await read('?kind=contact')
  assert.match(contact, /1 line, the whole time/)
  assert.match(contact, /Visit: saw the child/)
  assert.doesNotMatch(contact, /Mid-way check\./)
  const late = await read('?from-day=11&from-month=11&from-year=2026')
  assert.match(late, /from 11 November 2026/)
  assert.doesNotMatch(late, /Visit: saw the child/)
})

test('a day that is none is asked for again, and everything is shown meanwhile', async () => {
  const text = await read('?from-day=31&from-month=2&from-year=2026')
  assert.match(text, /The first day must be a real date/)
  assert.match(text, /Visit: saw the child/)
})

test('a last day before the first is said to be wrong', async () => {
  const days = 'from-day=2&from-month=5&from-year=2026&to-day=1&to-month=5&to-year=2026'
  assert.match(await read(`?${days}`), /The last day must be on or after the first day/)
})

test('the officer’s notes are shown where they are asked for', async () => {
  assert.doesNotMatch(await read(), /A note/)
  assert.match(await read('?notes=with'), /A note/)
})

test('a social worker sees what was told, and no contact, check or note, whatever the address asks for', async () => {
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  for (const query of ['', '?kind=contact&kind=midway&notes=with']) {
    const { statusCode, body } = await dan.get(`/children/tilly/activity${query}`)
    const text = textOf(body)
    assert.equal(statusCode, 200)
    assert.match(text, /What the IRO was told, and answers · /)
    for (const hidden of [/Visit: saw/, /Mid-way check\./, /A note/, /A word/, /Signed chronologies/])
      assert.doesNotMatch(text, hidden)
  }
})

test('a long list has pages that keep the filter, and one with all of it to print', async () => {
  const visitor = await ruth()
  const { body } = await visitor.get('/children/finn/activity?kind=contact')
  assert.equal(body.match(/Visit: saw the child/g)?.length, 50)
  assert.match(body, /href="\/children\/finn\/activity\?kind=contact&amp;page=2"/)
  const third = await visitor.get('/children/finn/activity?kind=contact&page=3')
  assert.equal(third.body.match(/Visit: saw the child/g)?.length, DAYS - 100)
  const all = await visitor.get('/children/finn/activity?kind=contact&page=all')
  assert.equal(all.body.match(/Visit: saw the child/g)?.length, DAYS)
})

test('a page past the last is the last', async () => {
  const text = await read('?kind=contact&page=99', 'finn')
  assert.match(text, /1 Jun 2026 Visit: saw the child/)
})

test('where nothing of a kind is recorded, the page says so', async () => {
  assert.match(await read('?kind=contact', 'mia'), /Nothing of this is recorded\./)
})

test('of two roles only those count here that reach this child: an analyst who is also an IRO of other children', async () => {
  const both = ['iro', 'analyst'] as const
  const elsewhere = await signedInAs(site, { roles: both, personId: 'mo' })
  const text = textOf((await elsewhere.get('/children/tilly/activity')).body)
  assert.doesNotMatch(text, /Visit: saw the child|Mid-way check\./)
  const overview = await elsewhere.get('/children/tilly')
  assert.equal(overview.statusCode, 200)
  assert.doesNotMatch(overview.body, /Last seen|href="\/children\/tilly\/contact"/)
  const own = await signedInAs(site, { roles: both, personId: 'ruth' })
  assert.match((await own.get('/children/tilly')).body, /Last seen/)
  assert.match(textOf((await own.get('/children/tilly/activity')).body), /Visit: saw the child/)
})
