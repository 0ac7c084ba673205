import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import ICAL from 'ical.js'
import { saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  const manager = await signedInAs(site, 'manager')
  const arranged = {
    slot: '2026-12-11T15:45',
    minutes: '60',
    officer: 'ruth',
    format: 'in-person',
    place: '4 Larch Close',
    confirm: ['late'],
  }
  const saved = await manager.post('/children/tilly/meetings/new', arranged)
  assert.equal(saved.statusCode, 303)
})

const makeAddress = async () => {
  const ruth = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  const made = await ruth.post('/my-calendar')
  const address = /value="[^"]*(\/calendar\/[^"]+\.ics)"/.exec(made.body)?.[1] ?? ''
  assert.notEqual(address, '')
  return { ruth, address }
}
const ask = async (address: string) =>
  await site.server.inject({ url: address, headers: { host: 'localhost' } })

test('an officer makes an address, and a calendar program reads their reviews from it without signing in', async () => {
  const { ruth, address } = await makeAddress()
  const feed = await ask(address)
  assert.equal(feed.statusCode, 200)
  assert.match(String(feed.headers['content-type']), /^text\/calendar/)
  const calendar = new ICAL.Component(ICAL.parse(feed.body))
  assert.ok(calendar.getFirstSubcomponent('vtimezone'))
  const [event] = calendar.getAllSubcomponents('vevent')
  assert.equal(event?.getFirstPropertyValue('summary'), 'Review meeting')
  assert.match(String(event?.getFirstPropertyValue('url')), /\/children\/tilly\/meetings\//)
  assert.doesNotMatch(feed.body, /Tilly Marsh|Larch|Ruth/)
  assert.doesNotMatch((await ruth.get('/my-calendar')).body, /\.ics/)
  const kept = await db.selectFrom('calendar_feed').selectAll().execute()
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(address.slice('/calendar/'.length, -4)))
})

test('a new address ends the one before, and an ended one opens nothing', async () => {
  const { address } = await makeAddress()
  const { ruth, address: next } = await makeAddress()
  assert.equal((await ask(address)).statusCode, 404)
  assert.equal((await ask(next)).statusCode, 200)
  assert.equal((await ruth.post('/my-calendar/end')).statusCode, 303)
  assert.equal((await ask(next)).statusCode, 404)
})

test('a guessed address opens nothing, and whoever has left has no calendar', async () => {
  assert.equal((await ask('/calendar/guessed.ics')).statusCode, 404)
  const { address } = await makeAddress()
  await db.updateTable('person').set({ left_on: '2026-11-20' }).where('id', '=', 'ruth').execute()
  assert.equal((await ask(address)).statusCode, 404)
  await db.updateTable('person').set({ left_on: null }).where('id', '=', 'ruth').execute()
})

test('whoever may not sign in any more has no calendar', async () => {
  const { address } = await makeAddress()
  await db.updateTable('account').set({ disabled_at: new Date() }).where('person_id', '=', 'ruth').execute()
  assert.equal((await ask(address)).statusCode, 404)
  await db.updateTable('account').set({ disabled_at: null }).where('person_id', '=', 'ruth').execute()
  assert.equal((await ask(address)).statusCode, 200)
})

test('an account that is nobody’s is told so', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.match((await manager.get('/my-calendar')).body, /Your account is linked to nobody/)
})
