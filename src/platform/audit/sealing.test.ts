import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import type { Db } from '../db/index.ts'
import { recordOpening } from './record-audit.ts'
import { createSealing } from './sealing.ts'
import { verifyChain } from './verify-chain.ts'

const opening = { actor: 'account-1', action: 'see-children', childId: 'child-1' }

// As a transaction does that takes a number and is slow to commit.
async function takeId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('audit_entry_id_seq') as id`.execute(db)
  return rows[0]?.id ?? 0
}

async function commitWithId(db: Db, id: number): Promise<void> {
  await sql`insert into audit_entry (id, actor, action, record_type, record_id) overriding system value
    values (${id}, 'account-1', 'see-children', 'child', 'child-1')`.execute(db)
}

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  const seal = createSealing(db)

  test(`${kind}: each call seals what was written since the one before`, async () => {
    assert.equal(await seal(), 0)
    await recordOpening(db, opening)
    await recordOpening(db, opening)
    assert.equal(await seal(), 2)
    assert.equal(await seal(), 0)
  })

  test(`${kind}: an entry committed after later ones were sealed is sealed as well`, async () => {
    const [early, never, late] = [await takeId(db), await takeId(db), await takeId(db)]
    await recordOpening(db, opening)
    assert.equal(await seal(), 1)
    await commitWithId(db, late)
    assert.equal(await seal(), 1)
    await commitWithId(db, early)
    assert.equal(await seal(), 1)
    assert.equal(await seal(), 0)
    const { sealed, broken, unsealed } = await verifyChain(db)
    assert.deepEqual([sealed, broken, unsealed.entries], [5, null, 0])
    assert.ok(never > early)
  })

  test(`${kind}: a sealing that begins finds what the one before left`, async () => {
    const slow = await takeId(db)
    await recordOpening(db, opening)
    await seal()
    await commitWithId(db, slow)
    await recordOpening(db, opening)
    assert.equal(await createSealing(db)(), 2)
    assert.equal((await verifyChain(db)).broken, null)
  })

  test(`${kind}: a sealing that begins looks at what was sealed in the last day only`, async () => {
    await seal()
    await db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await sql`update audit_link set sealed_at = sealed_at - interval '2 days'`.execute(trx)
    })
    await recordOpening(db, opening)
    assert.equal(await createSealing(db)(), 1)
  })

  test(`${kind}: a jump of the numbers is no trouble`, async () => {
    await sql`select setval('audit_entry_id_seq', 9000000000)`.execute(db)
    await recordOpening(db, opening)
    const begun = createSealing(db)
    assert.equal(await begun(), 1)
    await recordOpening(db, opening)
    assert.equal(await begun(), 1)
    assert.equal((await verifyChain(db)).unsealed.entries, 0)
  })
}
