import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts, saveIdentifiers } from '../../children/index.ts'

// Friday 20 November 2026. A first review is due 20 working days after care began.
const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services

async function saveEntry(id: string, name: string, start: string, due: string): Promise<void> {
  await saveChild(db, id, name)
  await transaction(db, async (trx) => {
    await saveFacts(trx, [aSourcedChild(id, [aCarePeriod(start)])])
    await saveIdentifiers(trx, [{ system: 'ssda903', value: id, childId: id, from: null, to: null }])
    const owed = { rule: 'LAR1', duty: 'must', at_latest: false, not_required: false, law_version: 1 }
    await trx
      .insertInto('obligation')
      .values({ ...owed, child_id: id, number: 1, sequence: 1, period_start: start, due })
      .execute()
  })
}

before(async () => {
  await saveSmallAuthority(db)
  await saveEntry('finn', 'Finn', '2026-11-18', '2026-12-16')
  await saveEntry('zara', 'Zara', '2026-10-26', '2026-11-23')
  await saveEntry('kofi', 'Kofi', '2026-09-01', '2026-09-29')
})

const received = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { 'received-day': day, 'received-month': month, 'received-year': year, team: 'north' }
}

test('a child whom a file brought and nobody told us about is listed, with when it was found and how long ago care began', async () => {
  await db
    .insertInto('import')
    .values({
      id: 'load',
      actor: 'command-line',
      system: 'ssda903',
      state: 'done',
      report: '{}',
      started_at: new Date('2026-11-19T09:15:00Z'),
    })
    .execute()
  await db
    .insertInto('source_row')
    .values({
      system: 'ssda903',
      return_year: 2027,
      table_name: 'Episodes',
      child: 'finn',
      key: '18/11/2026',
      content: '18/11/2026\tS\tV2',
      first_import: 'load',
      changed_import: 'load',
    })
    .execute()
  const text = textOf((await (await signedInAs(site, 'manager')).get('/notices')).body)
  assert.match(text, /Children nobody told us about 3 children/)
  assert.match(text, /Finn Marsh finn North 18 Nov 2026 2 days 19 Nov 2026, 09:15 Notice due today/)
})

test('a first review with less time than our policy asks for is doomed on arrival, and the page says what that means', async () => {
  const text = textOf((await (await signedInAs(site, 'manager')).get('/notices?list=doomed')).body)
  assert.match(text, /First reviews doomed on arrival 2 children/)
  assert.match(text, /too few working days were left, when we were told/)
  assert.match(
    text,
    /Zara Marsh zara North 26 Oct 2026 23 Nov 2026 Nobody has told us\. Today it is 1 working day away: our rule asks for 5/,
  )
  assert.match(
    text,
    /Kofi Marsh kofi North 1 Sept? 2026 29 Sept? 2026 Nobody has told us\. Today its day has passed/,
  )
})

test('that we were told is recorded in one step, late is a finding, and the child leaves the list', async () => {
  const manager = await signedInAs(site, 'manager')
  const saved = await manager.post('/children/kofi/notice', { ...received('2026-09-10'), version: '0' })
  assert.deepEqual([saved.statusCode, saved.headers.location], [303, '/children/kofi/notice'])
  const shown = textOf((await manager.get('/children/kofi/notice')).body)
  assert.match(shown, /We were told on 10 September 2026 by the team North\./)
  assert.match(shown, /We should hear by Thursday 3 September 2026 Guidance: 7 days over/)
  const list = textOf((await manager.get('/notices?list=told')).body)
  assert.match(list, /Notices we received 0 of 1 in time/)
  assert.match(list, /Nobody told us \(2 children\)/)
  const rows = await db.selectFrom('audit_entry').selectAll().where('action', '=', 'record-notice').execute()
  assert.deepEqual(
    rows.map(({ record_id, version_before, version_after }) => [record_id, version_before, version_after]),
    [['kofi', null, 1]],
  )
})

test('a notice is put right by another, and the one before stays on record', async () => {
  const manager = await signedInAs(site, 'manager')
  await manager.post('/children/kofi/notice', { ...received('2026-09-02'), version: '1' })
  assert.match(textOf((await manager.get('/notices?list=told')).body), /Notices we received 1 of 1 in time/)
  const kept = await db.selectFrom('entry_notice').select('received_on').orderBy('number').execute()
  assert.deepEqual(
    kept.map(({ received_on }) => received_on),
    ['2026-09-10', '2026-09-02'],
  )
})

