// Who is asked, and who is told where it is; and two who write at once lose nothing and send nothing twice.
import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import ICAL from 'ical.js'
import { arrangeMeetingOf, planFields } from '../../../../test/support/meeting-desk.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { findWishes, listInvited } from '../index.ts'

const site = await startTestServer({ today: isoDay('2026-03-04') })
const { db } = site.services
const manager = await signedInAs(site, { name: 'Petra Lindqvist', roles: ['manager'] })
const bea = await signedInAs(site, { name: 'Bea Osei', roles: ['business-support'] })
let path = ''
let id = ''

before(async () => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
})
beforeEach(async () => {
  for (const table of ['invited', 'meeting_wish', 'meeting_version', 'meeting', 'message'] as const)
    await db.deleteFrom(table).execute()
  const arranged = await arrangeMeetingOf(manager, 'tilly', '2026-03-16', { place: '4 Larch Close' })
  path = arranged.path
  id = arranged.id
})

const asked = (role: string, name: string, place: readonly string[] = []) => ({
  'invited-role': [role],
  'invited-name': [name],
  'invited-email': [`${name.toLowerCase()}@example.com`],
  'invited-place': place,
})
const codesOf = (both: readonly { readonly statusCode: number }[]) =>
  both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)
const messages = () => db.selectFrom('message').selectAll().orderBy('made_at').execute()

test('the place goes to those alone for whom it is ticked, in words and in the calendar, also when the meeting changes', async () => {
  await manager.post(`${path}/invite`, asked('parent', 'Joy'))
  await manager.post(`${path}/invite`, asked('school', 'Okoro', ['0']))
  const [joy, okoro] = await messages()
  assert.doesNotMatch(`${joy?.body} ${joy?.calendar_content}`, /Larch/)
  assert.match(joy?.body ?? '', /Where: please ask Ruth Adeyemi/)
  assert.match(okoro?.body ?? '', /Where: 4 Larch Close/)
  const event = new ICAL.Component(ICAL.parse(okoro?.calendar_content ?? '')).getFirstSubcomponent('vevent')
  assert.equal(event?.getFirstPropertyValue('location'), '4 Larch Close')
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Joy Parent joy@example\.com Not told/)
  assert.match(text, /Okoro School okoro@example\.com Told/)
  await db.deleteFrom('message').execute()
  const [first, second] = await listInvited(db, id)
  const okoroId = [first, second].find((one) => one?.role === 'school')?.id ?? ''
  const moved = {
    ...planFields('2026-03-17', { place: '4 Larch Close' }),
    reason: 'Ill',
    version: '1',
    shown: [first, second].map((one) => one?.id ?? ''),
    tells: [okoroId],
  }
  assert.equal((await manager.post(`${path}/rearrange`, moved)).statusCode, 303)
  const told = (await messages()).map(({ to_address, body, calendar_content }) => [
    to_address,
    /Larch/.test(`${body} ${calendar_content}`),
  ])
  assert.deepEqual(
    told.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    [
      ['joy@example.com', false],
      ['okoro@example.com', true],
    ],
  )
})

test('a parent who was told the old place is told a new one only where somebody says that they may know it', async () => {
  await manager.post(`${path}/invite`, asked('parent', 'Joy', ['0']))
  await db.deleteFrom('message').execute()
  const tells = (await listInvited(db, id)).map((one) => one.id)
  const moved = {
    ...planFields('2026-03-16', { place: '9 Birch Road' }),
    reason: 'Carer ill',
    version: '1',
    shown: tells,
    tells,
  }
  const form = (await manager.get(`${path}/rearrange`)).body
  assert.match(form, /name="tells"[^>]*checked/)
  const asks = await manager.post(`${path}/rearrange`, moved)
  assert.equal(asks.statusCode, 422)
  assert.match(textOf(asks.body), /The place is another one now, and it would be sent to Joy\. Say below/)
  assert.deepEqual(await messages(), [])
  assert.equal((await manager.post(`${path}/rearrange`, { ...moved, confirm: ['place'] })).statusCode, 303)
  assert.match((await messages())[0]?.body ?? '', /Where: 9 Birch Road/)
  const untold = { ...moved, place: '1 Ash Lane', version: '2', tells: [] }
  assert.equal((await manager.post(`${path}/rearrange`, untold)).statusCode, 303)
  assert.equal((await listInvited(db, id))[0]?.tellsPlace, false)
  assert.equal((await messages()).filter(({ body }) => /Ash Lane/.test(body ?? '')).length, 0)
})

test('on the form nobody new is ticked, and of those asked last time all but parents and others are', async () => {
  await manager.post(`${path}/invite`, asked('parent', 'Joy', ['0']))
  await manager.post(`${path}/invite`, asked('school', 'Okoro'))
  const form = (await manager.get('/children/tilly/meetings/new')).body
  const ticked = [...form.matchAll(/<input[^>]*name="invited-place"[^>]*>/g)].map(([box]) =>
    box.includes(' checked'),
  )
  // Joy, Okoro, and two empty rows.
  assert.deepEqual(ticked, [false, true, false, false])
})

