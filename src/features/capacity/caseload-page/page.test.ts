import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listOfficerWork } from '../../allocations/index.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })

before(() => saveSmallAuthority(db))

const text = async (url: string, who = manager) => textOf((await who.get(url)).body)

test('the page says how many children each IRO holds, and what is not known is not 0', async () => {
  const shown = await text('/caseload')
  assert.match(shown, /On 20 November 2026, today/)
  assert.match(shown, /Guidance \(should\): 50 to 70/)
  assert.match(shown, /Ruth Adeyemi/)
  const before2018 = await text('/caseload?on=2015-01-31')
  assert.match(before2018, /Children looked after, for each full-time IRO Not known/)
  assert.doesNotMatch(before2018, /full-time IRO 0/)
  const years = await text('/caseload?on=2026-03-01')
  assert.doesNotMatch(years, /Ruth Adeyemi 1 0 /)
  assert.match(years, /Ruth Adeyemi 1 not known not known not known/)
})

test('both tables come as files for a spreadsheet, which run no formula, and what is not known stays so', async () => {
  await db.updateTable('person').set({ name: '=Owen()' }).where('id', '=', 'owen').execute()
  const { headers, body } = await manager.get('/caseload/iros.csv?on=2026-03-01')
  await db.updateTable('person').set({ name: 'Owen Birtles' }).where('id', '=', 'owen').execute()
  assert.match(String(headers['content-disposition']), /caseloads-2026-03-01\.csv/)
  const [head, ...rows] = body.replace('\uFEFF', '').trimEnd().split('\r\n')
  assert.equal(head, 'Day,IRO,Of a full week,Children,For a full week,Guidance,Our limit,Own limit,All work')
  assert.ok(rows.includes('2026-03-01,Ruth Adeyemi,1,not known,not known,not known,70,–,not known'), body)
  assert.match(body, /,'=Owen\(\),/)
  const months = (await manager.get('/caseload/months.csv')).body.trimEnd().split('\r\n')
  assert.equal(months.length, 61)
  assert.match(months[1] ?? '', /^2026-11-20,1,2,/)
  assert.match(months.at(-1) ?? '', /^2021-12-31,not known,/)
  const worker = await signedInAs(site, { name: 'Files', roles: ['social-worker'], personId: 'dan' })
  assert.equal((await worker.get('/caseload/months.csv')).statusCode, 403)
})

test('a day to come, and what is no day, are said and today is shown', async () => {
  assert.match(await text('/caseload?on=1+1+2030'), /still to come.*Shown is today/)
  assert.match(await text('/caseload?on=never'), /Enter a day, like 31 3 2026/)
  assert.match(await text('/caseload?on=31+3+2026'), /On 31 March 2026/)
})

const PLANS = { kind: 'plans', number: '12', note: '', ...dateFields('from', '2026-04-01'), version: '0' }

test('other work is recorded, counted by its weight, changed by a new number, and ended', async () => {
  const path = '/caseload/ruth/work/new'
  const wrong = textOf((await manager.post(path, { ...PLANS, kind: '', number: 'many' })).body)
  assert.match(wrong, /Choose what they do/)
  assert.match(wrong, /Enter how many/)
  assert.equal((await manager.post(path, PLANS)).headers.location, '/caseload/ruth')
  assert.match(await text('/caseload/ruth'), /each child on a plan 12 100% 12/)
  assert.match(await text('/caseload/ruth?on=2026-03-31'), /each child on a plan none on record 100% 0/)
  const twice = await manager.post(path, PLANS)
  assert.equal(twice.statusCode, 409)
  assert.match(textOf(twice.body), /Somebody changed this officer’s other work/)
  const more = { ...PLANS, number: '15', version: '1', ...dateFields('from', '2026-06-01') }
  assert.equal((await manager.post(path, more)).statusCode, 303)
  const work = await listOfficerWork(db, 'ruth')
  assert.deepEqual(
    work.map(({ number, to }) => [number, to]),
    [
      [12, isoDay('2026-06-01')],
      [15, null],
    ],
  )
  const end = `/caseload/ruth/work/${work[1]?.id}/end`
  assert.equal(
    (await manager.post(end, { version: '1', ...dateFields('last', '2026-05-01') })).statusCode,
    422,
  )
  assert.equal(
    (await manager.post(end, { version: '7', ...dateFields('last', '2026-08-31') })).statusCode,
    409,
  )
  assert.equal(
    (await manager.post(end, { version: '1', ...dateFields('last', '2026-08-31') })).statusCode,
    303,
  )
  assert.match(await text('/caseload/ruth'), /each child on a plan none on record 100% 0/)
})

test('an IRO sees every caseload and records nothing; a social worker sees none', async () => {
  const iro = await signedInAs(site, { name: 'Iro', roles: ['iro'], personId: 'ruth' })
  assert.equal((await iro.get('/caseload/ruth')).statusCode, 200)
  assert.equal((await iro.get('/caseload/ruth/work/new')).statusCode, 403)
  const worker = await signedInAs(site, { name: 'Worker', roles: ['social-worker'], personId: 'dan' })
  assert.equal((await worker.get('/caseload')).statusCode, 403)
  assert.equal((await manager.get('/caseload/nobody')).statusCode, 404)
})
