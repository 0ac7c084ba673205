import { AsyncLocalStorage } from 'node:async_hooks'
import type { IsolationLevel, Kysely, PostgresPool, PostgresPoolClient, Transaction } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { planOnce } from './plan-once.ts'
import type { Database } from './schema.ts'

/** The handle queries run on: the database, or inside a transaction only the transaction. */
export type Db = Kysely<Database>
export type Trx = Transaction<Database>

const inTransaction = new AsyncLocalStorage<true>()

/**
 * Runs `work` in one transaction: all of it is kept, or, when `work` throws, none. Inside, only the handle given to
 * `work` may be used. The embedded database has one connection, so using another would wait for itself; on both
 * databases it is an error at once.
 */
export async function transaction<Value>(
  db: Db,
  work: (trx: Trx) => Promise<Value>,
  isolation: IsolationLevel = 'read committed',
): Promise<Value> {
  return await db
    .transaction()
    .setIsolationLevel(isolation)
    .execute((trx) => inTransaction.run(true, () => work(trx)))
}

/** Reads all of `work` as it stands at one moment: in a transaction of its own, or in the one that runs. */
export async function atOneMoment<Value>(db: Db, work: (db: Db) => Promise<Value>): Promise<Value> {
  return db.isTransaction ? await work(db) : await transaction(db, work, 'repeatable read')
}

/** The pool as Kysely needs it, refusing a second connection to code that runs inside a {@link transaction}. */
export function guardPool(pool: Pool): PostgresPool {
  const opened = new WeakMap<PoolClient, PostgresPoolClient>()
  const openedOf = (client: PoolClient): PostgresPoolClient => {
    const known = opened.get(client) ?? planOnce(client)
    opened.set(client, known)
    return known
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      if (inTransaction.getStore()) {
        throw new Error('inside a transaction only its own handle may be used, not the database')
      }
      return openedOf(await pool.connect())
    },
  }
}
