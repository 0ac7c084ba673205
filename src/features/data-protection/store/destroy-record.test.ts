import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { saveOldDispute } from '../../../../test/support/old-disputes.ts'
import { addManager, saveOldRecord } from '../../../../test/support/old-record.ts'
import { bothKinds, withDatabaseOf } from '../../../../test/support/test-database.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { CHILD_TABLES } from '../queries/child-tables.ts'
import { findProposal, listDestroyed, readRetained } from '../queries/retention.ts'
import { readWholeRecord } from '../queries/whole-record.ts'
import { destroyRecord, type Outcome, placeHold, proposeDestruction, releaseHold } from './retention.ts'

const TODAY = isoDay('2026-11-21')

async function countRows(db: Db, childId: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const { name, rows } of CHILD_TABLES) {
    const { rows: counted } = await sql<{ total: number }>`
      select count(*) as total from ${sql.table(name)} where ${rows([childId])}`.execute(db)
    found.set(name, counted[0]?.total ?? 0)
  }
  return found
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, one) => sum + one, 0)

function refusal(outcome: Outcome): string {
  assert.ok(outcome !== null && !outcome.ok)
  return outcome.failure.says
}

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  const [ruth, owen] = [await addManager(db, 'Ruth Adeyemi'), await addManager(db, 'Owen Birtles')]
  const at = { today: TODAY, now: new Date('2026-11-21T12:00:00Z') }
  const work = (childId: string, by = ruth) => ({ db, childId, by, at })

  test(`${kind}: two managers destroy every row about a child, and a tombstone remains`, async () => {
    await saveOldRecord(db, '70001', '1951-09-02')
    await saveOldRecord(db, '70002', '1951-09-02')
    assert.equal((await proposeDestruction(work('70001')))?.ok, true)
    const before = await countRows(db, '70001')
    assert.deepEqual(
      [...before].filter(([, count]) => count === 0),
      [],
      'the test has a row in every table',
    )
    const others = total(await countRows(db, '70002'))

    assert.equal((await destroyRecord(work('70001', owen), '70001'))?.ok, true)

    assert.equal(total(await countRows(db, '70001')), 0)
    assert.equal(total(await countRows(db, '70002')), others)
    const { records } = await listDestroyed(db, { from: 0, size: 50 })
    assert.deepEqual(
      records.map(({ childId, rule, proposedBy, confirmedBy }) => [childId, rule, proposedBy, confirmedBy]),
      [['70001', 'birth-75', 'Ruth Adeyemi', 'Owen Birtles']],
    )
    const audit = await db.selectFrom('audit_entry').selectAll().where('child_id', '=', '70001').execute()
    assert.deepEqual(
      audit.map(({ action }) => action),
      ['propose-destruction', 'destroy-record'],
    )
    const left = await sql<{
      found: number
    }>`select count(*) as found from source_row where child = '70001'`.execute(db)
    assert.equal(left.rows[0]?.found, 0)
  })

  test(`${kind}: a challenge about two children stays for the other, without what the first was told and thinks`, async () => {
    for (const id of ['70011', '70012']) await saveOldRecord(db, id, '1951-09-02')
    const [account] = await db.selectFrom('account').select(['id', 'person_id']).limit(1).execute()
    const by = { accountId: account?.id ?? '', personId: account?.person_id ?? '' }
    await transaction(db, (trx) => saveOldDispute(trx, { id: 'shared', childIds: ['70011', '70012'], ...by }))
    await proposeDestruction(work('70011'))
    assert.equal((await destroyRecord(work('70011', owen), '70011'))?.ok, true)
    const { rows } = await sql<{ id: string }>`select id from dispute
      where id in ('shared', 'dispute 70011', 'dispute 70012') order by id`.execute(db)
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['dispute 70012', 'shared'],
    )
    const left = db.selectFrom('dispute_child_voice').select('child_id').where('dispute_id', '=', 'shared')
    assert.deepEqual(await left.execute(), [{ child_id: '70012' }])
    assert.equal((await countRows(db, '70012')).get('dispute_step'), 4)
  })

  test(`${kind}: merged records are read, held and destroyed as one, and a hold of both outlives their parting`, async () => {
    for (const id of ['70021', '70022']) await saveOldRecord(db, id, '1951-09-02')
    const [account] = await db.selectFrom('account').select(['id', 'person_id']).limit(1).execute()
    const by = { accountId: account?.id ?? '', personId: account?.person_id ?? '' }
    await transaction(db, (trx) => saveOldDispute(trx, { id: 'both', childIds: ['70021', '70022'], ...by }))
    const merge = (into: string | null) =>
      db
        .updateTable('child')
        .set({ merged_into: into, born: '1952-01-04' })
        .where('id', '=', '70022')
        .execute()
    await merge('70021')
    for (const id of ['70021', '70022']) {
      const { parts } = (await readWholeRecord(db, id)) ?? { parts: [] }
      const text = JSON.stringify(parts)
      assert.ok(text.includes('70021') && text.includes('70022'), `the copy asked for as ${id} has both`)
    }
    const kept = await readRetained(db, '70021', at)
    assert.deepEqual(
      kept?.record.retention.kind === 'until' && kept.record.retention.until,
      isoDay('2027-01-04'),
    )
    assert.match(refusal(await proposeDestruction(work('70021'))), /day after/)
    assert.equal((await placeHold(work('70021'), { reason: 'claim', note: 'x' }))?.ok, true)
    await merge(null)
    const holdOf = async (id: string) =>
      (await readRetained(db, id, at))?.record.holds.filter((one) => one.note === 'x')
    assert.equal((await holdOf('70022'))?.[0]?.released, null)
    await merge('70021')
    const [hold, ...rest] = (await holdOf('70021')) ?? []
    assert.deepEqual(rest, [], 'a hold of both is one')
    assert.equal((await releaseHold(work('70021'), hold?.id ?? ''))?.ok, true)
    const later = { ...at, today: isoDay('2027-01-05') }
    assert.equal((await proposeDestruction({ ...work('70021'), at: later }))?.ok, true)
    assert.equal((await destroyRecord({ ...work('70021', owen), at: later }, '70021'))?.ok, true)
    for (const id of ['70021', '70022']) assert.equal(total(await countRows(db, id)), 0)
    assert.equal((await db.selectFrom('dispute').select('id').where('id', '=', 'both').execute()).length, 0)
    const { records } = await listDestroyed(db, { from: 0, size: 50 })
    assert.ok(['70021', '70022'].every((id) => records.some(({ childId }) => childId === id)))
  })

  test(`${kind}: a refused row is the child's, in whatever capitals and spaces its number was written`, async () => {
    await sql`insert into child (id, identifier, sort_name, care) values ('capitals', 'AB1', 'ab1', '{}')`.execute(
      db,
    )
    await sql`insert into child_identifier (system, value, child_id) values ('ssda903', 'AB1', 'capitals')`.execute(
      db,
    )
    await sql`insert into import (id, actor, system, state, report)
      values ('capitals', 'x', 'template', 'done', '{}')`.execute(db)
    await sql`insert into import_refusal
      values ('capitals', 1, 'a.csv', 'Template', 2, ' ab1', 'IRO', 'x', 'y')`.execute(db)
    assert.equal((await countRows(db, 'capitals')).get('import_refusal'), 1)
    assert.equal((await countRows(db, '70002')).get('import_refusal'), 1)
  })

  test(`${kind}: one manager alone does not destroy a record`, async () => {
    await proposeDestruction(work('70002'))
    assert.match(refusal(await destroyRecord(work('70002'), '70002')), /Somebody else/)
    assert.equal((await countRows(db, '70002')).get('child'), 1)
  })

  test(`${kind}: a hold ends the proposal, and its end does not bring it back`, async () => {
    const placed = await placeHold(work('70002', owen), { reason: 'inquiry', note: 'the inquiry' })
    assert.equal(placed?.ok, true)
    assert.equal(await findProposal(db, ['70002']), null)
    assert.match(refusal(await proposeDestruction(work('70002'))), /held/)
    const holds = await db.selectFrom('legal_hold').select('id').where('released_at', 'is', null).execute()
    await releaseHold(work('70002', owen), holds[0]?.id ?? '')
    assert.match(refusal(await destroyRecord(work('70002', owen), '70002')), /Nobody has proposed/)
  })

  test(`${kind}: a change of the record ends the proposal`, async () => {
    await proposeDestruction(work('70002'))
    await sql`update child set given_name = 'Matilda' where id = '70002'`.execute(db)
    assert.match(refusal(await destroyRecord(work('70002', owen), '70002')), /counts no more/)
    assert.equal((await proposeDestruction(work('70002')))?.ok, true, 'it may be proposed anew')
  })

  test(`${kind}: what is cut off in the midst destroys nothing`, async () => {
    await saveOldRecord(db, '70003', '1951-09-02')
    await proposeDestruction(work('70003'))
    const before = await countRows(db, '70003')
    await sql`create function fail_at_the_end() returns trigger language plpgsql as
      $$ begin raise exception 'cut off'; end $$`.execute(db)
    await sql`create trigger cut_off before insert on destroyed_record
      for each row execute function fail_at_the_end()`.execute(db)
    await assert.rejects(destroyRecord(work('70003', owen), '70003'), /cut off/)
    await sql`drop trigger cut_off on destroyed_record`.execute(db)
    assert.deepEqual(await countRows(db, '70003'), before)
    assert.equal((await destroyRecord(work('70003', owen), '70003'))?.ok, true)
  })

  test(`${kind}: a record is not destroyed on its last day`, async () => {
    await saveOldRecord(db, '70004', '1951-11-21')
    assert.match(refusal(await proposeDestruction(work('70004'))), /day after/)
  })

  test(`${kind}: a child who is gone is not destroyed again`, async () => {
    assert.equal(await proposeDestruction(work('70001')), null)
    await transaction(db, async (trx) => {
      assert.equal((await trx.selectFrom('child').select('id').where('id', '=', '70001').execute()).length, 0)
    })
  })
}
