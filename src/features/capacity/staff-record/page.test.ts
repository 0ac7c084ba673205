import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadDemonstration } from '../../../../db/demo/load-demonstration.ts'
import { DEMO_TODAY, OFFICERS } from '../../../../db/demo/people.ts'
import { findUnmarked } from '../../../../test/support/asked-tables.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { listOfficerGaps } from '../queries/staff-gaps.ts'

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
  assert.doesNotMatch((await ruth.get(record(OFFICERS.ruth.id))).body, /record\/new\/(?!expertise)/)
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

test('an officer writes down what they know themselves, takes it back, and writes nothing else and of nobody else', async () => {
  const who = { roles: ['iro'], personId: OFFICERS.ruth.id } as const
  const ruth = await signedInAs(site, { ...who, roles: [...who.roles] })
  const path = (id: string, kind: string) => `${record(id)}/new/${kind}`
  const typed = { what: 'Kinship care', ...day('on', '2026-11-01') }
  assert.equal((await ruth.post(path(OFFICERS.ruth.id, 'expertise'), typed)).statusCode, 303)
  assert.equal((await ruth.get('/my-record')).headers.location, record(OFFICERS.ruth.id))
  const { body } = await ruth.get(record(OFFICERS.ruth.id))
  assert.match(textOf(body), /Kinship care/)
  const back = /href="([^"]+take-back)"/.exec(body)?.[1] ?? ''
  assert.equal((await ruth.post(path(OFFICERS.ruth.id, 'supervision'), typed)).statusCode, 404)
  assert.equal((await ruth.post(path(OFFICERS.martin.id, 'expertise'), typed)).statusCode, 404)
  const martin = await signedInAs(site, { roles: ['iro'], personId: OFFICERS.martin.id })
  assert.equal((await martin.post(back, { version: '1' })).statusCode, 404)
  assert.equal((await ruth.post(back, { version: '1' })).statusCode, 303)
})

test('Today says what is overdue or missing: to a manager of all, to an officer of their own', async () => {
  const manager = await signedInAs(site, 'manager')
  const all =
    /(\d+) gaps in supervision, training and registration: \d+ overdue, \d+ not on record\. See whose/
  assert.match(textOf((await manager.get('/today')).body), all)
  const martin = await signedInAs(site, { roles: ['iro'], personId: OFFICERS.martin.id })
  const own = textOf((await martin.get('/today')).body)
  assert.match(own, /gaps? in your own supervision, training and registration: .* See your record/)
  assert.doesNotMatch(own, all)
})

test('what Today says of gaps is kept, and counted anew once any of it changes', async () => {
  const manager = await signedInAs(site, 'manager')
  const gaps = async () => {
    const [, count] = /(\d+) gaps in supervision/.exec(textOf((await manager.get('/today')).body)) ?? []
    return Number(count)
  }
  const atFirst = await gaps()
  const held = { ...day('on', '2026-11-19'), with: '' }
  assert.equal((await manager.post(`${record(OFFICERS.martin.id)}/new/supervision`, held)).statusCode, 303)
  assert.equal(await gaps(), atFirst - 1)
  const { asked, unmarked } = await findUnmarked(
    db,
    async (listened) => await listOfficerGaps(listened, DEMO_TODAY),
  )
  assert.ok(asked >= 5)
  assert.deepEqual(unmarked, [])
})

test('the record of somebody who left is erased by a manager once its time is up, on record and not before', async () => {
  const manager = await signedInAs(site, 'manager')
  const path = '/retention/staff'
  const left = async (on: '2020-11-20' | '2020-11-19') => {
    await db.updateTable('person').set({ left_on: on }).where('id', '=', OFFICERS.martin.id).execute()
    return (await manager.get(path)).body
  }
  assert.match(textOf(await left('2020-11-20')), /May be erased 0 .* Martin Dunning 20 November 2020/)
  const sick = { id: 'sick-martin', person_id: OFFICERS.martin.id, kind: 'sickness', from_day: '2019-01-01' }
  await db
    .insertInto('absence')
    .values({ ...sick, cover_id: null, to_day: '2019-02-01' })
    .execute()
  await db
    .updateTable('post')
    .set({ own_limit: 30, own_limit_because: 'Health' })
    .where('person_id', '=', OFFICERS.martin.id)
    .execute()
  const page = await left('2020-11-19')
  assert.match(textOf(page), /Martin Dunning Kept until 19 November 2026\. .*Supervision \d+/)
  const seen = /name="seen-[^"]+" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const asked = { person: OFFICERS.martin.id, [`seen-${OFFICERS.martin.id}`]: seen }
  assert.equal((await manager.post(path, {})).statusCode, 400)
  const stale = { ...asked, [`seen-${OFFICERS.martin.id}`]: 'x' }
  assert.equal((await manager.post(path, stale)).statusCode, 409)
  const auditor = await signedInAs(site, 'auditor')
  assert.equal((await auditor.get(path)).statusCode, 200)
  assert.equal((await auditor.post(path, asked)).statusCode, 403)
  assert.equal((await manager.post(path, asked)).statusCode, 303)
  assert.equal((await manager.post(path, asked)).statusCode, 303)
  const rest = await db
    .selectFrom('staff_entry')
    .select('id')
    .where('person_id', '=', OFFICERS.martin.id)
    .execute()
  const written = await db
    .selectFrom('audit_entry')
    .select('record_id')
    .where('action', '=', 'erase-staff-record')
    .execute()
  const why = await db
    .selectFrom('absence')
    .innerJoin('post', 'post.person_id', 'absence.person_id')
    .select(['absence.kind', 'own_limit_because'])
    .distinct()
    .where('absence.person_id', '=', OFFICERS.martin.id)
    .execute()
  assert.deepEqual(why, [{ kind: 'erased', own_limit_because: null }])
  assert.deepEqual([rest.length, written], [0, [{ record_id: OFFICERS.martin.id }]])
})
