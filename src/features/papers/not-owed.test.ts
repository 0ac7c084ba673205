import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../test/support/held-review-form.ts'
import { saveSmallAuthority, textOf } from '../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../test/support/test-server.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { rebuildObligations } from '../reviews/index.ts'
import { listTalks } from './queries/talks.ts'

const site = await startTestServer({ today: isoDay('2026-03-24') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
before(() => saveSmallAuthority(db))

test('a form sent when no review is owed any more is given back with what was typed, and nothing is saved', async () => {
  const { care } = await db
    .selectFrom('child')
    .select('care')
    .where('id', '=', 'tilly')
    .executeTakeFirstOrThrow()
  const ended = JSON.parse(JSON.stringify(care))
  Object.assign(ended.periods.at(-1), { end: '2026-03-20', endReason: 'E8' })
  const left = { care: JSON.stringify(ended), in_care_to: '2026-03-20' }
  await db.updateTable('child').set(left).where('id', '=', 'tilly').execute()
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  const tilly = '/children/tilly'
  assert.equal(
    (await manager.get(`${tilly}/social-worker-talk`)).statusCode,
    404,
    'there is nothing to prepare',
  )
  const on = dateFields('on', '2026-03-19')
  const forms = [
    ['social-worker-talk', { 'social-worker': 'Mx Marlow', officer: 'Ruth Adeyemi', ...on }, 'Mx Marlow'],
    ['spoken-to', { outcome: 'not-appropriate', 'why-not-appropriate': 'In hospital', ...on }, 'In hospital'],
  ] as const
  for (const [path, fields, words] of forms) {
    const late = await manager.post(`${tilly}/${path}`, { after: '', ...fields })
    assert.equal(late.statusCode, 409)
    assert.match(
      textOf(late.body),
      /No review of this child is owed or arranged any more, so this is not saved/,
    )
    assert.ok(late.body.includes(`value="${words}"`))
  }
  const paper = { what: 'not-needed', 'not-needed-reason': 'They moved', version: '0', after: '' }
  const late = await manager.post(`${tilly}/papers/care-plan`, paper)
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /They moved/)
  assert.deepEqual(await listTalks(db, 'tilly', null), [])
})