test('two who tell the same person at once not to come send one message', async () => {
  await manager.post(`${path}/invite`, asked('school', 'Okoro'))
  await db.deleteFrom('message').execute()
  const invited = (await listInvited(db, id))[0]?.id ?? ''
  const both = await Promise.all([
    manager.post(`${path}/uninvite`, { invited }),
    bea.post(`${path}/uninvite`, { invited }),
  ])
  assert.deepEqual(codesOf(both), [303, 303])
  assert.equal((await messages()).length, 1)
})

test('two who ask the same person at once send one invitation, and nobody is asked twice in one form', async () => {
  const both = await Promise.all([
    manager.post(`${path}/invite`, asked('school', 'Okoro')),
    bea.post(`${path}/invite`, asked('school', 'Okoro')),
  ])
  assert.deepEqual(codesOf(both), [303, 422])
  assert.equal((await messages()).length, 1)
  const twice = await manager.post(`${path}/invite`, {
    'invited-role': ['health', 'health'],
    'invited-name': ['Nurse Kaur', 'nurse kaur'],
    'invited-email': ['kaur@example.com', 'kaur@example.com'],
  })
  assert.equal(twice.statusCode, 422)
  assert.equal((await messages()).length, 1)
})

test('who is asked already is said beside that person, also where rows before are empty', async () => {
  await manager.post(`${path}/invite`, asked('school', 'Okoro'))
  const twice = await manager.post(`${path}/invite`, {
    'invited-role': ['', 'health', 'school'],
    'invited-name': ['', 'Nurse Kaur', 'Okoro'],
    'invited-email': ['', '', ''],
  })
  assert.equal(twice.statusCode, 422)
  assert.match(twice.body, /<a href="#invited-name-2">Okoro is asked already<\/a>/)
})

test('a person who was asked after the form was drawn is told the place as was said when they were asked', async () => {
  await manager.post(`${path}/invite`, asked('school', 'Okoro', ['0']))
  const shown = (await listInvited(db, id)).map((one) => one.id)
  assert.match((await manager.get(`${path}/rearrange`)).body, new RegExp(`name="shown" value="${shown[0]}"`))
  await manager.post(`${path}/invite`, asked('health', 'Kaur', ['0']))
  const moved = {
    ...planFields('2026-03-16', { at: '4:30pm' }),
    reason: 'Later',
    version: '1',
    shown,
    tells: [],
  }
  assert.equal((await manager.post(`${path}/rearrange`, moved)).statusCode, 303)
  assert.deepEqual(
    (await listInvited(db, id)).map(({ name, tellsPlace }) => [name, tellsPlace]),
    [
      ['Okoro', false],
      ['Kaur', true],
    ],
  )
})

test('nobody is asked to a meeting that is over, and nobody is told not to come to one', async () => {
  await manager.post(`${path}/invite`, asked('school', 'Okoro'))
  await db.deleteFrom('message').execute()
  await db.updateTable('meeting').set({ on_day: '2026-03-03' }).execute()
  const refused = await manager.post(`${path}/invite`, asked('health', 'Kaur'))
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /This meeting was on 3 March 2026\. Nobody can be asked to it now/)
  const invited = (await listInvited(db, id))[0]?.id ?? ''
  await manager.post(`${path}/uninvite`, { invited })
  assert.deepEqual(await messages(), [])
  assert.doesNotMatch((await manager.get(path)).body, /Tell not to come|Ask more people/)
})

test('who saves wishes second is shown what was saved first, loses nothing typed, and can then save', async () => {
  const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
  const version = versionIn((await manager.get(`${path}/wishes`)).body)
  const first = { version, 'wish-who': 'My aunt' }
  assert.equal((await bea.post(`${path}/wishes`, first)).statusCode, 303)
  const second = await manager.post(`${path}/wishes`, { version, 'wish-where': 'At school' })
  assert.equal(second.statusCode, 409)
  assert.match(textOf(second.body), /Somebody else saved what the child wishes while you were writing/)
  assert.match(textOf(second.body), /What they saved .* Who should be asked My aunt/)
  assert.match(second.body, /value="At school"/)
  assert.deepEqual(await findWishes(db, id), { who: 'My aunt' })
  const both = { version: versionIn(second.body), 'wish-where': 'At school', 'wish-who': 'My aunt' }
  assert.equal((await manager.post(`${path}/wishes`, both)).statusCode, 303)
  assert.deepEqual(await findWishes(db, id), { who: 'My aunt', where: 'At school' })
})

test('of two who save wishes at the same moment one is told', async () => {
  const both = await Promise.all([
    manager.post(`${path}/wishes`, { version: '1', 'wish-who': 'My aunt' }),
    bea.post(`${path}/wishes`, { version: '1', 'wish-where': 'At school' }),
  ])
  assert.deepEqual(codesOf(both), [303, 409])
})
