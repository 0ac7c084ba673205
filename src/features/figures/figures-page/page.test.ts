import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion, saveFacts, saveNames } from '../../children/index.ts'
import { saveContact } from '../../contact/index.ts'
import { rebuildObligations, saveFileReviews } from '../../reviews/index.ts'
import { FIGURES_ACCESS, figuresRoutes } from '../index.ts'

const database = await withDatabase()
const today = isoDay('2026-05-21')
const siteMap = (services: Parameters<typeof figuresRoutes>[0]) => ({
  open: [],
  pages: figuresRoutes(services),
  access: FIGURES_ACCESS,
})
const site = await startTestServer({ database, today, siteMap })

const YEAR = 'period=2025-26'

test('without children the page says what to do', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.match((await manager.get('/figures')).body, /There are no children yet/)
})

test('a year that cannot be read is said to be, on a page that can be used; a file is refused', async () => {
  const manager = await signedInAs(site, 'manager')
  const { statusCode, body } = await manager.get('/figures?year=1600-01')
  assert.equal(statusCode, 200)
  assert.match(body, /“1600-01” is not a period that can be shown here\. This is 2026-27 instead/)
  assert.doesNotMatch((await manager.get('/figures?period=2025-26')).body, /is not a period/)
  assert.match((await manager.get('/figures/quarter?quarter=soon')).body, /“soon” is not a quarter/)
  const list = await manager.get('/figures/reviews-on-time/list?period=abc')
  assert.match(list.body, /“abc” is not a period/)
  assert.doesNotMatch(list.body, /list\.csv\?period=abc/)
  const file = await manager.get('/figures/reviews-on-time/list.csv?period=abc')
  assert.equal(file.statusCode, 400)
  assert.match(file.body, /“abc” is not a year this file can be made for, so none was made/)
  assert.match((await manager.get('/figures/quarter?year=2025-26')).body, /“2025-26” is not a quarter/)
  for (const path of ['/figures', '/figures/quarter', '/figures/exceptions', '/figures/dashboard'])
    assert.match(
      (await manager.get(`${path}?of=everybody`)).body,
      /“everybody” is neither an officer nor a/,
      path,
    )
  assert.match(
    (await manager.get('/figures?of=team:Atlantis')).body,
    /“Atlantis” is neither an officer nor a team/,
  )
  const ofNobody = await manager.get('/figures/reviews-on-time/list.csv?of=everybody')
  assert.equal(ofNobody.statusCode, 400)
  assert.match(ofNobody.body, /“everybody” is neither an officer nor a team, so no file was made/)
})

test('a reviewing officer, a manager, business support and an analyst see figures; an administrator does not', async () => {
  for (const role of ['iro', 'manager', 'business-support', 'analyst'] as const) {
    assert.equal((await (await signedInAs(site, role)).get('/figures')).statusCode, 200, role)
  }
  const refused = await (await signedInAs(site, 'administrator')).get('/figures')
  assert.equal(refused.statusCode, 403)
})

async function addChild(id: string, reviews: readonly string[]): Promise<void> {
  await transaction(database.db, async (trx) => {
    await saveFacts(trx, [aSourcedChild(id, [aCarePeriod('2025-04-10')])])
    await saveNames(trx, [
      { id, identifier: id, givenName: 'Tilly', familyName: '=Marsh', siblingGroup: null },
    ])
    const held = reviews.map((on) => ({ on: isoDay(on), code: 'PN1' as const }))
    await saveFileReviews(trx, [{ childId: id, reviews: held }])
    await rebuildObligations(trx, [id])
    await bumpFactsVersion(trx)
  })
}

test('a card has the value with both halves, and leads to rows that are as many', async () => {
  await addChild('C1', ['2025-05-13', '2025-08-13'])
  await addChild('C2', ['2025-05-14'])
  const analyst = await signedInAs(site, 'analyst')
  const { body } = await analyst.get(`/figures?${YEAR}`)
  assert.match(body, /66\.7%/)
  assert.match(body, /2 of 3 reviews · Base under 10/)
  assert.match(body, /One review was late, a first review/)
  const list = await analyst.get(`/figures/reviews-on-time/list?${YEAR}`)
  assert.match(list.body, /3 reviews, whole service, 1 April 2025 to 31 March 2026/)
  assert.match(list.body, /On time \(2\)/)
  assert.match(list.body, /Late \(1\)/)
})

