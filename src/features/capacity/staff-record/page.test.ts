import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadDemonstration } from '../../../../db/demo/load-demonstration.ts'
import { DEMO_TODAY, OFFICERS } from '../../../../db/demo/people.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer({ today: DEMO_TODAY })
const { db } = site.services
before(async () => {
  assert.ok((await loadDemonstration(db, [])).ok)
})

const textOf = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const record = (id: string) => `/people/${id}/record`

test('managers open every record, an officer only their own, and each opening is written down', async () => {
  const manager = await signedInAs(site, 'manager')
  const shown = textOf((await manager.get(record(OFFICERS.martin.id))).body)
  assert.match(shown, /Supervision Our target: over 29 days over The last was on 10 September 2026/)
  assert.match(shown, /Registration .*Social Work England/)
  const ruth = await signedInAs(site, { roles: ['iro'], personId: OFFICERS.ruth.id })
  assert.equal((await ruth.get(record(OFFICERS.ruth.id))).statusCode, 200)
  assert.doesNotMatch((await ruth.get(record(OFFICERS.ruth.id))).body, /Take back|record\/new/)
  assert.equal((await ruth.get(record(OFFICERS.martin.id))).statusCode, 404)
  assert.equal((await ruth.get('/caseload/gaps')).statusCode, 403)
  assert.equal((await (await signedInAs(site, 'team-manager')).get(record(OFFICERS.ruth.id))).statusCode, 403)
  const opened = await db
    .selectFrom('audit_entry')
    .select('record_id')
    .where('action', '=', 'see-staff-record')
    .where('record_type', '=', 'person')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    opened.map(({ record_id }) => record_id),
    [OFFICERS.martin.id, OFFICERS.ruth.id, OFFICERS.ruth.id],
  )
})

test('the list of gaps shows what is overdue until it is written down, and again when that is taken back', async () => {
  const manager = await signedInAs(site, 'manager')
  const gaps = async () => textOf((await manager.get('/caseload/gaps')).body)
  const isOver = /Martin Dunning Supervision Our target: over 29 days over/
  assert.match(await gaps(), isOver)
  const path = `${record(OFFICERS.martin.id)}/new/supervision`
  const typed = { with: 'person-holt', ...day('on', '2026-11-19') }
  assert.match(
    (await manager.post(path, { ...typed, ...day('on', '2026-11-21') })).body,
    /must be today or in the past/,
  )
  assert.equal((await manager.post(path, typed)).statusCode, 303)
  const twice = await manager.post(path, typed)
  assert.equal(twice.statusCode, 422)
  assert.match(twice.body, /on record already for 19 November 2026/)
  assert.doesNotMatch(await gaps(), isOver)
  const { id } = await db
    .selectFrom('staff_entry')
    .select('id')
    .where('person_id', '=', OFFICERS.martin.id)
    .where('on_day', '=', '2026-11-19')
    .executeTakeFirstOrThrow()
  const back = `${record(OFFICERS.martin.id)}/${id}/take-back`
  assert.equal((await manager.post(back, { version: '1' })).statusCode, 303)
  assert.equal((await manager.post(back, { version: '1' })).statusCode, 409)
  assert.match(await gaps(), isOver)
  assert.equal((await manager.get(`${record(OFFICERS.ruth.id)}/${id}/take-back`)).statusCode, 404)
  assert.equal((await manager.get(`${record(OFFICERS.ruth.id)}/new/care-plan`)).statusCode, 404)
})

test('training that is needed is missing for everybody who has no record of it', async () => {
  const manager = await signedInAs(site, 'manager')
  const typed = { name: 'Trauma', need: 'local', months: '24', ...day('from', '2026-04-01') }
  assert.match(
    (await manager.post('/caseload/courses/new', { ...typed, months: '0' })).body,
    /from 1 to 120, like 36/,
  )
  assert.equal((await manager.post('/caseload/courses/new', typed)).statusCode, 303)
  assert.match(
    (await manager.post('/caseload/courses/new', { ...typed, name: 'trauma' })).body,
    /of this name already/,
  )
  const shown = textOf((await manager.get('/caseload/gaps')).body)
  assert.match(shown, /Ruth Adeyemi Trauma Not recorded Not known Needed, and not on record/)
})

test('everybody of the service searches who knows what, and reads how legal advice is got and how often', async () => {
  const ruth = await signedInAs(site, { roles: ['iro'], personId: OFFICERS.ruth.id })
  const found = textOf((await ruth.get('/caseload/expertise?words=unaccom')).body)
  assert.match(found, /Unaccompanied children Ruth Adeyemi 2 times/)
  assert.doesNotMatch(found, /Deprivation of liberty/)
  assert.match((await ruth.get('/caseload/expertise?words=%3Cb%3E')).body, /Nothing matches “&lt;b&gt;”/)
  const advice = textOf((await ruth.get('/caseload/legal-advice')).body)
  assert.match(advice, /Another authority’s lawyers, each for the other/)
  assert.match(advice, /0 times 1 April 2026 to 20 November 2026/)
  assert.equal((await ruth.get('/caseload/legal-advice/new')).statusCode, 403)
  const manager = await signedInAs(site, 'manager')
  const typed = { kind: 'law-firm', how: 'Ring them.', ...day('from', '2024-04-01') }
  const taken = await manager.post('/caseload/legal-advice/new', typed)
  assert.equal(taken.statusCode, 422)
  assert.match(taken.body, /an arrangement from that day already/)
  const next = { ...typed, ...day('from', '2026-12-01') }
  assert.equal((await manager.post('/caseload/legal-advice/new', next)).statusCode, 303)
  assert.match(textOf((await ruth.get('/caseload/legal-advice')).body), /Who gives it Another authority/)
})
