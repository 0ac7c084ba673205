import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadDemonstration } from '../../../../db/demo/load-demonstration.ts'
import { DEMO_TODAY, OFFICERS, TEAMS } from '../../../../db/demo/people.ts'
import { IRO_MANAGER, SERVICE_MANAGER, TEAM_MANAGERS } from '../../../../db/demo/staff.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer({ today: DEMO_TODAY })
before(async () => {
  assert.ok((await loadDemonstration(site.services.db, [])).ok)
})

const manager = () => signedInAs(site, 'manager')
const textOf = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const actionsOn = async (recordId: string) => {
  const rows = await site.services.db
    .selectFrom('audit_entry')
    .select(['action', 'version_before', 'version_after'])
    .where('record_id', '=', recordId)
    .orderBy('id')
    .execute()
  return rows.map((row) => [row.action, row.version_before, row.version_after])
}

test('the list shows posts, team, line manager, and who is away with their cover', async () => {
  const { body } = await (await manager()).get('/people')
  const shown = textOf(body)
  assert.match(shown, /Dan Petrov Social worker North Maureen Tilby/)
  assert.match(
    shown,
    /Farah Chaudhry IRO Reviewing service Grace Holt away to 29 Nov 2026, Ruth Adeyemi covers/,
  )
  assert.doesNotMatch(shown, /Iris Novello/)
})

test('the list is searched by name and filtered by team, post, and who is away or has left', async () => {
  const visitor = await manager()
  const names = async (query: string) => {
    const { body } = await visitor.get(`/people?${query}`)
    return [...body.matchAll(/fp-table__name"><a class="govuk-link" href="[^"]+">([^<]+)/g)].map(
      ([, name]) => name,
    )
  }
  assert.deepEqual(await names('name=petro'), ['Dan Petrov'])
  assert.deepEqual(await names('name=100%25'), [])
  assert.deepEqual(await names(`team=${TEAMS.disabled.id}&post=social-worker`), [
    'Carla Menzies',
    'Vikram Sethi',
  ])
  assert.deepEqual(await names('who=away'), ['Farah Chaudhry', 'Peter Mallory'])
  assert.deepEqual(await names('who=left'), ['Iris Novello'])
  assert.equal((await names('page=99')).length > 30, true)
})

test('the list is taken away as CSV, with the same filters', async () => {
  const { body } = await (await manager()).get(`/people.csv?team=${TEAMS.disabled.id}`)
  const lines = body.replace('\uFEFF', '').trimEnd().split('\r\n')
  assert.equal(lines[0], 'Name,Post,Team,Line manager,Away')
  assert.deepEqual(
    lines.slice(1).map((line) => line.split(',')[0]),
    ['Wendy Croft', 'Carla Menzies', 'Vikram Sethi'],
  )
})

test('somebody’s page shows posts, line managers, leave and cover', async () => {
  const visitor = await manager()
  const farah = textOf((await visitor.get(`/people/${OFFICERS.farah.id}`)).body)
  assert.match(farah, /IRO, Reviewing service, permanent since 1 Apr 2018/)
  assert.match(farah, /Annual leave: Ruth Adeyemi covers 16 Nov 2026 to 29 Nov 2026/)
  assert.match(farah, /Grace Holt since 1 Apr 2019/)
  const ruth = textOf((await visitor.get(`/people/${OFFICERS.ruth.id}`)).body)
  assert.match(ruth, /Covers for Farah Chaudhry/)
  assert.equal((await visitor.get('/people/nobody')).statusCode, 404)
})

test('on what contract somebody is, is shown to those who see the establishment, and to themselves with why they are away', async () => {
  const of = async (who: Parameters<typeof signedInAs>[1]) =>
    textOf((await (await signedInAs(site, who)).get(`/people/${OFFICERS.farah.id}`)).body)
  assert.match(await of('senior-manager'), /Reviewing service, permanent since/)
  const own = await of({ roles: ['iro'], personId: OFFICERS.farah.id })
  assert.match(own, /Reviewing service, permanent since/)
  assert.match(own, /Annual leave: Ruth Adeyemi covers/)
  assert.match(await of('team-manager'), /IRO, Reviewing service since 1 Apr 2018/)
})

test('whoever may not change people sees no way to it nor why somebody is away, and is refused', async () => {
  for (const role of ['business-support', 'iro', 'team-manager', 'senior-manager', 'auditor'] as const) {
    const visitor = await signedInAs(site, role)
    const { body } = await visitor.get(`/people/${OFFICERS.farah.id}`)
    assert.match(textOf(body), /Away: Ruth Adeyemi covers 16 Nov 2026 to 29 Nov 2026/)
    assert.doesNotMatch(body, /Annual leave/)
    assert.doesNotMatch(body, /posts\/new|line-manager|leave\/new/)
    assert.equal((await visitor.get('/people/new')).statusCode, 403)
    assert.equal((await visitor.post('/teams/new', { name: 'x', kind: 'other' })).statusCode, 403)
  }
  for (const role of ['social-worker', 'advocate', 'analyst', 'fostering-iro'] as const)
    assert.equal((await (await signedInAs(site, role)).get('/people')).statusCode, 403)
})

test('a person is added with a first post, on record', async () => {
  const visitor = await manager()
  const given = {
    name: 'Nora  Quill',
    email: 'nora.quill@council.example',
    kind: 'iro',
    team: 'team-reviewing',
  }
  const empty = await visitor.post('/people/new', { name: '', email: 'nobody' })
  assert.equal(empty.statusCode, 400)
  for (const words of ['first and last name', 'email address', 'Choose a post', 'the first day in this post'])
    assert.ok(empty.body.includes(words), words)
  const saved = await visitor.post('/people/new', { ...given, ...day('from', '2026-11-02') })
  assert.equal(saved.statusCode, 303)
  const path = String(saved.headers.location)
  const { body } = await visitor.get(path)
  assert.match(textOf(body), /Nora Quill IRO, Reviewing service/)
  assert.deepEqual(await actionsOn(path.split('/')[2] ?? ''), [['add-person', null, 1]])
  const again = await visitor.post('/people/new', {
    ...given,
    name: 'nora quill',
    ...day('from', '2026-11-02'),
  })
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /There is somebody of this name already/)
})

