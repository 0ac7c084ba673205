import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listLegalAdviceBetween } from '../index.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services

let ruth: Visitor
before(async () => {
  await saveSmallAuthority(db)
  ruth = await signedInAs(site, { roles: ['iro'], personId: 'ruth' })
})

const ALL = '/children/tilly/legal-advice'

const ASKED = {
  ...dateFields('on', '2026-11-16'),
  why: 'Whether section 20 still holds without consent.',
  provider: 'Chambers at Ninefield',
  conflict: 'not-known',
  officer: 'ruth',
}

async function ask(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const saved = await ruth.post(`${ALL}/new`, { ...ASKED, ...more })
  assert.equal(saved.statusCode, 303, textOf(saved.body))
  return String(saved.headers.location)
}

const read = async (path: string, who = ruth) => textOf((await who.get(path)).body)

test('an officer asks for legal advice, and writes it down when it comes', async () => {
  const path = await ask()
  assert.match(await read(path), /Conflict of interest Not recorded Given on Not given yet/)
  const known = {
    version: '1',
    conflict: 'yes',
    'conflict-says': 'They act for the authority in another case.',
    advice: 'It does not hold.',
    ...dateFields('advised-on', '2026-11-19'),
  }
  assert.equal((await ruth.post(`${path}/known`, known)).statusCode, 303)
  const text = await read(path)
  assert.match(text, /Conflict of interest Yes\. They act for the authority/)
  assert.match(text, /Given on 19 November 2026 The advice It does not hold/)
  const second = await ruth.post(`${path}/known`, { ...known, advice: 'It holds.' })
  assert.equal(second.statusCode, 409)
  assert.match(await read(ALL), /16 Nov 2026 Ruth Adeyemi Chambers at Ninefield Given 19 Nov 2026/)
})

test('advice has a day and words, and neither comes before the question', async () => {
  const path = await ask()
  const only = (typed: Readonly<Record<string, string>>) =>
    ruth.post(`${path}/known`, { version: '1', conflict: 'no', ...typed })
  assert.match((await only({ advice: 'It holds.' })).body, /Enter the day of the advice/)
  assert.match((await only(dateFields('advised-on', '2026-11-18'))).body, /Enter the advice in words/)
  const early = { advice: 'It holds.', ...dateFields('advised-on', '2026-11-15') }
  assert.match((await only(early)).body, /must not be before it was asked for/)
  assert.match((await only({ conflict: 'yes' })).body, /Enter which conflict of interest they have/)
  const empty = textOf((await ruth.post(`${ALL}/new`, {})).body)
  for (const says of [/Enter why you ask/, /Enter from whom/, /Choose whether they have/, /Choose who asks/])
    assert.match(empty, says)
})

test('it is closed to everybody who is challenged or only looks, and to another officer of the team', async () => {
  const path = await ask()
  const closed = [
    { roles: ['team-manager'], personId: 'priya' },
    { roles: ['social-worker'], personId: 'dan' },
    { roles: ['senior-manager'], personId: 'helen' },
    { roles: ['business-support'] },
    { roles: ['auditor'] },
    { roles: ['analyst'] },
    { roles: ['advocate'] },
  ] as const
  for (const who of closed) {
    const visitor = await signedInAs(site, who)
    assert.equal((await visitor.get(path)).statusCode, 403, who.roles[0])
    assert.equal((await visitor.get(ALL)).statusCode, 403, who.roles[0])
    assert.doesNotMatch((await visitor.get('/children/tilly/challenges')).body, /legal-advice/)
  }
  const owen = await signedInAs(site, { roles: ['iro'], personId: 'owen' })
  assert.equal((await owen.get(path)).statusCode, 404)
  assert.doesNotMatch((await owen.get('/children/tilly/challenges')).body, /legal-advice/)
  const manager = await signedInAs(site, 'manager')
  assert.equal((await manager.get(path)).statusCode, 200)
  assert.match((await ruth.get('/children/tilly/challenges')).body, /legal-advice/)
})

test('whoever covers the child opens it while they do', async () => {
  const path = await ask()
  const account = { recorded_by: ruth.accountId, recorded_at: new Date('2026-11-18T09:00:00Z') }
  const days = { from_day: '2026-11-18', returns_on: '2026-11-30' }
  await db
    .insertInto('officer_cover')
    .values({ id: 'cover', child_id: 'tilly', cover_id: 'owen', ...days, ...account })
    .execute()
  const owen = await signedInAs(site, { roles: ['iro'], personId: 'owen' })
  assert.equal((await owen.get(path)).statusCode, 200)
  await db.deleteFrom('officer_cover').execute()
})

test('not a word of it stands on the child’s pages, in the footprint or the chronology', async () => {
  await ask({ why: 'A quokka question.', provider: 'Quokka and Co' })
  const manager = await signedInAs(site, 'manager')
  for (const path of ['', '/activity', '/challenges', '/referrals', '/record', '/chronology/new'])
    for (const who of [ruth, manager])
      assert.doesNotMatch((await who.get(`/children/tilly${path}`)).body, /quokka/i, path)
})

test('it is counted by day and child alone, and not once it was a mistake', async () => {
  const from = isoDay('2026-10-01')
  const to = isoDay('2026-10-31')
  assert.deepEqual(await listLegalAdviceBetween(db, from, to), [])
  const path = await ask(dateFields('on', '2026-10-20'))
  const [row] = await listLegalAdviceBetween(db, from, to)
  assert.deepEqual(row, {
    id: path.split('/').at(-1),
    on: isoDay('2026-10-20'),
    kind: 'legal-advice',
    officerId: 'ruth',
    teamId: 'north',
    childId: 'tilly',
  })
  assert.match((await ruth.post(`${path}/withdraw`, { version: '1' })).body, /Enter why it was a mistake/)
  const taken = { version: '1', because: 'It was another child.' }
  assert.equal((await ruth.post(`${path}/withdraw`, taken)).statusCode, 303)
  assert.deepEqual(await listLegalAdviceBetween(db, from, to), [])
  assert.match(await read(path), /Written down by mistake\. It was another child/)
})
