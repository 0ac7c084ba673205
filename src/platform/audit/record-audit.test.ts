import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { transaction } from '../db/index.ts'
import { recordAudit, recordChildren, recordExport, recordOpening, recordRefusal } from './record-audit.ts'
import { withWhereFrom } from './where-from.ts'

const held = {
  actor: 'account-1',
  action: 'record-held-review',
  recordType: 'review',
  recordId: 'review-1',
  versionBefore: null,
  versionAfter: 1,
}

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  test(`${kind}: an audit row is kept with its change`, async () => {
    await transaction(db, (trx) => recordAudit(trx, held))
    const row = await db.selectFrom('audit_entry').selectAll().executeTakeFirstOrThrow()
    assert.equal(row.record_id, 'review-1')
    assert.equal(row.version_before, null)
    assert.equal(row.version_after, 1)
    assert.ok(row.at instanceof Date)
  })

  test(`${kind}: an audit row goes with a change that is not kept`, async () => {
    const failure = transaction(db, async (trx) => {
      await recordAudit(trx, { ...held, recordId: 'review-2' })
      throw new Error('not kept')
    })
    await assert.rejects(failure, /not kept/)
    const rows = await db.selectFrom('audit_entry').where('record_id', '=', 'review-2').selectAll().execute()
    assert.deepEqual(rows, [])
  })

  test(`${kind}: an audit row can be neither changed, nor deleted, nor emptied away`, async () => {
    const never = /never changed or removed/
    await assert.rejects(db.updateTable('audit_entry').set({ actor: 'nobody' }).execute(), never)
    await assert.rejects(db.deleteFrom('audit_entry').execute(), never)
    await assert.rejects(sql`truncate audit_entry cascade`.execute(db), never)
  })

  test(`${kind}: an opening says who opened which child's record and from where`, async () => {
    const opening = { actor: 'account-1', action: 'see-children', childId: 'child-1' }
    await withWhereFrom('192.0.2.7', () => recordOpening(db, opening))
    const row = await db
      .selectFrom('audit_entry')
      .where('child_id', '=', 'child-1')
      .selectAll()
      .executeTakeFirstOrThrow()
    assert.deepEqual([row.record_type, row.record_id, row.came_from], ['child', 'child-1', '192.0.2.7'])
  })

  test(`${kind}: a file taken away is written down by the list's address without what was looked for`, async () => {
    await recordExport(db, { actor: 'account-1', action: 'download-children', list: '/children.csv' })
    const row = await db
      .selectFrom('audit_entry')
      .where('record_type', '=', 'list')
      .selectAll()
      .executeTakeFirstOrThrow()
    assert.deepEqual([row.record_id, row.child_id, row.came_from], ['/children.csv', null, 'server'])
  })

  test(`${kind}: a change of many children has a row for each, with the child and from where`, async () => {
    await sql`insert into child (id, identifier, sort_name, care)
      values ('child-7', 'C7', 'c7', '{}'), ('child-8', 'C8', 'c8', '{}')`.execute(db)
    await withWhereFrom('192.0.2.8', () =>
      transaction(db, (trx) =>
        recordChildren(trx, { actor: 'account-1', action: 'load-template' }, [
          'child-8',
          'child-7',
          'nobody',
        ]),
      ),
    )
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'load-template')
      .orderBy('id')
      .execute()
    assert.deepEqual(
      rows.map((row) => [row.record_type, row.record_id, row.child_id, row.came_from, row.version_after]),
      [
        ['child', 'child-7', 'child-7', '192.0.2.8', 1],
        ['child', 'child-8', 'child-8', '192.0.2.8', 1],
      ],
    )
  })

  test(`${kind}: a refusal names the child, but keeps nothing that was typed in place of one`, async () => {
    await sql`insert into child (id, identifier, sort_name, care) values ('child-9', 'C9', 'c9', '{}')`.execute(
      db,
    )
    for (const childId of ['child-9', 'Tilly Marsh', null]) {
      await recordRefusal(db, { actor: 'account-1', action: 'see-children', childId })
    }
    const rows = await db
      .selectFrom('audit_entry')
      .select(['record_type', 'record_id', 'child_id'])
      .where('action', '=', 'refused')
      .orderBy('id')
      .execute()
    const ofPage = { record_type: 'action', record_id: 'see-children', child_id: null }
    assert.deepEqual(rows, [
      { record_type: 'child', record_id: 'child-9', child_id: 'child-9' },
      ofPage,
      ofPage,
    ])
  })
}