test('a post is added and ended, and stays in the history', async () => {
  const visitor = await manager()
  const path = '/people/person-petrov'
  const twice = await visitor.post(`${path}/posts/new`, {
    kind: 'social-worker',
    team: TEAMS.north.id,
    ...day('from', '2026-11-02'),
  })
  assert.equal(twice.statusCode, 422)
  assert.match(twice.body, /They are in this post already/)
  const other = { kind: 'other', team: '', controls: 'yes', ...day('from', '2026-11-02') }
  assert.equal((await visitor.post(`${path}/posts/new`, other)).headers.location, path)
  const end = `${path}/posts/post-person-petrov/end`
  const [, version = ''] = /name="version" value="(\d+)"/.exec((await visitor.get(end)).body) ?? []
  assert.equal((await visitor.post(end, { version, ...day('last', '2019-03-30') })).statusCode, 422)
  const never = { 'last-day': '31', 'last-month': '2', 'last-year': '2026' }
  assert.equal((await visitor.post(end, never)).statusCode, 400)
  const second = await visitor.post(end, { version: '1', ...day('last', '2026-10-01') })
  assert.equal(second.statusCode, 409)
  assert.match(textOf(second.body), /Check the last day, then end the post again.*It has no end yet/)
  assert.match(second.body, /name="last-month" type="text" value="10"/)
  assert.equal((await visitor.post(end, { version, ...day('last', '2026-11-01') })).statusCode, 303)
  const tooLate = await visitor.post(end, { version, ...day('last', '2026-11-02') })
  assert.match(textOf(tooLate.body), /Somebody ended this post while you were writing\. Nothing was changed/)
  const shown = textOf((await visitor.get(path)).body)
  assert.match(shown, /Social worker, North 1 Apr 2019 to 1 Nov 2026/)
  assert.match(shown, /Other, controls resources since 2 Nov 2026/)
  assert.deepEqual(
    (await actionsOn('person-petrov')).map(([action]) => action),
    ['add-post', 'end-post'],
  )
  assert.equal((await visitor.get(`${path}/posts/post-officer-adeyemi/end`)).statusCode, 404)
})

test('a post written down by mistake is taken back', async () => {
  const visitor = await manager()
  const path = '/people/person-nabb'
  await visitor.post(`${path}/posts/post-person-nabb/end`, { version: '1', 'take-back': 'yes' })
  const { body } = await visitor.get(path)
  assert.match(textOf(body), /Social worker, North 1 April 2019 entered by mistake/)
  assert.match(textOf(body), /In no post now/)
})

