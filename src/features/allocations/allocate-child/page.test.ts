import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveLine, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  for (const [id, name] of [
    ['finn', 'Finn'],
    ['zara', 'Zara'],
    ['kofi', 'Kofi'],
    ['leo', 'Leo'],
  ] as const) {
    await saveChild(db, id, name)
  }
  await db.updateTable('child').set({ sibling_group: null }).where('id', '=', 'leo').execute()
})

const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const choice = (officer: string, given: Readonly<Record<string, string>> = {}) => ({
  officer,
  ...day('from', '2026-11-16'),
  registered: 'checked',
  experienced: 'checked',
  handover: 'She likes to be asked first.',
  version: '0',
  holder: 'ruth',
  ...given,
})
const holders = async (childId: string) =>
  (
    await db
      .selectFrom('allocation')
      .select(['officer_id', 'from_day', 'to_day'])
      .where('child_id', '=', childId)
      .orderBy('from_day')
      .execute()
  ).map(({ officer_id, from_day, to_day }) => `${officer_id} ${from_day} ${to_day ?? 'now'}`)

test('the page offers who holds a brother or sister first, and says who cannot be chosen and why', async () => {
  const budget = { kind: 'other', team_id: 'north', controls_resources: true, from_day: '2026-11-01' }
  await db
    .insertInto('post')
    .values({ id: 'budget', person_id: 'owen', ...budget })
    .execute()
  await db
    .insertInto('absence')
    .values({
      id: 'away',
      person_id: 'owen',
      kind: 'sickness',
      cover_id: 'grace',
      from_day: '2026-11-01',
      to_day: '2026-12-01',
    })
    .execute()
  const body = (await (await signedInAs(site, 'manager')).get('/children/tilly/allocate')).body
  const text = textOf(body)
  assert.match(text, /Ruth Adeyemi has held this child since 6 March 2026/)
  assert.doesNotMatch(text, /Grace Holt, 0 children/)
  assert.match(
    text,
    /Owen Birtles, 0 children\. Cannot be chosen\. Owen Birtles controls the money and services of the team North\./,
  )
  assert.match(
    text,
    /Ruth Adeyemi, 5 children\. Cannot be chosen\. Holds this child now\. +Holds this child’s brother or sister: Finn Marsh, Kofi Marsh and Zara Marsh\./,
  )
  assert.doesNotMatch(text, /sickness/)
  await db.deleteFrom('post').where('id', '=', 'budget').execute()
  const open = textOf((await (await signedInAs(site, 'manager')).get('/children/tilly/allocate')).body)
  await db.deleteFrom('absence').execute()
  assert.match(
    open,
    /Owen Birtles, 0 children We propose\. With this child 1 child, in a full week: below the guidance of 50 to 70 for a full week\. Distance not recorded\. Away until 30 November 2026\. Grace Holt stands in\./,
  )
  assert.match(open, /An IRO by Monday 9 March 2026 In time/)
})

test('an independent officer is given the child, on record with who decided and an audit row without values', async () => {
  const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
  const saved = await manager.post('/children/tilly/allocate', choice('owen'))
  assert.deepEqual([saved.statusCode, saved.headers.location], [303, '/children/tilly'])
  assert.deepEqual(await holders('tilly'), ['ruth 2026-03-06 2026-11-16', 'owen 2026-11-16 now'])
  const audit = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'change-officer')
    .execute()
  assert.deepEqual(
    audit.map((row) => [
      row.actor,
      row.record_type,
      row.record_id,
      row.version_before,
      row.version_after,
      row.child_id,
    ]),
    [[manager.accountId, 'allocation', 'tilly', null, 1, 'tilly']],
  )
  const text = textOf((await manager.get('/children/tilly/allocate')).body)
  assert.match(text, /Owen Birtles 16 November 2026 now Grace Holt, 2\d \w+ 20\d\d/)
})

