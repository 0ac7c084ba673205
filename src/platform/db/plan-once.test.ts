import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { openEmbedded } from './embedded.ts'
import type { Db } from './index.ts'
import { planOnce } from './plan-once.ts'

const plansOf = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ plans: number }>`
    select count(*) as plans from pg_prepared_statements where name like 'footprint-%'`.execute(db)
  return rows[0]?.plans ?? 0
}

for (const kind of bothKinds) {
  const { db: pool } = await withDatabaseOf(kind)

  test(`${kind}: a question is planned once and answered anew each time`, async () => {
    await pool.connection().execute(async (db) => {
      const ask = (about: string) => sql<{ said: string }>`select ${about}::text as said`.execute(db)
      const before = await plansOf(db)
      assert.equal((await ask('one')).rows[0]?.said, 'one')
      assert.equal((await ask('other')).rows[0]?.said, 'other')
      assert.equal(await plansOf(db), before + 1)
    })
  })

  test(`${kind}: a kept plan follows what becomes of the table`, async () => {
    await pool.connection().execute(async (db) => {
      const count = () => sql<{ count: number }>`select count(*) as count from planned`.execute(db)
      await sql`create table planned (at int)`.execute(db)
      assert.equal((await count()).rows[0]?.count, 0)
      await sql`insert into planned values (1)`.execute(db)
      await sql`alter table planned add column more text`.execute(db)
      assert.equal((await count()).rows[0]?.count, 1)
    })
  })

  test(`${kind}: the plans kept on one connection are bounded`, async () => {
    await pool.connection().execute(async (db) => {
      for (let at = 0; at < 220; at += 1) await sql`select ${sql.raw(String(at))} as at`.execute(db)
      assert.equal(await plansOf(db), 200)
    })
  })
}

test('a connection that is handed out anew, plans and all, is asked other questions without a mix-up', async () => {
  const embedded = await openEmbedded(null)
  const settings = { connection: embedded.connection, max: 1 }
  const pool = new Pool(settings)
  const client = await pool.connect()
  const ask = async (said: string) =>
    (await planOnce(client).query<{ said: string }>(`select '${said}' as said`, [])).rows[0]?.said
  assert.deepEqual([await ask('one'), await ask('other'), await ask('one')], ['one', 'other', 'one'])
  client.release()
  await pool.end()
  await embedded.close()
})
