import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { DatabaseKind, Db } from '../../../platform/db/index.ts'

const IMPORT_LOCK = 4_710_301

// A load says that it is over a moment before it lets go: who asks in that moment need not be sent away.
const TRIES = 5
const PAUSE = 50

const heldHere = new WeakSet<Db>()

/**
 * Runs `work` while nobody else loads files; 'busy' where somebody does. On a server the lock is a session's, so it
 * goes with a program that is killed; the embedded database has only this process.
 */
export async function holdingImportLock<Value>(
  { db, kind }: { readonly db: Db; readonly kind: DatabaseKind },
  work: () => Promise<Value>,
): Promise<Value | 'busy'> {
  for (let tried = 1; heldHere.has(db); tried += 1) {
    if (tried === TRIES) return 'busy'
    await pause(PAUSE)
  }
  heldHere.add(db)
  try {
    return kind === 'embedded' ? await work() : await holdingServerLock(db, work)
  } finally {
    heldHere.delete(db)
  }
}

async function holdingServerLock<Value>(db: Db, work: () => Promise<Value>): Promise<Value | 'busy'> {
  return await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(${IMPORT_LOCK}) as got`.execute(connection)
    if (rows[0]?.got !== true) return 'busy'
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${IMPORT_LOCK})`.execute(connection)
    }
  })
}
