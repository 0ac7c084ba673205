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

const PATH = '/caseload/establishment'
const textOf = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,’])/g, '')
const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const on = (iso: string) => `${PATH}?${new URLSearchParams(day('on', iso)).toString()}`
const versionOf = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

test('the establishment shows posts, people, terms and vacancies on any day, and nothing as nought', async () => {
  const visitor = await signedInAs(site, 'manager')
  const now = textOf((await visitor.get(PATH)).body)
  assert.match(now, /Paid for 10\.6 full-time equivalent In post 9\.2 full-time equivalent Vacant 1\.4/)
  assert.match(now, /IRO-08 IRO, Reviewing service 1 Sunita Joshi, agency since 1 Apr 2026/)
  assert.match(now, /1 Apr 2018 to 31 Mar 2026: Sunita Joshi/)
  assert.match(now, /IRO-10 IRO, Reviewing service 1 Nobody .*1 since 1 Sept? 2025/)
  assert.match(now, /Owen Birtles IRO Record of Owen Birtles 1 Acting up probation to 30 Nov 2026/)
  assert.match(now, /Joel Fosu .*45 children Also chairs the permanence panel/)
  assert.match(now, /Peter Mallory since 2 Nov 2026, end not known; Helen Grayling covers/)
  assert.match(now, /Counted apart: Fostering IRO Post .*FIRO-01/)
  const before2025 = textOf((await visitor.get(on('2025-08-31'))).body)
  assert.match(before2025, /In post 10\.6 full-time equivalent Vacant 0 /)
  assert.match(
    textOf((await visitor.get(on('2025-09-10'))).body),
    /Left .*Iris Novello IRO, last day 31 Aug 2025/,
  )
  const long = textOf((await visitor.get(on('2010-01-01'))).body)
  assert.match(long, /Not known: nothing is on record for that day/)
  const wrong = await visitor.get(`${PATH}?on-day=31&on-month=2&on-year=2026`)
  assert.equal(wrong.statusCode, 400)
  assert.match(wrong.body, /must be a real date/)
  for (const role of ['iro', 'analyst', 'social-worker', 'administrator'] as const) {
    const other = await signedInAs(site, { roles: [role], personId: OFFICERS.ruth.id })
    assert.equal((await other.get(PATH)).statusCode, 403)
  }
})

test('hours change from a day; too much of a week, no change and a stale form are refused with a sentence', async () => {
  const visitor = await signedInAs(site, 'manager')
  const path = `/people/${OFFICERS.bridget.id}/posts/post-officer-ellershaw/change`
  const form = await visitor.get(path)
  const version = versionOf(form.body)
  const typed = {
    version,
    week: '0.5',
    contract: 'permanent',
    established: 'established-iro-05',
    ...day('from', '2026-11-02'),
  }
  for (const week of ['1.2', '0', 'half']) {
    const refused = await visitor.post(path, { ...typed, week })
    assert.equal(refused.statusCode, 400)
    assert.match(refused.body, /from 0\.01 to 1, like 0\.6/)
  }
  assert.match(
    (await visitor.post(path, { ...typed, limit: '30' })).body,
    /Enter why they have a limit of their own/,
  )
  assert.match((await visitor.post(path, { ...typed, week: '1' })).body, /Nothing would change/)
  assert.equal(
    (await visitor.post(path, { ...typed, limit: '30', because: 'New', ...day('until', '2027-03-31') }))
      .statusCode,
    303,
  )
  assert.equal((await visitor.post(path, typed)).statusCode, 409)
  const rows = await db
    .selectFrom('post')
    .select(['from_day', 'to_day', 'full_time_equivalent', 'own_limit'])
    .where('person_id', '=', OFFICERS.bridget.id)
    .orderBy('from_day')
    .execute()
  assert.deepEqual(
    rows.map((row) => [row.from_day, row.to_day, Number(row.full_time_equivalent), row.own_limit]),
    [
      ['2018-04-01', '2026-11-02', 1, null],
      ['2026-11-02', '2027-04-01', 0.5, 30],
      ['2027-04-01', null, 0.5, null],
    ],
  )
  assert.match(textOf((await visitor.get(PATH)).body), /In post 8\.7 full-time equivalent Vacant 1\.9/)
})

