import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addManager } from '../../../../test/support/old-record.ts'
import { saveChild, saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { saveNotice } from '../store/entry-notices.ts'
import { listNoticeFacts } from './begun-care.ts'
import { findNotice } from './entry-notices.ts'

const { db } = await withDatabase()
const FIRST = isoDay('2026-11-02')
const AGAIN = isoDay('2026-11-12')
const author = { id: '' }

const told = async (childId: string, version: number, start: string, receivedOn: string) =>
  await transaction(db, (trx) =>
    saveNotice(trx, {
      childId,
      version,
      start: isoDay(start),
      receivedOn: isoDay(receivedOn),
      teamId: 'north',
      way: 'form',
      legalStatus: null,
      actor: author.id,
      at: new Date(`${receivedOn}T10:00:00Z`),
    }),
  )
const receivedOn = async (childId: string, start: typeof FIRST) =>
  (await findNotice(db, childId, start))?.receivedOn ?? null

before(async () => {
  await saveSmallAuthority(db)
  author.id = (await addManager(db, 'Grace Field')).accountId
  for (const id of ['finn', 'zara']) {
    await saveChild(db, id, id)
    const left = { end: isoDay('2026-11-05') }
    const periods = [aCarePeriod('2026-11-02', left), aCarePeriod('2026-11-12')]
    await transaction(db, (trx) => saveFacts(trx, [aSourcedChild(id, periods)]))
  }
})

test('of two times in care ten days apart, a notice serves the one it tells of and not the other', async () => {
  await told('finn', 0, '2026-11-02', '2026-11-03')
  assert.equal(await receivedOn('finn', FIRST), isoDay('2026-11-03'))
  assert.equal(await receivedOn('finn', AGAIN), null)
  await told('finn', 1, '2026-11-12', '2026-11-20')
  assert.equal(await receivedOn('finn', FIRST), isoDay('2026-11-03'))
  assert.equal(await receivedOn('finn', AGAIN), isoDay('2026-11-20'))
})

test('each time in care is counted by its own notice', async () => {
  const asked = { from: FIRST, to: isoDay('2026-12-01'), today: isoDay('2026-12-01') }
  const facts = (await listNoticeFacts(db, asked)).filter(({ childId }) => childId === 'finn')
  assert.deepEqual(
    facts.map(({ start, outcome }) => [start, outcome]),
    [
      [FIRST, 'in-time'],
      [AGAIN, 'late'],
    ],
  )
})

test('a notice that names a day near one of them tells of that one; half way, of the earlier', async () => {
  await told('zara', 0, '2026-11-10', '2026-11-11')
  assert.equal(await receivedOn('zara', FIRST), null)
  assert.equal(await receivedOn('zara', AGAIN), isoDay('2026-11-11'))
  await told('zara', 1, '2026-11-07', '2026-11-08')
  assert.equal(await receivedOn('zara', FIRST), isoDay('2026-11-08'))
  assert.equal(await receivedOn('zara', AGAIN), isoDay('2026-11-11'))
})
