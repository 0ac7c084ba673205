import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { hasMetVersion, isUniqueViolation, transaction } from './index.ts'

for (const kind of bothKinds) {
  const database = await withDatabaseOf(kind)
  const { db } = database

  test(`${kind}: a date comes out as its text, numbers as numbers, an instant as a Date`, async () => {
    const { rows } = await sql`
      select date '2026-02-28' as day, array[date '2026-02-28', null] as days, 7::bigint as whole,
             array[7::bigint] as wholes, 12.5::numeric as decimal,
             timestamptz '2026-11-21T12:00:00Z' as instant, count(*) as counted
      from account`.execute(db)
    assert.deepEqual(rows[0], {
      day: '2026-02-28',
      days: ['2026-02-28', null],
      whole: 7,
      wholes: [7],
      decimal: 12.5,
      instant: new Date('2026-11-21T12:00:00Z'),
      counted: 0,
    })
  })

  if (kind === 'server') {
    test('the server compiles no question', async () => {
      const { rows } = await sql<{ jit: string }>`show jit`.execute(db)
      assert.deepEqual(rows, [{ jit: 'off' }])
    })
  }

  test(`${kind}: a whole number too large to be exact is an error`, async () => {
    await assert.rejects(sql`select 9007199254740993::bigint`.execute(db), RangeError)
  })

  test(`${kind}: a transaction that throws keeps nothing`, async () => {
    const failure = transaction(db, async (trx) => {
      await trx.insertInto('account').values(account('lost')).execute()
      throw new Error('changed my mind')
    })
    await assert.rejects(failure, /changed my mind/)
    assert.equal(await countOf('lost'), 0)
  })

  test(`${kind}: inside a transaction any other handle is refused at once`, async () => {
    const failure = transaction(db, async () => await db.selectFrom('account').selectAll().execute())
    await assert.rejects(failure, /only its own handle/)
    assert.equal(database.connections().waiting, 0)
  })

  test(`${kind}: a name used twice is a unique violation of its constraint`, async () => {
    await db.insertInto('account').values(account('amina')).execute()
    const again = { ...account('other'), user_name: 'amina' }
    const error: unknown = await db
      .insertInto('account')
      .values(again)
      .execute()
      .catch((thrown) => thrown)
    assert.ok(isUniqueViolation(error))
    assert.ok(isUniqueViolation(error, 'account_user_name_key'))
    assert.ok(!isUniqueViolation(error, 'account_pkey'))
  })

  test(`${kind}: an update drawn from an older version changes nothing and is told apart`, async () => {
    await db.insertInto('account').values(account('versioned')).execute()
    const change = (version: number) =>
      db
        .updateTable('account')
        .set({ version: version + 1 })
        .where('id', '=', 'versioned')
        .where('version', '=', version)
        .executeTakeFirst()
    assert.equal(hasMetVersion(await change(1)), true)
    assert.equal(hasMetVersion(await change(1)), false)
  })

  async function countOf(id: string): Promise<number> {
    const found = await db.selectFrom('account').selectAll().where('id', '=', id).execute()
    return found.length
  }
}

function account(id: string) {
  return { id, user_name: id, display_name: id, password_hash: 'none' }
}
