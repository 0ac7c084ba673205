import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { aCarePeriod, aSourcedChild } from '../../../test/support/sourced-child.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { fail } from '../../kit/result.ts'
import { transaction } from '../../platform/db/index.ts'
import { bumpFactsVersion, saveFacts } from '../children/index.ts'
import { figuresOf } from '../figures/index.ts'
import { freezeNow } from './freeze-report/command.ts'
import { findReport } from './queries/report-parts.ts'

let now = isoDay('2026-03-20')
const site = await startTestServer({ today: () => now })
const { db } = site.services
await saveSmallAuthority(db)
const manager = await signedInAs(site, 'manager')
const officer = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: 'ruth' })

const REPORT = '/reports/annual/2025-26'
const SUMMARY = `${REPORT}/write/summary`
const read = async (path: string, who = manager) => textOf((await who.get(path)).body)

test('a report of a year is begun once, with words for the children and figures as they are', async () => {
  assert.equal((await officer.post('/reports/annual', { year: '2025-26' })).statusCode, 403)
  assert.match(
    textOf((await manager.post('/reports/annual', { year: '2031-32' })).body),
    /Choose a year of the list/,
  )
  for (const _ of [1, 2])
    assert.equal((await manager.post('/reports/annual', { year: '2025-26' })).headers.location, REPORT)
  assert.equal((await db.selectFrom('annual_report').selectAll().execute()).length, 1)
  const page = await read(REPORT)
  assert.match(page, /Draft · figures as they are now, up to 20 March 2026/)
  assert.match(page, /Summary : not written/)
  assert.match(page, /No reviews were held in this year\./)
  assert.match(page, /No challenges were raised in this year\./)
  assert.match(page, /Some children were in care with us/)
  assert.match(page, /It reads at about \d+ years, as it should/)
})

test('a block is saved with its figures, warned about, and drawn again with a figure put in', async () => {
  const says = '{looked-after-on} children are looked after, and 7 officers.'
  const inserted = await officer.post(SUMMARY, {
    says,
    figure: '{reviews-held}',
    action: 'insert',
    version: '0',
  })
  assert.match(inserted.body, /and 7 officers\. \{reviews-held\}<\/textarea>/)
  const saved = await officer.post(SUMMARY, { says, version: '0', action: 'save' })
  assert.equal(saved.headers.location, `${REPORT}#at-summary`)
  const page = await read(REPORT)
  assert.match(page, /1 children are looked after, and 7 officers\./)
  assert.match(page, /1 warning “7” stands by itself/)
  assert.match(page, /Last saved by Ruth Adeyemi/)
})

test('two people in one block: the second sees both and loses nothing', async () => {
  const second = await manager.post(SUMMARY, { says: 'Mine.', version: '0', action: 'save' })
  assert.equal(second.statusCode, 409)
  assert.match(
    textOf(second.body),
    /Somebody saved this while you were writing.*What is saved now.*7 officers/,
  )
  assert.match(second.body, />Mine\.<\/textarea>/)
  assert.match(second.body, /name="version" value="1"/)
  assert.equal((await manager.post(SUMMARY, { says: 'Mine.', version: '1', action: 'save' })).statusCode, 303)
  assert.match(await read(SUMMARY), /Version 2, .*Version 1, Ruth Adeyemi/)
})

test('a comment is made once, stands in the check list, and is settled', async () => {
  const comment = { id: '0123456789abcdef', comment: 'Say how many.' }
  for (const _ of [1, 2]) await officer.post(`${SUMMARY}/comments`, comment)
  assert.equal((await officer.post(`${SUMMARY}/comments`, { comment: ' ' })).statusCode, 400)
  assert.match(await read(REPORT), /Summary : 1 comment/)
  await manager.post(`${SUMMARY}/comments/${comment.id}/settle`)
  assert.match(await read(SUMMARY), /Say how many\. Ruth Adeyemi, .* · settled/)
  assert.match(await read(REPORT), /Summary : ready/)
})

test('the public does not read how few children there are', async () => {
  assert.match(await read(`${REPORT}/read/board`), /Children looked after on the last day 1 1 child/)
  assert.match(await read(`${REPORT}/read/public`), /Children looked after on the last day hidden hidden/)
  assert.match(await read(`${REPORT}/read/children`), /Some children were in care with us/)
})

test('what moves while a report is frozen refuses it: its figures and its lists are of the same facts', async () => {
  const report = await findReport({ db }, '2025-26')
  assert.ok(report)
  const deps = {
    db,
    clock: site.services.clock,
    readAuthority: async () => 'Millbrook Council',
    readFigures: async (today: typeof now) => {
      const kept = await figuresOf(db)(today)
      await transaction(db, bumpFactsVersion)
      return kept
    },
  }
  const doing = { actor: manager.accountId, now: new Date() }
  assert.deepEqual(await freezeNow(deps, report, isoDay('2026-06-10'), doing), fail('moved'))
  assert.equal((await findReport({ db }, '2025-26'))?.frozen, null)
})

test('what is longer than a block or a comment takes is refused, and nothing of it is cut', async () => {
  const says = `${'word '.repeat(8_001)}end`
  const long = await officer.post(SUMMARY, { says, version: '0', action: 'save' })
  assert.equal(long.statusCode, 400)
  assert.match(textOf(long.body), /Use 40,000 characters or fewer/)
  assert.ok(long.body.includes('word end</textarea>'))
  const comment = `${'word '.repeat(801)}end`
  const talked = await officer.post(`${SUMMARY}/comments`, { comment })
  assert.equal(talked.statusCode, 400)
  assert.ok(talked.body.includes('word end</textarea>'))
})

