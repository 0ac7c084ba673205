import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const PATH = '/children/tilly/allocate/brothers-and-sisters'
before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
  await db.updateTable('allocation').set({ officer_id: 'owen' }).where('child_id', '=', 'finn').execute()
})

test('without a conflict the IRO of a brother is proposed first', async () => {
  const text = textOf((await (await signedInAs(site, 'manager')).get('/children/tilly/allocate')).body)
  assert.match(text, /Owen Birtles, 1 child We propose\. Holds this child’s brother or sister: Finn Marsh\./)
})

test('a conflict is recorded with its reason, and the page says why that IRO is not proposed for it', async () => {
  const manager = await signedInAs(site, 'manager')
  const saved = await manager.post(PATH, {
    stands: 'yes',
    reason: 'They were in one incident.',
    version: '0',
  })
  assert.equal(saved.statusCode, 303)
  const text = textOf((await manager.get('/children/tilly/allocate')).body)
  assert.match(text, /Not the same IRO as brothers and sisters: They were in one incident\./)
  assert.match(text, /Holds Finn Marsh, and a conflict is recorded: they must not share an IRO\./)
})

test('the conflict counts from the brother’s side as well', async () => {
  await db.updateTable('allocation').set({ officer_id: 'owen' }).where('child_id', '=', 'tilly').execute()
  await db.updateTable('allocation').set({ officer_id: 'ruth' }).where('child_id', '=', 'finn').execute()
  const text = textOf((await (await signedInAs(site, 'manager')).get('/children/finn/allocate')).body)
  assert.match(text, /Holds Tilly Marsh, and a conflict is recorded/)
})

test('of two who record at once the second is told, and an empty form says what to enter', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.equal((await manager.post(PATH, { stands: 'no', reason: 'Over', version: '0' })).statusCode, 409)
  const empty = await manager.post(PATH, { version: '1' })
  assert.equal(empty.statusCode, 400)
  assert.match(textOf(empty.body), /Say whether they must have another IRO Write why/)
  assert.equal((await manager.post(PATH, { stands: 'no', reason: 'Over', version: '1' })).statusCode, 303)
})
