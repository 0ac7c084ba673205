import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { transaction } from '../db/index.ts'
import { recordAudit } from './record-audit.ts'

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
    await assert.rejects(sql`truncate audit_entry`.execute(db), never)
  })
}