test('a report is frozen after its year, and then what it says never changes', async () => {
  assert.match(textOf((await manager.post(`${REPORT}/freeze`)).body), /The year has not ended yet/)
  now = isoDay('2026-06-10')
  assert.equal((await officer.post(`${REPORT}/freeze`)).statusCode, 403)
  assert.match(await read(`${REPORT}/freeze`), /Not written: Purpose of the service, and the law/)
  const quality = `${REPORT}/write/quality`
  await officer.post(quality, { says: 'We thank Tilly\u200B Marsh.', version: '0', action: 'save' })
  assert.match(await read(quality), /“Tilly” may be the name of a child/)
  const named = await manager.post(`${REPORT}/freeze`)
  assert.deepEqual([named.statusCode, /The report names a child/.test(textOf(named.body))], [422, true])
  await officer.post(quality, { says: 'We thank the child.', version: '1', action: 'save' })
  for (const _ of [1, 2]) assert.equal((await manager.post(`${REPORT}/freeze`)).statusCode, 303)
  assert.match(await read(REPORT), /Frozen on 10 June 2026 by/)
  const late = await officer.post(SUMMARY, { says: 'Too late.', version: '2', action: 'save' })
  assert.equal(late.statusCode, 409)
  assert.match(textOf(late.body), /This report is frozen/)
  const said = await officer.post(`${SUMMARY}/comments`, {
    id: 'fedcba9876543210',
    comment: 'From an old tab.',
  })
  assert.equal(said.statusCode, 409)
  assert.match(textOf(said.body), /This report is frozen.*which is not saved From an old tab\./)
  assert.doesNotMatch(await read(SUMMARY), /From an old tab/)
  const long = await officer.post(`${SUMMARY}/comments`, {
    id: 'fedcba9876543210',
    comment: 'x'.repeat(5000),
  })
  assert.match(textOf(long.body), /This report is frozen/)
  assert.equal((await manager.post(`${SUMMARY}/comments/fedcba9876543210/settle`)).statusCode, 409)
  await assert.rejects(
    db.updateTable('annual_report_block').set({ says: 'Forced' }).execute(),
    /never changed/,
  )
  assert.match(await read(`${REPORT}/corrections`), /Every figure is still what the report says/)
})

test('what is corrected later is a difference, and the report stays', async () => {
  await transaction(db, async (trx) => {
    await saveFacts(trx, [
      aSourcedChild('tilly', [{ ...aCarePeriod('2026-03-02'), end: isoDay('2026-03-25') }]),
    ])
    await bumpFactsVersion(trx)
  })
  assert.match(await read(`${REPORT}/corrections`), /Children looked after on the last day 1 0/)
  assert.match(await read(`${REPORT}/read/board`), /What was corrected since.*on the last day 1 0/)
  assert.doesNotMatch(await read(`${REPORT}/read/public`), /What was corrected since/)
  assert.match(await read(`${REPORT}/read/board`), /Children looked after on the last day 1 1 child/)
  const lists = `${REPORT}/editions/1/lists`
  const list = await read(`${lists}/looked-after-on`)
  assert.match(list, /1 row as the report of 2025-26 was frozen\..*tilly 31 Mar 2026 Counted/)
  const stranger = await signedInAs(site, { name: 'Elsewhere', roles: ['senior-manager'] })
  const unnamed = await read(`${lists}/looked-after-on`, stranger)
  assert.match(unnamed, /Not shown to you/)
  assert.doesNotMatch(unnamed, /31 Mar 2026|Not shown to you Counted/)
})

test('opened again it is a new edition with the words of the last, and the frozen one can still be read', async () => {
  assert.match(textOf((await manager.post(`${REPORT}/open-again`, {})).body), /Enter why it is opened again/)
  await manager.post(`${REPORT}/open-again`, { because: 'A table was wrong' })
  assert.match(await read(REPORT), /Draft · figures as they are now.*edition 2: A table was wrong/)
  assert.match(await read(`${REPORT}/read/board`), /Draft.*Mine\./)
  assert.match(await read(`${REPORT}/read/board?edition=1`), /Frozen on 10 June 2026.*Mine\./)
  assert.match(await read(`${REPORT}/editions/1/lists/looked-after-on`), /tilly 31 Mar 2026 Counted/)
  assert.match(
    (await manager.get(`${REPORT}/corrections?edition=1`)).body,
    /editions\/1\/lists\/looked-after-on/,
  )
  assert.equal((await manager.get(`${REPORT}/editions/2/lists/looked-after-on`)).statusCode, 404)
})

test('a list that lost a destroyed record says so, and its figure stays', async () => {
  const first = await db
    .selectFrom('annual_report')
    .select('id')
    .where('edition', '=', 1)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('annual_report_child').where('child_id', '=', 'tilly').execute()
  const { records_destroyed } = await db
    .selectFrom('annual_report')
    .select('records_destroyed')
    .where('id', '=', first.id)
    .executeTakeFirstOrThrow()
  assert.equal(records_destroyed, 1)
  assert.match(
    await read(`${REPORT}/read/board?edition=1`),
    /Children looked after on the last day 1 1 child/,
  )
})

test('what is not there is not found', async () => {
  for (const path of [
    '/reports/annual/2024-25',
    '/reports/annual/never',
    `${REPORT}/read/nobody`,
    `${REPORT}/write/none`,
  ])
    assert.equal((await manager.get(path)).statusCode, 404)
})
