import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listAddedHolidays } from '../queries.ts'
import { addBankHoliday, removeBankHoliday } from './command.ts'

const site = await startTestServer({ today: isoDay('2026-03-03') })
const { db } = site.services
before(() => saveSmallAuthority(db))
const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const firstDue = async () => {
  const owed = db.selectFrom('obligation').select('due').where('child_id', '=', 'tilly').orderBy('number')
  return (await owed.executeTakeFirst())?.due
}

test('an added bank holiday moves due days, is listed and audited, and taken off it moves them back', async () => {
  const added = await manager.post('/bank-holidays', { ...day('on', '2026-03-20'), name: 'royal wedding' })
  assert.equal(added.statusCode, 303)
  assert.equal(await firstDue(), '2026-03-31')
  const text = textOf((await manager.get('/bank-holidays')).body)
  assert.match(text, /Friday 20 March 2026 royal wedding No/)
  assert.match(text, /Friday 3 April 2026 Good Friday/)
  const removed = await manager.post('/bank-holidays/remove', { on: '2026-03-20' })
  assert.equal(removed.statusCode, 303)
  assert.equal(await firstDue(), '2026-03-30')
  const audit = await db
    .selectFrom('audit_entry')
    .select(['action', 'record_id'])
    .where('record_type', '=', 'bank-holiday')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audit.map(({ action, record_id }) => `${action} ${record_id}`),
    ['add-bank-holiday 2026-03-20', 'remove-bank-holiday 2026-03-20'],
  )
})

test('a bank holiday is added with every due day or not at all, and taken off likewise', async () => {
  const on = isoDay('2026-03-19')
  const stopped = {
    actor: manager.accountId,
    onCalendarChanged: async () => await Promise.reject(new Error('stopped half way')),
  }
  const asked = { on, name: 'day of mourning', inPlaceOf: null }
  await assert.rejects(addBankHoliday(db, asked, stopped), /stopped half way/)
  assert.deepEqual(await listAddedHolidays(db), [])
  assert.equal(await firstDue(), '2026-03-30')
  await manager.post('/bank-holidays', { ...day('on', '2026-03-19'), name: 'day of mourning' })
  assert.equal(await firstDue(), '2026-03-31')
  await assert.rejects(removeBankHoliday(db, on, stopped), /stopped half way/)
  assert.equal((await listAddedHolidays(db)).length, 1)
  await manager.post('/bank-holidays/remove', { on: '2026-03-19' })
  assert.equal(await firstDue(), '2026-03-30')
})

test('a bank holiday twice, a weekend, and a day in place of none are refused with a sentence', async () => {
  const refused = async (fields: Readonly<Record<string, string>>) =>
    textOf((await manager.post('/bank-holidays', { name: 'extra', ...fields })).body)
  assert.match(await refused(day('on', '2026-04-03')), /3 April 2026 is a bank holiday already: Good Friday/)
  assert.match(await refused(day('on', '2026-06-06')), /6 June 2026 is at a weekend/)
  const moved = { ...day('on', '2026-06-05'), ...day('in-place-of', '2026-06-04') }
  assert.match(await refused(moved), /4 June 2026 is not a bank holiday/)
})

test('a day off needs its day and its name', async () => {
  const again = await manager.post('/bank-holidays', { name: '' })
  assert.equal(again.statusCode, 400)
  assert.match(again.body, /Enter the bank holiday/)
  assert.match(again.body, /href="#name"/)
})

test('an IRO sees the days and no form', async () => {
  const iro = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  assert.doesNotMatch((await iro.get('/bank-holidays')).body, /Add this bank holiday/)
  assert.equal((await iro.post('/bank-holidays', day('on', '2026-03-20'))).statusCode, 403)
})
