import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { missingWays, readHowToReach, readLocalRule, sayHowToReach } from '../index.ts'
import { LOCAL_RULE_NAMES, LOCAL_RULES } from '../local-rules.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
const path = '/local-rules/contact-days'
const from = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { 'from-day': day, 'from-month': month, 'from-year': year }
}

test('every rule has a default that its own schema takes', () => {
  for (const name of LOCAL_RULE_NAMES) {
    assert.equal(LOCAL_RULES[name].schema.parse(LOCAL_RULES[name].default), LOCAL_RULES[name].default)
  }
  assert.deepEqual([...LOCAL_RULE_NAMES].toSorted(), Object.keys(LOCAL_RULES).toSorted())
})

test('what nobody has decided holds as its default, and the page says that nobody decided', async () => {
  assert.equal(await readLocalRule(db, 'contact-days', isoDay('2026-11-20')), 60)
  assert.match(textOf((await manager.get('/local-rules')).body), /60 days Not decided: holds until we do/)
})

test('a rule changes from its day on, and the days before keep what they had', async () => {
  const saved = await manager.post(path, { value: '45', ...from('2026-12-01'), version: '0' })
  assert.deepEqual([saved.statusCode, saved.headers.location], [303, path])
  assert.equal(await readLocalRule(db, 'contact-days', isoDay('2026-11-30')), 60)
  assert.equal(await readLocalRule(db, 'contact-days', isoDay('2026-12-01')), 45)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Today: 60 days/)
  assert.match(text, /45 days 1 December 2026 \(to come\) Grace Holt/)
  const audit = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'set-local-rule')
    .execute()
  assert.deepEqual(
    audit.map(({ record_id, version_before, version_after }) => [record_id, version_before, version_after]),
    [['contact-days', null, 1]],
  )
})

test('a wrong number and a day that is none are asked for again, with what was typed', async () => {
  const again = await manager.post(path, { value: 'many', ...from('2026-02-31') })
  assert.equal(again.statusCode, 400)
  assert.match(again.body, /Enter a whole number of days, from 1 to 365/)
  assert.match(again.body, /href="#value"/)
  assert.match(again.body, /value="many"/)
})

test('once something is decided, a day that has passed is refused', async () => {
  const refused = await manager.post(path, { value: '30', ...from('2026-11-19'), version: '1' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /The first day must be today or later/)
  assert.equal(await readLocalRule(db, 'contact-days', isoDay('2026-11-19')), 60)
})

test('of two managers at once the second sees the first, with what they typed, and may save after', async () => {
  const other = await signedInAs(site, { name: 'Neil Frost', roles: ['manager'] })
  const eventDays = '/local-rules/event-response-days'
  assert.match((await manager.get(eventDays)).body, /name="version" value="0"/)
  const first = await manager.post(eventDays, { value: '3', ...from('2026-12-01'), version: '0' })
  assert.equal(first.statusCode, 303)
  const second = await other.post(eventDays, { value: '4', ...from('2026-12-02'), version: '0' })
  assert.equal(second.statusCode, 409)
  assert.match(textOf(second.body), /Somebody else changed this rule while you were writing/)
  assert.match(textOf(second.body), /3 working days 1 December 2026 \(to come\) Grace Holt/)
  assert.match(second.body, /name="value"[^>]* value="4"/)
  assert.equal(await readLocalRule(db, 'event-response-days', isoDay('2026-12-02')), 3)
  const again = await other.post(eventDays, { value: '4', ...from('2026-12-02'), version: '1' })
  assert.equal(again.statusCode, 303)
  assert.equal(await readLocalRule(db, 'event-response-days', isoDay('2026-12-02')), 4)
})

test('a choice that is none of the words is refused', async () => {
  const again = await manager.post('/local-rules/practice-model', { value: 'tarot', ...from('2026-11-20') })
  assert.equal(again.statusCode, 400)
  assert.match(again.body, /Choose one of them/)
  const saved = await manager.post('/local-rules/practice-model', {
    value: 'schedule-7',
    ...from('2026-11-20'),
    version: '0',
  })
  assert.equal(saved.statusCode, 303)
  assert.equal(await readLocalRule(db, 'practice-model', isoDay('2026-11-20')), 'schedule-7')
})

test('an IRO reads the rules and cannot change them; a social worker is not shown them', async () => {
  const iro = await signedInAs(site, 'iro')
  const shown = await iro.get(path)
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /Save this rule/)
  assert.equal((await iro.post(path, { value: '1', ...from('2026-11-20') })).statusCode, 403)
  assert.equal((await (await signedInAs(site, 'social-worker')).get('/local-rules')).statusCode, 403)
  assert.equal((await manager.get('/local-rules/none-such')).statusCode, 404)
})

test('how to reach the service is shown as missing, saved from a day on, and said to children in plain words', async () => {
  const reach = '/how-to-reach'
  const ways = { telephone: '01632 960001', email: '', address: 'The IRO service,\nHigh Street', opening: '' }
  assert.match(
    textOf((await manager.get(reach)).body),
    /Not recorded: telephone, e-mail, postal address, when we are there\. /,
  )
  const wrong = await manager.post(reach, { ...ways, email: 'nobody', ...from('2026-12-01'), version: '0' })
  assert.equal(wrong.statusCode, 400)
  assert.match(wrong.body, /Enter an e-mail address, like/)
  assert.equal((await manager.post(reach, { ...ways, ...from('2026-12-01'), version: '0' })).statusCode, 303)
  assert.deepEqual(missingWays(await readHowToReach(db, isoDay('2026-11-30'))).length, 4)
  const held = await readHowToReach(db, isoDay('2026-12-01'))
  assert.deepEqual(missingWays(held), ['email', 'opening'])
  assert.deepEqual(sayHowToReach(held), [
    'You can ring us. The number is 01632 960001.',
    'You can write to us: The IRO service, High Street.',
  ])
  const twice = await manager.post(reach, { ...ways, ...from('2026-12-01'), version: '0' })
  assert.equal(twice.statusCode, 409)
  assert.equal((await manager.post(reach, { ...ways, ...from('2026-11-01'), version: '1' })).statusCode, 422)
})