test('of two who record at once the second is told, and what was typed is kept', async () => {
  const late = await (await signedInAs(site, 'manager')).post('/children/kofi/notice', {
    ...received('2026-09-03'),
    version: '1',
  })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Somebody recorded a notice while you were writing/)
  assert.match(late.body, /value="3"|value="03"/)
})

test('an empty form says what to enter', async () => {
  const answered = await (await signedInAs(site, 'manager')).post('/children/zara/notice', { version: '0' })
  assert.equal(answered.statusCode, 400)
  assert.match(textOf(answered.body), /Enter the day we were told, like 20 11 2026 Choose the team/)
})

test('a child whose notice falls due on a day added as a holiday has one day more', async () => {
  await db
    .insertInto('one_off_holiday')
    .values({ on_day: '2026-11-19', name: 'Day of thanks', in_place_of: null })
    .execute()
  const body = textOf((await (await signedInAs(site, 'manager')).get('/children/finn/notice')).body)
  await db.deleteFrom('one_off_holiday').execute()
  assert.match(body, /We should hear by Monday 23 November 2026/)
  assert.match(body, /Day of thanks/)
})

test('the file has a row for every child who came into care, and no name in its own name', async () => {
  const file = await (await signedInAs(site, 'auditor')).get('/notices.csv')
  assert.match(String(file.headers['content-disposition']), /children-coming-into-care\.csv/)
  assert.equal(file.body.trim().split('\n').length, 4)
  assert.match(file.body, /Zara Marsh,North,2026-10-26,,2026-10-28,Not recorded,Not told,2026-11-23,1,Yes/)
})

test('a restricted child is not in the lists, and an analyst may not see them', async () => {
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'zara').execute()
  const { body } = await (await signedInAs(site, 'manager')).get('/notices')
  await db.updateTable('child').set({ restricted: false }).where('id', '=', 'zara').execute()
  assert.doesNotMatch(body, /Zara/)
  assert.equal((await (await signedInAs(site, 'analyst')).get('/notices')).statusCode, 403)
})

test('a child without an IRO is listed with the clock of 5 working days, or since when the place is empty', async () => {
  await db.deleteFrom('allocation').where('child_id', '=', 'finn').execute()
  await db.updateTable('allocation').set({ to_day: '2026-11-13' }).where('child_id', '=', 'tilly').execute()
  const { body } = await (await signedInAs(site, 'manager')).get('/notices?list=unallocated')
  assert.match(textOf(body), /Children without an IRO 2 children/)
  assert.match(textOf(body), /Tilly Marsh tilly North 2 Mar 2026 Empty since 13 Nov 2026: Ruth Adeyemi/)
  assert.match(textOf(body), /Finn Marsh finn North 18 Nov 2026 IRO due in 3 working days/)
  assert.match(body, /href="\/children\/finn\/allocate"/)
})

test('whether there was time enough is judged by our rule of the day care began, not of today', async () => {
  const manager = await signedInAs(site, 'manager')
  const from = { 'from-day': '20', 'from-month': '11', 'from-year': '2026' }
  const rule = '/local-rules/first-review-notice-days'
  assert.equal((await manager.post(rule, { value: '1', ...from, version: '0' })).statusCode, 303)
  const text = textOf((await manager.get('/notices?list=doomed')).body)
  assert.match(text, /Zara Marsh .* it is 1 working day away: our rule asks for 5/)
  assert.match(text, /today 1 working day\./)
  await db.deleteFrom('local_rule').execute()
})

test('a list has fifty children a page, and says how many there are', async () => {
  for (let number = 10; number < 60; number += 1)
    await saveEntry(`new-${number}`, `New${number}`, '2026-11-16', '2026-12-14')
  const manager = await signedInAs(site, 'manager')
  const first = await manager.get('/notices')
  assert.match(textOf(first.body), /Children nobody told us about 52 children/)
  assert.equal(first.body.match(/We were told on …/g)?.length, 50)
  assert.match(first.body, /href="\/notices\?page=2"/)
  const second = await manager.get('/notices?page=2')
  assert.equal(second.body.match(/We were told on …/g)?.length, 2)
})
