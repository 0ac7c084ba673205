import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  // Owen is in no team with Ruth, so that cover alone opens the record to him.
  await db.updateTable('post').set({ team_id: null }).where('person_id', '=', 'owen').execute()
})

const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const standIn = (given: Readonly<Record<string, string>> = {}) => ({
  cover: 'owen',
  ...day('cover-from', '2026-11-18'),
  ...day('returns', '2026-11-30'),
  version: '0',
  ...given,
})

test('who stands in has the record open meanwhile, it is shown, and the child keeps the IRO', async () => {
  const owen = await signedInAs(site, { name: 'Owen Birtles', roles: ['iro'], personId: 'owen' })
  assert.equal((await owen.get('/children/tilly')).statusCode, 404)
  const manager = await signedInAs(site, 'manager')
  assert.equal((await manager.post('/children/tilly/allocate/cover', standIn())).statusCode, 303)
  assert.equal((await owen.get('/children/tilly')).statusCode, 200)
  const text = textOf((await manager.get('/children/tilly/allocate')).body)
  assert.match(
    text,
    /Ruth Adeyemi has held this child since 6 March 2026\. +Owen Birtles stands in until 29 November 2026\./,
  )
  assert.match(text, /0 changes of IRO in this time in care/)
})

test('of two who record at once the second is told', async () => {
  const manager = await signedInAs(site, 'manager')
  const late = await manager.post('/children/tilly/allocate/cover', standIn())
  assert.equal(late.statusCode, 409)
})

test('days that overlap are refused, and what was typed is kept', async () => {
  const manager = await signedInAs(site, 'manager')
  const refused = await manager.post('/children/tilly/allocate/cover', standIn({ version: '1' }))
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Owen Birtles stands in from 18 November 2026 until 30 November 2026/)
  assert.match(refused.body, /value="owen" selected/)
})

test('an empty form says what to enter', async () => {
  const manager = await signedInAs(site, 'manager')
  const answered = await manager.post('/children/tilly/allocate/cover', { version: '1' })
  assert.equal(answered.statusCode, 400)
  assert.match(textOf(answered.body), /Choose who stands in Enter the first day of cover, like 20 11 2026/)
})

test('cover that ends early shuts the record again', async () => {
  const { id } = await db.selectFrom('officer_cover').select('id').executeTakeFirstOrThrow()
  const manager = await signedInAs(site, 'manager')
  const ended = { id, ...day('cover-ends', '2026-11-20'), version: '1' }
  assert.equal((await manager.post('/children/tilly/allocate/cover/end', ended)).statusCode, 303)
  const owen = await signedInAs(site, { name: 'Owen Birtles', roles: ['iro'], personId: 'owen' })
  assert.equal((await owen.get('/children/tilly')).statusCode, 404)
  const audit = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('record_type', '=', 'officer-cover')
    .execute()
  assert.deepEqual(
    audit.map(({ action }) => action),
    ['cover-child', 'end-cover'],
  )
})