test('a dependent officer is refused, with the link and the rule, and nothing is saved', async () => {
  await saveLine(db, 'dan', 'grace', '2026-11-01')
  const manager = await signedInAs(site, 'manager')
  const refused = await manager.post('/children/finn/allocate', choice('grace'))
  await db.deleteFrom('line_management').where('manager_id', '=', 'grace').execute()
  assert.equal(refused.statusCode, 422)
  assert.match(textOf(refused.body), /Grace Holt line-manages Dan Petrov, who is the child’s social worker\./)
  assert.match(refused.body, /href="\/law\/cppcr-46"/)
  assert.match(refused.body, /href="#officer"/)
  assert.deepEqual(await holders('finn'), ['ruth 2026-03-06 now'])
})

test('of two who choose at once the second sees whom the first chose, and keeps what was typed', async () => {
  const first = await signedInAs(site, { name: 'Joan Pickering', roles: ['business-support'] })
  const second = await signedInAs(site, 'manager')
  assert.equal((await first.post('/children/zara/allocate', choice('owen'))).statusCode, 303)
  const late = await second.post('/children/zara/allocate', choice('grace'))
  assert.equal(late.statusCode, 409)
  assert.match(
    textOf(late.body),
    /Joan Pickering changed who holds this child while you were choosing: now it is Owen Birtles\./,
  )
  assert.match(late.body, /She likes to be asked first/)
  assert.deepEqual(await holders('zara'), ['ruth 2026-03-06 2026-11-16', 'owen 2026-11-16 now'])
})

test('an empty form says what to choose and keeps the ticks', async () => {
  const manager = await signedInAs(site, 'manager')
  const answered = await manager.post('/children/finn/allocate', {
    registered: 'checked',
    version: '0',
    holder: 'ruth',
  })
  assert.equal(answered.statusCode, 400)
  assert.match(textOf(answered.body), /Choose an IRO Enter the first day, like 20 11 2026/)
  assert.match(answered.body, /name="registered" type="checkbox" value="checked" checked/)
})

test('an allocation ends once the child has left care, and not before', async () => {
  const manager = await signedInAs(site, 'manager')
  const ending = { ...day('ends', '2026-11-18'), version: '0', holder: 'ruth' }
  assert.equal((await manager.post('/children/kofi/allocate/end', ending)).statusCode, 422)
  const { care } = await db
    .selectFrom('child')
    .select('care')
    .where('id', '=', 'kofi')
    .executeTakeFirstOrThrow()
  const ended = JSON.stringify(care).replace('"end":null', '"end":"2026-11-17"')
  await db
    .updateTable('child')
    .set({ care: ended, in_care_to: '2026-11-17' })
    .where('id', '=', 'kofi')
    .execute()
  assert.match(
    textOf((await manager.get('/children/kofi/allocate')).body),
    /Kofi Marsh left care on 17 November 2026/,
  )
  assert.equal((await manager.post('/children/kofi/allocate/end', ending)).statusCode, 303)
  assert.deepEqual(await holders('kofi'), ['ruth 2026-03-06 2026-11-18'])
})

test('a brother or sister who is restricted is not named', async () => {
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'finn').execute()
  const text = textOf((await (await signedInAs(site, 'manager')).get('/children/kofi/allocate')).body)
  await db.updateTable('child').set({ restricted: false }).where('id', '=', 'finn').execute()
  assert.doesNotMatch(text, /Finn/)
})

test('an IRO may not choose, and a child who is not there is not found', async () => {
  const iro = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
  assert.equal((await iro.get('/children/leo/allocate')).statusCode, 403)
  assert.equal((await iro.post('/children/leo/allocate', choice('ruth'))).statusCode, 403)
  assert.equal((await (await signedInAs(site, 'manager')).get('/children/nobody/allocate')).statusCode, 404)
})

test('the child’s page leads a manager to it, and an IRO only to the page of independence', async () => {
  const manager = (await (await signedInAs(site, 'manager')).get('/children/leo')).body
  assert.match(manager, /href="\/children\/leo\/allocate"/)
  const iro = (await (await signedInAs(site, { roles: ['iro'], personId: 'ruth' })).get('/children/leo')).body
  assert.doesNotMatch(iro, /\/allocate"/)
  assert.match(iro, /href="\/children\/leo\/independence"/)
})
