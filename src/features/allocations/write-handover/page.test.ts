import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
before(() => saveSmallAuthority(site.services.db))

const change = {
  officer: 'owen',
  'from-day': '16',
  'from-month': '11',
  'from-year': '2026',
  registered: 'checked',
  experienced: 'checked',
  version: '0',
  holder: 'ruth',
}

test('no IRO follows another without a handover note', async () => {
  const manager = await signedInAs(site, 'manager')
  const refused = await manager.post('/children/tilly/allocate', change)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write what Owen Birtles must know from Ruth Adeyemi/)
  assert.match(refused.body, /href="#handover"/)
})

test('the note is read by the new IRO, and a version more keeps the one before', async () => {
  const manager = await signedInAs(site, 'manager')
  const note = { ...change, handover: 'She was promised a visit to her aunt.' }
  assert.equal((await manager.post('/children/tilly/allocate', note)).statusCode, 303)
  const owen = await signedInAs(site, { name: 'Owen Birtles', roles: ['iro'], personId: 'owen' })
  assert.match(
    textOf((await owen.get('/children/tilly/handover')).body),
    /For Owen Birtles She was promised a visit/,
  )
  const more = { handover: 'The visit is on Sunday.', version: '1' }
  assert.equal((await owen.post('/children/tilly/handover', more)).statusCode, 303)
  const text = textOf((await owen.get('/children/tilly/handover')).body)
  assert.match(text, /The visit is on Sunday\..*Earlier versions She was promised a visit/)
  assert.equal((await owen.post('/children/tilly/handover', more)).statusCode, 409)
  assert.equal((await owen.post('/children/tilly/handover', { version: '2' })).statusCode, 400)
})

test('a change of IRO is counted on the page that chooses', async () => {
  const text = textOf((await (await signedInAs(site, 'manager')).get('/children/tilly/allocate')).body)
  assert.match(text, /1 change of IRO in this time in care/)
})

test('an auditor reads it and is given no form', async () => {
  const auditor = await signedInAs(site, 'auditor')
  const { body } = await auditor.get('/children/tilly/handover')
  assert.match(body, /The visit is on Sunday/)
  assert.doesNotMatch(body, /name="handover"/)
  assert.equal(
    (await auditor.post('/children/tilly/handover', { handover: 'x', version: '2' })).statusCode,
    403,
  )
})
