import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { saveEvent } from '../store/events.ts'
import { listMovesBetween } from './moves.ts'

const TODAY = isoDay('2026-11-20')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
await saveSmallAuthority(db)
const moved = (on: IsoDate) => ({ on: isoDay(on), from: 'U1', to: 'U6' })
await transaction(db, async (trx) => {
  const moves = [moved('2026-10-01'), moved('2026-11-16')]
  await saveFacts(trx, [aSourcedChild('tilly', [aCarePeriod('2025-03-03', { moves })])])
  await rebuildObligations(trx, ['tilly'])
})
const ruth = await signedInAs(site, { name: 'Ruth Adeyemi', roles: ['iro'], personId: 'ruth' })

for (const [toldOn, kind] of [
  ['2026-11-06', 'missing'],
  ['2026-11-16', 'exclusion'],
] as const) {
  const said = { kind, on: isoDay(toldOn), before: null, says: 'As told' } as const
  const by = { toldOn: isoDay(toldOn), accountId: ruth.accountId, at: new Date() }
  await transaction(db, (trx) => saveEvent(trx, 'tilly', said, by))
}
for (const [name, value] of [
  ['event-response-days', 1],
  ['move-review-days', 10],
] as const) {
  await db
    .insertInto('local_rule')
    .values({
      name,
      number: 1,
      value: JSON.stringify(value),
      from_day: '2026-11-16',
      made_by: ruth.accountId,
      made_at: new Date(),
    })
    .execute()
}

test('an answer is due by the rule of the day the IRO was told, whatever is decided later', async () => {
  // Five working days for what was told before the change, one for what was told after it.
  const list = textOf((await ruth.get('/significant-events')).body)
  assert.match(list, /went missing 6 November 2026 .* 13 November 2026/)
  assert.match(list, /excluded from school 16 November 2026 .* 17 November 2026/)
  const id = await db.selectFrom('significant_event').select('id').where('kind', '=', 'missing').execute()
  const answer = textOf((await ruth.get(`/children/tilly/events/${id[0]?.id}/answer`)).body)
  assert.match(answer, /Answer by Friday 13 November 2026/)
  assert.match(answer, /The IRO has 5 working days to say/)
})

test('a review counts as held because of a move by the rule of the day of the move', async () => {
  const judged = await listMovesBetween(db, isoDay('2026-10-01'), TODAY)
  assert.deepEqual(
    judged.map(({ until }) => toIsoDate(until)),
    ['2026-10-29', '2026-11-30'],
  )
})