test('two posts that make more than a week are shown as a warning, and a leaver with children with how many', async () => {
  const visitor = await signedInAs(site, 'manager')
  const second = {
    kind: 'iro-manager',
    team: 'team-reviewing',
    week: '0.5',
    contract: 'acting-up',
    ...day('from', '2026-11-02'),
  }
  assert.equal((await visitor.post(`/people/${OFFICERS.helen.id}/posts/new`, second)).statusCode, 303)
  assert.match((await visitor.get(`/people/${OFFICERS.helen.id}`)).body, /add up to 1\.5 of a full week/)
  await db
    .insertInto('child')
    .values({
      id: 'kept',
      identifier: '9001',
      given_name: 'Ola',
      family_name: 'Kept',
      sort_name: 'kept ola',
      care: '{"periods":[]}',
    })
    .execute()
  await db
    .insertInto('allocation')
    .values({
      child_id: 'kept',
      officer_id: OFFICERS.iris.id,
      from_day: '2024-01-01',
      to_day: null,
    })
    .execute()
  const shown = textOf((await visitor.get(PATH)).body)
  assert.match(shown, /Helen Grayling’s posts add up to 1\.5 of a full week/)
  assert.match(shown, /Iris Novello has left and still holds 1 child, who needs another IRO/)
  assert.match(
    (await visitor.get(`/people/${OFFICERS.iris.id}`)).body,
    /has left and still holds 1 child, who needs/,
  )
})

test('a post of the establishment is added once by its number, changed with its version, and ended', async () => {
  const visitor = await signedInAs(site, 'manager')
  const typed = {
    reference: 'irm-02',
    kind: 'iro-manager',
    team: 'team-reviewing',
    week: '0.5',
    ...day('from', '2026-04-01'),
  }
  assert.equal((await visitor.post(`${PATH}/posts/new`, { ...typed, week: '1.5' })).statusCode, 400)
  assert.equal((await visitor.post(`${PATH}/posts/new`, typed)).statusCode, 303)
  const twice = await visitor.post(`${PATH}/posts/new`, { ...typed, reference: 'IRM-02' })
  assert.equal(twice.statusCode, 422)
  assert.match(twice.body, /There is a post of this number already/)
  const { id } = await db
    .selectFrom('established_post')
    .select('id')
    .where('reference', '=', 'irm-02')
    .executeTakeFirstOrThrow()
  const path = `${PATH}/posts/${id}`
  const early = await visitor.post(path, { ...typed, version: '1', ...day('last', '2026-03-31') })
  assert.equal(early.statusCode, 422)
  assert.equal(
    (await visitor.post(path, { ...typed, version: '1', ...day('last', '2026-10-31') })).statusCode,
    303,
  )
  assert.equal((await visitor.post(path, { ...typed, version: '1' })).statusCode, 409)
  assert.doesNotMatch((await visitor.get(PATH)).body, /irm-02/)
  assert.match((await visitor.get(on('2026-05-01'))).body, /irm-02/)
})

test('staff by group are totals in which small counts are hidden from everybody', async () => {
  const visitor = await signedInAs(site, 'manager')
  const typed = { asked: 'sex', groups: 'Women, 9\nMen, 3\nNot said, 0', ...day('on', '2026-03-31') }
  assert.match(
    (await visitor.post('/caseload/profile/new', { ...typed, groups: 'Women' })).body,
    /Write “Women” as a name/,
  )
  const { body } = await visitor.get('/caseload/profile/new')
  const seen = { ...typed, version: versionOf(body) }
  assert.equal((await visitor.post('/caseload/profile/new', seen)).statusCode, 303)
  assert.equal((await visitor.post('/caseload/profile/new', seen)).statusCode, 303)
  const late = await visitor.post('/caseload/profile/new', { ...seen, groups: 'Women, 8\nMen, 4' })
  assert.equal(late.statusCode, 409)
  assert.match(textOf(late.body), /Somebody added a count after this form was drawn/)
  assert.match(textOf(late.body), /Sex, 31 March 2026: Women hidden, Men hidden, Not said 0/)
  const shown = textOf((await visitor.get('/caseload/profile')).body)
  assert.match(shown, /Women Hidden Men Hidden Not said 0/)
  assert.match(shown, /White British Hidden/)
})
