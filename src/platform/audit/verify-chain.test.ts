import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { type Db, transaction } from '../db/index.ts'
import { type Anchor, listAnchors } from './anchors.ts'
import { recordOpening } from './record-audit.ts'
import { sealOnce } from './seal.ts'
import { type ChainBreak, verifyChain } from './verify-chain.ts'

async function openMany(db: Db, count: number): Promise<void> {
  for (let child = 1; child <= count; child += 1) {
    await recordOpening(db, { actor: 'account-1', action: 'see-children', childId: `child-${child}` })
  }
}

class PutBack extends Error {}

// As somebody who owns the database could: with every trigger and reference asleep. It is all put back afterwards.
async function breakAndVerify(
  db: Db,
  change: RawBuilder<unknown>,
  anchors: readonly Anchor[] = [],
): Promise<ChainBreak | null> {
  let broken: ChainBreak | null = null
  const work = transaction(db, async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await change.execute(trx)
    broken = (await verifyChain(trx, anchors)).broken
    throw new PutBack()
  })
  await assert.rejects(work, PutBack)
  return broken
}

for (const kind of bothKinds) {
  const { db } = await withDatabaseOf(kind)
  await openMany(db, 6)
  await sealOnce(db)

  test(`${kind}: a chain that nobody touched holds`, async () => {
    assert.deepEqual(await verifyChain(db), {
      sealed: 6,
      broken: null,
      anchors: 0,
      unsealed: { entries: 0, since: null },
    })
  })

  const breaks: Readonly<Record<string, readonly [RawBuilder<unknown>, ChainBreak]>> = {
    'an entry that was changed': [
      sql`update audit_entry set actor = 'account-2' where id = 3`,
      { number: 3, entryId: 3, what: 'entry-changed' },
    ],
    'an entry whose instant was moved by a millionth of a second': [
      sql`update audit_entry set at = at + interval '1 microsecond' where id = 6`,
      { number: 6, entryId: 6, what: 'entry-changed' },
    ],
    'an entry that was deleted': [
      sql`delete from audit_entry where id = 2`,
      { number: 2, entryId: 2, what: 'entry-missing' },
    ],
    'an entry that was deleted with its link': [
      sql`with gone as (delete from audit_link where entry_id = 4) delete from audit_entry where id = 4`,
      { number: 4, entryId: null, what: 'link-missing' },
    ],
    'a first link that was deleted': [
      sql`delete from audit_link where number = 1`,
      { number: 1, entryId: null, what: 'link-missing' },
    ],
    'a link whose hash was changed': [
      sql`update audit_link set hash = decode(repeat('ab', 32), 'hex') where number = 5`,
      { number: 5, entryId: 5, what: 'link-wrong' },
    ],
    'a link that was turned to another entry': [
      sql`with other as (insert into audit_entry (id, actor, action, record_type, record_id)
          overriding system value values (100, 'account-1', 'see-children', 'child', 'child-2'))
        update audit_link set entry_id = 100 where number = 2`,
      { number: 2, entryId: 100, what: 'entry-changed' },
    ],
  }
  for (const [name, [change, expected]] of Object.entries(breaks)) {
    test(`${kind}: ${name} is the first break`, async () => {
      assert.deepEqual(await breakAndVerify(db, change), expected)
    })
  }

  test(`${kind}: a chain made anew from its second link does not fit what was kept elsewhere`, async () => {
    const anchors = await listAnchors(db)
    const anew = sql`delete from audit_link where number > 1`
    assert.deepEqual(await breakAndVerify(db, anew, anchors), {
      number: 2,
      entryId: null,
      what: 'link-missing',
    })
    const kept = anchors.map((anchor) => ({ ...anchor, hash: 'ab'.repeat(32) }))
    assert.deepEqual((await verifyChain(db, kept)).broken, {
      number: 6,
      entryId: 6,
      what: 'not-as-anchored',
    })
  })

  test(`${kind}: entries that wait for their link are counted, with the instant of the first`, async () => {
    await openMany(db, 2)
    const { sealed, broken, unsealed } = await verifyChain(db)
    assert.deepEqual([sealed, broken, unsealed.entries], [6, null, 2])
    assert.ok(unsealed.since instanceof Date && Date.now() - unsealed.since.getTime() < 60_000)
    await sealOnce(db)
  })
}
