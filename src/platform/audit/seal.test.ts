import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bothKinds, withDatabaseOf, withServerDatabaseUrl } from '../../../test/support/test-database.ts'
import { type Db, openServer } from '../db/index.ts'
import { recordOpening } from './record-audit.ts'
import { BATCH, sealOnce } from './seal.ts'
import { createSealing } from './sealing.ts'
import { verifyChain } from './verify-chain.ts'

const opening = { actor: 'account-1', action: 'see-children', childId: 'child-1' }

async function countLinks(db: Db): Promise<number> {
  const { links } = await db
    .selectFrom('audit_link')
    .select((eb) => eb.fn.countAll<number>().as('links'))
    .executeTakeFirstOrThrow()
  return links
}

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)

  test(`${kind}: with nothing written nothing is sealed`, async () => {
    assert.equal(await sealOnce(db), 0)
    assert.equal(await countLinks(db), 0)
  })

  test(`${kind}: more entries than a batch are all sealed, once`, async () => {
    await sql`insert into audit_entry (actor, action, record_type, record_id)
      select 'account-1', 'see-children', 'child', 'child-' || at from generate_series(1, ${BATCH * 2 + 3}::int) as at`.execute(
      db,
    )
    assert.equal(await sealOnce(db), BATCH * 2 + 3)
    assert.equal(await sealOnce(db), 0)
    const { sealed, broken } = await verifyChain(db)
    assert.deepEqual([sealed, broken], [BATCH * 2 + 3, null])
  })

  test(`${kind}: a link can be neither changed, nor deleted, nor emptied away`, async () => {
    const never = /never changed or removed/
    await assert.rejects(db.updateTable('audit_link').set({ number: 9_999_999 }).execute(), never)
    await assert.rejects(db.deleteFrom('audit_link').execute(), never)
    await assert.rejects(sql`truncate audit_link`.execute(db), never)
  })
}

if (process.env['TEST_DATABASE_URL']) {
  test('entries committed out of the order of their ids, while several seal, are all sealed in one chain', async () => {
    const database = openServer(await withServerDatabaseUrl(), 8)
    const [one, other] = [createSealing(database.db), createSealing(database.db)]
    const writers = Array.from({ length: 4 }, async () => {
      for (let at = 0; at < 30; at += 1) {
        await database.db.transaction().execute(async (trx) => {
          await recordOpening(trx, opening)
          await sql`select pg_sleep(random() * 0.005)`.execute(trx)
        })
      }
    })
    const written = Promise.all(writers)
    const isOver = written.then(() => true)
    while (!(await Promise.race([isOver, Promise.resolve(false)]))) {
      await Promise.all([one(), other()])
    }
    await one()
    const { sealed, broken, unsealed } = await verifyChain(database.db)
    await database.close()
    assert.deepEqual([sealed, broken, unsealed.entries], [120, null, 0])
  })
}
