import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { readPolicy } from '../queries/policy.ts'

const today = isoDay('2026-11-20')
const site = await startTestServer({ today })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
before(() => saveSmallAuthority(db))

const TWO_STAGES = {
  name: 'Quality alert',
  'stage-1-name': 'Service manager',
  'stage-1-days': '10',
  'stage-1-tells': 'Director',
  'stage-2-name': 'Director',
  'stage-2-days': '11',
  ...dateFields('from', '2026-11-20'),
}

test('until the authority decides, four stages of five days hold', async () => {
  const text = textOf((await manager.get('/challenge-stages')).body)
  assert.match(text, /called Dispute/)
  assert.match(text, /Team manager: 5 working days; when nobody answers, Service manager is told/)
})

test('a challenge keeps the stage it stands at when the stages change, and goes on by the new ones', async () => {
  const raised = await manager.post('/children/tilly/challenges/new', {
    themes: ['papers'],
    says: 'Papers are late.',
    sought: 'Papers in time.',
    severity: 'low',
    'raised-by': 'ruth',
    team: '',
    level: '1',
    answerer: 'Priya Nandi',
    ...dateFields('raised-on', '2026-11-19'),
  })
  const path = String(raised.headers.location)
  const saved = await manager.post('/challenge-stages', { version: '0', ...TWO_STAGES })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Quality alert \d+ Waiting for Team manager/)
  assert.match(text, /Team manager Priya Nandi 19 Nov 2026 26 Nov 2026 Not yet/)
  assert.match(
    textOf((await manager.get(`${path}/climb`)).body),
    /Service manager: 10 working days Director: 11 working days/,
  )
})

test('stages that together are longer than the guidance allows are kept, and the page says so', async () => {
  assert.match(
    textOf((await manager.get('/challenge-stages')).body),
    /add up to 21 working days; the guidance allows 20/,
  )
  assert.equal((await readPolicy(db, isoDay('2026-11-19'))).number, 0)
  assert.equal((await readPolicy(db, today)).stages.length, 2)
})

test('a stage without days, none at all, a day that has passed and a form of before are refused with what was typed', async () => {
  const send = (more: Readonly<Record<string, string>>, version = '1') =>
    manager.post('/challenge-stages', { version, ...TWO_STAGES, ...more })
  const noDays = await send({ 'stage-2-days': '0' })
  assert.equal(noDays.statusCode, 400)
  assert.match(noDays.body, /Enter how many working days stage 2 has, from 1 to 60/)
  const none = await send({ 'stage-1-name': '', 'stage-1-days': '', 'stage-2-name': '', 'stage-2-days': '' })
  assert.match(none.body, /Enter at least one stage/)
  assert.equal((await send(dateFields('from', '2026-11-19'))).statusCode, 422)
  const stale = await send({ name: 'Escalation' }, '0')
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /value="Escalation"/)
})

test('a theme is added, put in better words and ended, and its name is then free', async () => {
  const addPassports = (mappedTo: string) =>
    manager.post('/challenge-themes', { name: 'Passports', 'mapped-to': mappedTo })
  assert.equal((await addPassports('practice')).statusCode, 303)
  assert.equal((await addPassports('plan')).statusCode, 422)
  const { code } = await db
    .selectFrom('dispute_theme')
    .select('code')
    .where('name', '=', 'Passports')
    .executeTakeFirstOrThrow()
  const change = (version: string, more: Readonly<Record<string, string>>) =>
    manager.post(`/challenge-themes/${code}`, { version, name: 'Passports', 'mapped-to': 'family', ...more })
  assert.equal((await change('1', {})).statusCode, 303, 'nothing has it yet')
  assert.equal((await change('1', {})).statusCode, 409)
  assert.equal((await change('2', { ended: 'yes' })).statusCode, 303)
  const ended = textOf((await manager.get('/challenge-themes')).body)
  assert.match(ended, /Passports Family and friends Not since 20 Nov 2026/)
  assert.doesNotMatch((await manager.get('/challenges/new')).body, /Passports/)
  assert.equal((await addPassports('plan')).statusCode, 303)
  assert.equal((await change('3', {})).statusCode, 422, 'another has its name')
})

test('what a theme is counted as stays once something has it, so that no earlier figure changes', async () => {
  const text = textOf((await manager.get('/challenge-themes/papers')).body)
  assert.match(text, /Counted with other authorities as Preparing for reviews \. This stays/)
  const change = (more: Readonly<Record<string, string>>) =>
    manager.post('/challenge-themes/papers', { version: '1', name: 'Papers late', ...more })
  const refused = await change({ 'mapped-to': 'plan' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /End this theme, and add one that is counted as something else/)
  assert.equal((await change({ 'mapped-to': 'preparation' })).statusCode, 303)
})
