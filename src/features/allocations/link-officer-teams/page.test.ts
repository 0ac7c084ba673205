import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(() => saveSmallAuthority(db))

test('an IRO linked to a team is proposed for its children, with the distance', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.match(textOf((await manager.get('/officer-teams')).body), /No IRO is linked to a team\./)
  assert.equal(
    (await manager.post('/officer-teams', { officer: 'owen', team: 'north', km: '12' })).statusCode,
    303,
  )
  assert.match(textOf((await manager.get('/officer-teams')).body), /Owen Birtles North 12 km 20 Nov 2026/)
  const text = textOf((await manager.get('/children/tilly/allocate')).body)
  assert.match(text, /We propose\. Is linked to North\..*Works 12 km from North\./)
})

test('linking the two again puts the distance right', async () => {
  const manager = await signedInAs(site, 'manager')
  await manager.post('/officer-teams', { officer: 'owen', team: 'north', km: '' })
  assert.match(textOf((await manager.get('/officer-teams')).body), /Owen Birtles North Not recorded/)
})

test('a link ends', async () => {
  const manager = await signedInAs(site, 'manager')
  const { id } = await db
    .selectFrom('officer_team')
    .select('id')
    .where('to_day', 'is', null)
    .executeTakeFirstOrThrow()
  assert.equal((await manager.post('/officer-teams/end', { id })).statusCode, 303)
  assert.match(textOf((await manager.get('/officer-teams')).body), /No IRO is linked to a team\./)
})

test('wrong boxes are named, and what was typed is kept', async () => {
  const answered = await (await signedInAs(site, 'manager')).post('/officer-teams', {
    team: 'north',
    km: 'near',
  })
  assert.equal(answered.statusCode, 400)
  assert.match(textOf(answered.body), /Choose an IRO Enter the kilometres as a whole number/)
  assert.match(answered.body, /value="near"/)
})