test('a line manager is set from a day; a circle is refused with who is in it', async () => {
  const visitor = await manager()
  const path = `/people/${SERVICE_MANAGER.id}/line-manager`
  const circle = await visitor.post(path, { manager: 'person-lisle', ...day('from', '2026-11-02') })
  assert.equal(circle.statusCode, 422)
  assert.match(
    circle.body,
    /That would make a circle: Philippa Stone, managed by Hannah Lisle, managed by Maureen Tilby, managed by Philippa Stone/,
  )
  assert.equal(
    (await visitor.post(path, { manager: 'not-there', ...day('from', '2026-11-02') })).statusCode,
    400,
  )
  const set = await visitor.post(path, { manager: IRO_MANAGER.id, ...day('from', '2026-11-02') })
  assert.equal(set.statusCode, 303)
  const shown = textOf((await visitor.get(`/people/${SERVICE_MANAGER.id}`)).body)
  assert.match(shown, /Grace Holt since 2 Nov 2026 Edmund Vale 1 Apr 2019 to 1 Nov 2026/)
})

test('leave is written down with cover, changed, and taken back', async () => {
  const visitor = await manager()
  const path = `/people/${TEAM_MANAGERS.south.id}`
  const leave = { kind: 'leave', ...day('from', '2026-12-01'), ...day('last', '2026-12-05') }
  const refusals: readonly (readonly [string, RegExp])[] = [
    [TEAM_MANAGERS.south.id, /Nobody can cover for themselves/],
    [OFFICERS.peter.id, /Peter Mallory is away then, too/],
  ]
  for (const [cover, words] of refusals) {
    const refused = await visitor.post(`${path}/leave/new`, { ...leave, cover })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, words)
  }
  const backwards = await visitor.post(`${path}/leave/new`, {
    ...leave,
    ...day('last', '2026-11-30'),
    cover: 'nobody',
  })
  assert.equal(backwards.statusCode, 400)
  assert.equal((await visitor.post(`${path}/leave/new`, { ...leave, cover: 'nobody' })).statusCode, 303)
  const shown = (await visitor.get(path)).body
  assert.match(textOf(shown), /Nobody covers for Gareth Olu from 1 December 2026/)
  const again = await visitor.post(`${path}/leave/new`, { ...leave, cover: 'nobody' })
  assert.match(again.body, /They are away already from 1 December 2026 to 5 December 2026/)
  const change = /href="(\/people\/[^"]+\/leave\/[^"]+)">Change/.exec(shown)?.[1] ?? ''
  const covered = { ...day('last', '2026-12-03'), cover: TEAM_MANAGERS.north.id }
  const version = async () => /name="version" value="(\d+)"/.exec((await visitor.get(change)).body)?.[1] ?? ''
  const seen = await version()
  assert.equal((await visitor.post(change, { ...covered, version: seen })).statusCode, 303)
  const second = { ...day('last', '2026-12-04'), cover: 'nobody', version: seen }
  const late = await visitor.post(change, second)
  const lateBack = await visitor.post(change, { 'take-back': 'yes', version: seen })
  assert.deepEqual([late.statusCode, lateBack.statusCode], [409, 409])
  assert.match(textOf(late.body), /Somebody changed this .*Last day away 3 December 2026 Who covers Maureen/)
  assert.match(textOf((await visitor.get(path)).body), /Maureen Tilby covers 1 Dec 2026 to 3 Dec 2026/)
  assert.equal((await visitor.post(change, { 'take-back': 'yes', version: await version() })).statusCode, 303)
  assert.match(textOf((await visitor.get(path)).body), /1 December 2026 entered by mistake/)
  assert.deepEqual(
    (await actionsOn(TEAM_MANAGERS.south.id)).map(([action]) => action),
    ['record-leave', 'change-leave', 'take-back-leave'],
  )
})

test('a name is changed from the version that was seen; whoever is second sees both', async () => {
  const visitor = await manager()
  const path = '/people/person-marl/change'
  assert.match((await visitor.get(path)).body, /name="version" value="1"/)
  const given = { version: '1', email: '' }
  assert.equal((await visitor.post(path, { ...given, name: 'Jodie Marl-Hay' })).statusCode, 303)
  const second = await visitor.post(path, { ...given, name: 'Jodie Hay', ...day('last', '2026-12-31') })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody changed this while you were writing/)
  assert.match(second.body, /Jodie Marl-Hay/)
  assert.match(second.body, /value="Jodie Hay"/)
  assert.match(second.body, /name="version" value="2"/)
  assert.equal((await visitor.post(path, { ...given, version: '2', name: 'Dan Petrov' })).statusCode, 422)
})
