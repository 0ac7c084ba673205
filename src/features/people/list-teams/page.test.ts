import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadDemonstration } from '../../../../db/demo/load-demonstration.ts'
import { DEMO_TODAY } from '../../../../db/demo/people.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer({ today: DEMO_TODAY })
before(async () => {
  assert.ok((await loadDemonstration(site.services.db, [])).ok)
})

const textOf = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('teams are listed with their kind, the team they are within, how many are in them and who manages', async () => {
  const visitor = await signedInAs(site, 'auditor')
  const { body } = await visitor.get('/teams')
  assert.match(textOf(body), /North Social work Children’s social care 5 in North Maureen Tilby/)
  assert.match(
    textOf(body),
    /Reviewing service Reviewing service Safeguarding and quality 12 in Reviewing service Grace Holt/,
  )
  assert.doesNotMatch(body, /\/teams\/new/)
})

test('a team is added, renamed and put within another', async () => {
  const visitor = await signedInAs(site, 'manager')
  assert.match(
    (await visitor.post('/teams/new', { name: '', kind: '' })).body,
    /Choose what kind of team it is/,
  )
  const added = await visitor.post('/teams/new', { name: 'Harbour', kind: 'social-work', within: '' })
  assert.equal(added.headers.location, '/teams')
  const taken = await visitor.post('/teams/new', { name: 'harbour', kind: 'other', within: '' })
  assert.equal(taken.statusCode, 422)
  const { id } = await site.services.db
    .selectFrom('team')
    .select('id')
    .where('name', '=', 'Harbour')
    .executeTakeFirstOrThrow()
  const given = { version: '1', name: 'Harbour side', kind: 'leaving-care', within: 'team-social-care' }
  assert.equal((await visitor.post(`/teams/${id}`, given)).statusCode, 303)
  assert.match(
    textOf((await visitor.get('/teams')).body),
    /Harbour side Leaving care Children’s social care 0/,
  )
  const second = await visitor.post(`/teams/${id}`, { ...given, name: 'Port' })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Harbour side/)
  const audit = await site.services.db
    .selectFrom('audit_entry')
    .select(['action', 'version_after'])
    .where('record_id', '=', id)
    .orderBy('id')
    .execute()
  assert.deepEqual(audit, [
    { action: 'add-team', version_after: 1 },
    { action: 'change-team', version_after: 2 },
  ])
})

test('a team is never within itself', async () => {
  const visitor = await signedInAs(site, 'manager')
  const given = { version: '1', name: 'Children’s social care', kind: 'other', within: 'team-north' }
  const refused = await visitor.post('/teams/team-social-care', given)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /A team cannot be within itself: Children’s social care, within North, within/)
  assert.equal((await visitor.get('/teams/not-there')).statusCode, 404)
})
