import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveChild, saveSmallAuthority } from '../../../../test/support/small-authority.ts'
import { withDatabase } from '../../../../test/support/test-database.ts'
import { addManager } from '../../../../test/support/old-record.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveAllocations } from '../store.ts'
import { saveNotice } from '../store/entry-notices.ts'
import { listAppointmentFacts, listNoticeFacts } from './begun-care.ts'
import { countOfficerChanges } from './officer-changes.ts'

const { db } = await withDatabase()
const asked = { from: isoDay('2026-03-01'), to: isoDay('2026-04-01'), today: isoDay('2026-11-20') }

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
  const { accountId } = await addManager(db, 'Grace Field')
  await transaction(db, (trx) =>
    saveNotice(trx, {
      childId: 'finn',
      version: 0,
      // A file puts the beginning of care a day earlier than the notice did.
      start: isoDay('2026-03-03'),
      receivedOn: isoDay('2026-03-05'),
      teamId: 'north',
      way: 'form',
      legalStatus: null,
      actor: accountId,
      at: new Date('2026-03-05T10:00:00Z'),
    }),
  )
})

test('each time in care that began in the days asked about has its notice, or none on record', async () => {
  const facts = await listNoticeFacts(db, asked)
  assert.deepEqual(
    facts.map(({ childId, on, outcome }) => [childId, on, outcome]),
    [
      ['finn', isoDay('2026-03-05'), 'late'],
      ['tilly', null, 'not-recorded'],
    ],
  )
})

test('an officer from the fourth working day was there in time', async () => {
  const facts = await listAppointmentFacts(db, asked)
  assert.deepEqual(
    facts.map(({ outcome, on, due }) => [outcome, on, due]),
    Array.from({ length: 2 }, () => ['in-time', isoDay('2026-03-06'), isoDay('2026-03-09')]),
  )
  assert.deepEqual(await listAppointmentFacts(db, { ...asked, from: isoDay('2026-03-03') }), [])
})

test('another officer is one change, the first of a time in care and the same again are none', async () => {
  const count = async () =>
    await countOfficerChanges(db, ['tilly', 'finn'], isoDay('2026-01-01'), isoDay('2026-12-01'))
  assert.deepEqual([...(await count())], [])
  await transaction(db, (trx) =>
    saveAllocations(trx, [{ childId: 'tilly', officerId: 'owen', from: isoDay('2026-06-01'), to: null }]),
  )
  assert.deepEqual([...(await count())], [['tilly', 1]])
  assert.deepEqual(
    [...(await countOfficerChanges(db, ['tilly'], isoDay('2026-06-02'), isoDay('2026-12-01')))],
    [],
  )
})