test('the list of what was late says by how much, and leads to the child', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const { body } = await analyst.get(`/figures/reviews-on-time/list?${YEAR}&counts=denominator-only`)
  assert.match(body, /Late by 1 working day/)
  assert.match(body, /href="\/children\/C2"/)
  assert.doesNotMatch(body, /href="\/children\/C1"/)
})

test('a part of a figure opens to its own rows', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const shown = await analyst.get(`/figures/reviews-on-time?${YEAR}`)
  assert.match(
    shown.body,
    /href="\/figures\/reviews-on-time\/list\?period=2025-26&amp;sequence=first&amp;counts=base"/,
  )
  const list = await analyst.get(`/figures/reviews-on-time/list?${YEAR}&sequence=second`)
  assert.match(list.body, /1 review, review: Second/)
})

test('the CSV holds the rows of the list, and no formula', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const csv = await analyst.get(`/figures/reviews-on-time/list.csv?${YEAR}&counts=numerator`)
  assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8')
  const lines = csv.body.trim().split('\r\n')
  assert.match(lines[0] ?? '', /^Child,Name,Counts as,What,Due,Held,Days late,Code,Review/)
  assert.equal(lines.length, 3)
  assert.match(lines[1] ?? '', /^C1,Tilly =Marsh,On time,In time,2025-05-13,2025-05-13,0,PN1,First/)
})

test('a new review changes the figures at once', async () => {
  await addChild('C3', ['2025-05-01'])
  const analyst = await signedInAs(site, 'analyst')
  assert.match((await analyst.get(`/figures?${YEAR}`)).body, /3 of 4 reviews/)
})

test('the number in care is opening, came in, left and closing', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const { body } = await analyst.get(`/figures/looked-after-on?${YEAR}`)
  const text = body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(
    text,
    /At the start of the period 0 Came into care \+ 3 Left care − 0 .* At the end of the period 3/,
  )
})

test('an address without a measure is not found', async () => {
  const analyst = await signedInAs(site, 'analyst')
  assert.equal((await analyst.get('/figures/nothing')).statusCode, 404)
  assert.equal((await analyst.get('/figures/nothing/list')).statusCode, 404)
})

test('a contact that is recorded changes the figures at once, and what nobody recorded stays apart', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const blank = async () => (await analyst.get(`/figures/contact-blank?${YEAR}`)).body
  await addChild('C4', [])
  assert.match(await blank(), /1 of 4 children/)
  const { id } = await database.db.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
  const said = { on: isoDay('2025-09-01'), kind: 'visit', outcome: 'seen', alone: null, note: '' } as const
  const by = { personId: null, source: 'staff', accountId: id, at: new Date() } as const
  await transaction(database.db, (trx) => saveContact(trx, { ...said, ...by, childId: 'C4' }))
  assert.match(await blank(), /0 of 4 children/)
})

test('a group of cards tells of promptness, with what is not recorded beside and not as 0 of 0', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const { body } = await analyst.get(`/figures?${YEAR}`)
  assert.match(body, /<h2[^>]*>Promptness<\/h2>/)
  assert.match(body, /Told of a child within 2 working days/)
  const text = body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(text, /Told of a child within 2 working days Not recorded 4 not recorded/)
})

test('a clocked measure shows its duty, its citation, and rows with the day each fell due', async () => {
  const analyst = await signedInAs(site, 'analyst')
  const shown = await analyst.get(`/figures/notified-in-2-working-days?${YEAR}`)
  assert.match(shown.body, /Guidance says so \(should\)/)
  assert.match(shown.body, /Handbook: notice/)
  const list = await analyst.get(`/figures/notified-in-2-working-days/list?${YEAR}`)
  assert.match(list.body, /In care since Thursday 10 April 2025: not recorded/)
  const csv = await analyst.get(`/figures/notified-in-2-working-days/list.csv?${YEAR}`)
  assert.match(csv.body, /^Child,Name,Counts as,What,Due,Done,Days late/)
  assert.match(
    csv.body,
    /C2,Tilly =Marsh,Not recorded,In care since Thursday 10 April 2025: not recorded\.,2025-04-14,,/,
  )
})
