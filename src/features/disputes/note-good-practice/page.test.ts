import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { listDisputeLinesOf, listGoodPracticeBetween } from '../index.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const manager = await signedInAs(site, 'manager')

before(() => saveSmallAuthority(db))

const A_NOTE = {
  says: 'Life-story work done before the move.',
  theme: 'permanence',
  'done-by': 'Dan Petrov',
  team: '',
  officer: 'ruth',
  ...dateFields('on', '2026-11-17'),
}
const CHILDS = '/children/tilly/good-practice/new'

const list = async (query = '', who = manager) => textOf((await who.get(`/good-practice${query}`)).body)

test('good practice is noted for a child, with the theme of a concern, and counted for the child’s team', async () => {
  assert.deepEqual(await listGoodPracticeBetween(db, isoDay('2026-11-01'), TODAY), [])
  const saved = await manager.post(CHILDS, A_NOTE)
  assert.equal(saved.headers.location, '/children/tilly/challenges')
  assert.match(
    await list(),
    /1 note.*Dan Petrov Life-story work done before the move\. Theme: Drift in planning for permanence Tilly Marsh 17 Nov 2026 Ruth Adeyemi/,
  )
  const [row] = await listGoodPracticeBetween(db, isoDay('2026-11-17'), isoDay('2026-11-17'))
  const { id: _id, ...counted } = row ?? { id: '' }
  const expected = { kind: 'permanence', officerId: 'ruth', teamId: 'north', childId: 'tilly' }
  assert.deepEqual(counted, { on: isoDay('2026-11-17'), ...expected })
  const [line] = await listDisputeLinesOf(db, 'tilly')
  assert.deepEqual(
    [line?.says, line?.by],
    ['Good practice: Drift in planning for permanence', 'Ruth Adeyemi'],
  )
  const { body } = await manager.get('/good-practice.csv?theme=permanence')
  assert.match(body, /2026-11-17,Dan Petrov,,Drift in planning for permanence,Life-story work/)
})

test('a note about no child names a team or a person, a theme, a day and what was good', async () => {
  const empty = textOf((await manager.post('/good-practice/new', {})).body)
  for (const says of [
    /Enter what was good/,
    /Choose what it is about/,
    /Enter who did it, or choose a team/,
    /Enter the day/,
  ])
    assert.match(empty, says)
  const ofTeam = { ...A_NOTE, 'done-by': '', team: 'north', theme: 'papers', says: 'All papers came early.' }
  assert.equal((await manager.post('/good-practice/new', ofTeam)).headers.location, '/good-practice')
  assert.match(await list('?theme=papers'), /1 note, theme Papers not ready for a review/)
})

test('notes about a child are shown within reach, and those about none to whoever sees the service’s challenges', async () => {
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  assert.match(await list('', worker), /1 note.*Life-story/)
  const stranger = await signedInAs(site, { name: 'Nobody', roles: ['social-worker'] })
  assert.match(await list('', stranger), /No good practice is noted/)
  assert.equal((await worker.get('/good-practice/new')).statusCode, 403)
})

test('a note that was a mistake is taken out with the reason, and counts no more', async () => {
  await manager.post(CHILDS, { ...A_NOTE, says: 'The wrong child.', ...dateFields('on', '2026-10-05') })
  const { id } = await db
    .selectFrom('good_practice')
    .select('id')
    .where('says', '=', 'The wrong child.')
    .executeTakeFirstOrThrow()
  const path = `/good-practice/${id}/withdraw`
  assert.match((await manager.post(path, { version: '1' })).body, /Enter why it was a mistake/)
  const officer = await signedInAs(site, { name: 'Elsewhere', roles: ['fostering-iro'] })
  assert.equal((await officer.get(path)).statusCode, 404)
  const taken = { version: '1', because: 'It was Sam.' }
  assert.equal((await manager.post(path, taken)).statusCode, 303)
  assert.doesNotMatch(await list(), /The wrong child/)
  assert.deepEqual(await listGoodPracticeBetween(db, isoDay('2026-10-01'), isoDay('2026-10-31')), [])
  assert.equal((await manager.get(path)).statusCode, 404)
})
