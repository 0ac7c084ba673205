import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveChild, saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { readForecastFacts } from './forecast-facts.ts'

const { db } = await withDatabase()
await saveSmallAuthority(db)
const TODAY = isoDay('2026-11-20')

const childrenNow = async () => (await readForecastFacts(db, TODAY)).facts.children.map(({ id }) => id)

test('a child of whom a later return says nothing is in no forecast, as they are in no caseload', async () => {
  await saveChild(db, 'mona', 'Mona')
  assert.deepEqual(await childrenNow(), ['mona', 'tilly'])
  const lost = aCarePeriod('2026-03-02', { ending: 'unrecorded-exit', lastSeen: 2026 })
  await transaction(db, (trx) => saveFacts(trx, [aSourcedChild('mona', [lost])]))
  assert.deepEqual(await childrenNow(), ['tilly'])
})

test('a notice of entry makes entries known up to its day, and exits no further than files tell', async () => {
  const reviewsKnown = { from: isoDay('2025-04-01'), to: isoDay('2026-03-31') }
  const filed = aSourcedChild('filed', [aCarePeriod('2025-05-05', { reviewsKnown })])
  const told = aSourcedChild('told', [aCarePeriod('2026-10-10')])
  await transaction(db, (trx) => saveFacts(trx, [filed, told]))
  const { known } = (await readForecastFacts(db, TODAY)).facts
  const days = known === null ? [] : [known.from, known.exitsTo, known.to].map(toIsoDate)
  assert.deepEqual(days, ['2025-04-01', '2026-04-01', '2026-10-11'])
})
