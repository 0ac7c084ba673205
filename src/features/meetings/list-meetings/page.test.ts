import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'

const site = await startTestServer({ today: isoDay('2026-03-16') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly', 'finn']))
  const arranged = {
    slot: '2026-03-20T15:45',
    minutes: '60',
    officer: 'ruth',
    format: 'video',
    place: 'A link',
  }
  await manager.post('/children/finn/meetings/new', arranged)
})

test('what is not arranged stands first with a way to arrange it, and what is arranged after it', async () => {
  const shown = await manager.get('/meetings')
  const text = textOf(shown.body)
  assert.match(text, /1 review to arrange, 1 arranged/)
  assert.match(
    text,
    /Tilly Marsh First review Due in 10 working days .*Finn Marsh Meeting, by video Friday 20 March 2026/,
  )
  assert.match(shown.body, /href="\/children\/tilly\/meetings\/new"/)
})

test('the list is filtered by IRO', async () => {
  assert.match(textOf((await manager.get('/meetings?officer=owen')).body), /0 reviews to arrange, 0 arranged/)
  assert.match(
    textOf((await manager.get('/meetings?officer=ruth')).body),
    /1 review to arrange, 1 arranged, Ruth Adeyemi/,
  )
})

test('an adjourned review stands on the list until it is completed, and the next is then to be arranged', async () => {
  const adjourned = { state: 'adjourned', on_day: '2026-03-16' } as const
  await db.updateTable('meeting').set(adjourned).where('child_id', '=', 'finn').execute()
  const summary = async () => textOf((await manager.get('/meetings')).body)
  assert.match(await summary(), /1 review to arrange, 1 arranged/)
  const day = '2026-03-16'
  const review = { id: 'finn-1', child_id: 'finn', first_part: day, parts: [day] }
  await db.insertInto('review').values(review).execute()
  assert.match(await summary(), /1 review to arrange, 1 arranged/)
  await db.updateTable('review').set({ completed_on: day }).where('id', '=', 'finn-1').execute()
  assert.match(await summary(), /2 reviews to arrange, 0 arranged/)
})

test('a social worker sees the meetings of their own children alone, and no way to arrange', async () => {
  await db.updateTable('child_worker').set({ to_day: '2026-03-10' }).where('child_id', '=', 'finn').execute()
  const dan = await signedInAs(site, { roles: ['social-worker'], personId: 'dan' })
  const shown = await dan.get('/meetings')
  assert.match(shown.body, /Tilly/)
  assert.doesNotMatch(shown.body, /Finn/)
  assert.doesNotMatch(shown.body, /meetings\/new/)
})
