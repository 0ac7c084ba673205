import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { challengeDesk } from '../../../../test/support/challenge-desk.ts'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { listChallengeMeetingsBetween } from '../index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { idOf, raise, take, read } = challengeDesk(site, manager)

before(() => saveSmallAuthority(db))

const NEW = '/challenge-meetings/new'

const A_MEETING = {
  kind: 'challenge-meeting',
  ...dateFields('on', '2026-11-16'),
  who: 'Hana Weiss, assistant director',
  officer: 'ruth',
  note: 'Two plans are drifting.',
  'action-1': 'Ring-fence a panel day',
  'action-1-owner': 'Hana Weiss',
  ...dateFields('action-1-by', '2026-11-30'),
}

async function record(more: Readonly<Record<string, string | string[]>> = {}): Promise<string> {
  const saved = await manager.post(NEW, { ...A_MEETING, ...more })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
  return String(saved.headers.location)
}

test('the agenda begins with every challenge that is open, ticked, and none that is closed', async () => {
  const open = await raise('2026-11-10')
  const closed = await raise('2026-11-11')
  await take(closed, 'close', { outcomes: ['apology'], difference: 'None.' })
  const { body } = await manager.get(NEW)
  assert.match(body, new RegExp(`value="${idOf(open)}"[^>]* checked`))
  assert.ok(!body.includes(idOf(closed)))
  const path = await record({ agenda: [idOf(open), idOf(closed), 'nonsense'] })
  const text = await read(path)
  assert.match(text, /Challenge meeting 16 November 2026/)
  assert.match(text, /Agenda Concern \d+ : Informal concern/)
  assert.match(text, /Ring-fence a panel day Hana Weiss 30 Nov 2026 To do/)
})

test('what was agreed is still to do until somebody says that it is done', async () => {
  const path = await record({ 'action-1': 'Write to housing' })
  assert.match(await read('/challenge-meetings'), /Still to do .*Write to housing/)
  const done = {
    version: '1',
    'status-1': 'done',
    'action-1': 'Tell the panel',
    'action-1-owner': 'Ruth Adeyemi',
  }
  assert.equal((await manager.post(`${path}/actions`, done)).statusCode, 303)
  assert.match(
    await read(path),
    /Write to housing Hana Weiss 30 Nov 2026 Done Tell the panel Ruth Adeyemi No day To do/,
  )
  const again = await manager.post(`${path}/actions`, { ...done, 'action-1': 'Lost' })
  assert.equal(again.statusCode, 409)
  assert.match(again.body, /Somebody changed this/)
  assert.doesNotMatch(await read(path), /Lost/)
})

test('an action needs somebody who does it, and a meeting its kind, its day and who came', async () => {
  const half = textOf((await manager.post(NEW, { 'action-1': 'Something' })).body)
  for (const says of [/Choose what it was/, /Enter the day/, /Enter who came/, /Enter who does number 1/])
    assert.match(half, says)
  const two = { ...dateFields('action-1-by', '0026-02-20'), ...dateFields('action-2-by', '0026-02-20') }
  assert.match(
    textOf((await manager.post(NEW, { 'action-1': 'A', 'action-2': 'B', ...two })).body),
    /year of the day number 1 is to be done by must .*year of the day number 2 is to be done by must /,
  )
})

test('an alert says who was told, sends nothing, and counts until it is taken out', async () => {
  const from = isoDay('2026-10-01')
  const to = isoDay('2026-10-31')
  assert.deepEqual(await listChallengeMeetingsBetween(db, from, to), [])
  const path = await record({ kind: 'alert', ...dateFields('on', '2026-10-09'), agenda: [] })
  assert.match(await read(path), /Need-to-know alert 9 October 2026.*Who was told Hana Weiss/)
  const [row] = await listChallengeMeetingsBetween(db, from, to)
  assert.deepEqual(row, {
    id: idOf(path),
    on: isoDay('2026-10-09'),
    kind: 'alert',
    officerId: 'ruth',
    teamId: null,
    childId: null,
  })
  assert.deepEqual(await db.selectFrom('message').selectAll().execute(), [])
  const taken = { version: '1', because: 'It was a clinic.' }
  assert.equal((await manager.post(`${path}/withdraw`, taken)).statusCode, 303)
  assert.deepEqual(await listChallengeMeetingsBetween(db, from, to), [])
})

test('a challenge outside reach is on the agenda as a number only, and a social worker has no meetings', async () => {
  const path = await record({ agenda: [idOf(await raise('2026-11-12'))] })
  await db.insertInto('person').values({ id: 'far', name: 'Far away', sort_name: 'away, far' }).execute()
  const stranger = await signedInAs(site, { roles: ['iro'], personId: 'far' })
  const { body } = await stranger.get(path)
  assert.match(textOf(body), /Agenda 1 challenge that you may not open/)
  assert.doesNotMatch(body, /children\/tilly/)
  assert.doesNotMatch((await stranger.get(NEW)).body, /Tilly/)
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  assert.equal((await worker.get('/challenge-meetings')).statusCode, 403)
  const auditor = await signedInAs(site, 'auditor')
  assert.doesNotMatch((await auditor.get(path)).body, /Change what was agreed/)
})

test('an alert writes once to the senior managers who are ticked, and says nothing of what it is about', async () => {
  await db.updateTable('person').set({ email: 'hana@council.example' }).where('id', '=', 'dan').execute()
  const senior = await signedInAs(site, { name: 'Hana Weiss', roles: ['senior-manager'], personId: 'dan' })
  assert.match((await manager.get(`${NEW}?kind=alert`)).body, /name="alerted"[^>]* value="dan"/)
  const alerted = { id: newId(), alerted: ['dan', 'ruth'] }
  const meeting = await manager.post(NEW, { ...A_MEETING, ...alerted })
  assert.equal(meeting.statusCode, 400)
  assert.match(meeting.body, /Only an alert is sent/)
  const path = await record({ ...alerted, kind: 'alert', note: 'Tilly may be moved tonight.' })
  assert.equal(await record({ ...alerted, kind: 'alert' }), path, 'the same form, sent twice')
  const mails = await db.selectFrom('message').selectAll().where('kind', '=', 'challenge-alert').execute()
  assert.deepEqual(
    mails.map(({ to_address, subject }) => [to_address, subject]),
    [['hana@council.example', 'An alert waits for you in Footprint']],
  )
  assert.match(mails[0]?.body ?? '', new RegExp(`${path}\n`))
  assert.doesNotMatch(mails[0]?.body ?? '', /Tilly|moved|Weiss|Petrov/)
  assert.match(await read(path, senior), /Sent an e-mail Dan Petrov, \d+ \w+ \d{4}/)
})
