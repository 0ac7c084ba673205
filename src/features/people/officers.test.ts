import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '../../../test/support/test-database.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { transaction } from '../../platform/db/index.ts'
import { findOfficer, listOfficers, listTeams, saveOfficerNamed, saveTeamNamed, toSortName } from './index.ts'

const { db } = await withDatabase()
const today = isoDay('2026-05-21')

test('names are sorted by the last name, whatever their accents and capitals', () => {
  assert.equal(toSortName('  Zoë  van Élan '), 'elan zoe van')
  assert.equal(toSortName('Cher'), 'cher')
})

test('an officer is added once, on record, and found again by name', async () => {
  const add = (name: string) => transaction(db, (trx) => saveOfficerNamed(trx, name, 'command-line'))
  const ruth = await add('Ruth Adeyemi')
  assert.equal(await add('Ruth Adeyemi'), ruth)
  const dan = await add('Dan Abbott')
  assert.deepEqual(await listOfficers(db, today), [
    { id: dan, name: 'Dan Abbott', isHere: true },
    { id: ruth, name: 'Ruth Adeyemi', isHere: true },
  ])
  const audit = await db.selectFrom('audit_entry').select(['action', 'record_id']).orderBy('id').execute()
  assert.deepEqual(audit, [
    { action: 'add-person', record_id: ruth },
    { action: 'add-person', record_id: dan },
  ])
})

test('an officer is here until the day they left', async () => {
  const id = await transaction(db, (trx) => saveOfficerNamed(trx, 'Mo Left', 'command-line'))
  await db.updateTable('person').set({ left_on: '2026-05-21' }).where('id', '=', id).execute()
  assert.equal((await findOfficer(db, id, today))?.isHere, false)
  assert.equal((await findOfficer(db, id, isoDay('2026-05-20')))?.isHere, true)
  assert.equal(await findOfficer(db, 'nobody', today), null)
})

test('a team is added once and listed by name', async () => {
  const add = (name: string) => transaction(db, (trx) => saveTeamNamed(trx, name, 'command-line'))
  const north = await add('North')
  const east = await add('East')
  assert.equal(await add('North'), north)
  assert.deepEqual(await listTeams(db), [
    { id: east, name: 'East' },
    { id: north, name: 'North' },
  ])
})
