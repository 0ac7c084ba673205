import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { lockFolder } from './folder-lock.ts'

/** The embedded database is open in another process. The message is fit to show. */
export class DatabaseHeldError extends Error {
  readonly heldBy: number

  constructor(dataDir: string, heldBy: number) {
    super(
      `The database in ${dataDir} is already open in process ${heldBy}. ` +
        'Two at once would lose data. Stop that one first, or set DATA_DIR to another folder.',
    )
    this.name = 'DatabaseHeldError'
    this.heldBy = heldBy
  }
}

/** `connection` is what `pg` talks to in place of a socket. */
type Embedded = { readonly connection: object; close(): Promise<void> }

/** Opens the embedded database of a folder for this process alone; null: one in memory. @throws DatabaseHeldError */
export async function openEmbedded(dataDir: string | null): Promise<Embedded> {
  if (dataDir === null) return toEmbedded(await create(), async () => {})
  const lock = await lockFolder(dataDir)
  if (!lock.ok) throw new DatabaseHeldError(dataDir, lock.failure.heldBy)
  try {
    return toEmbedded(await openFolder(join(dataDir, 'database')), () => lock.value.release())
  } catch (error) {
    await lock.value.release()
    throw error
  }
}

function toEmbedded(pglite: PGlite, release: () => Promise<void>): Embedded {
  return {
    connection: createPgConfig(pglite).connection,
    async close() {
      await pglite.close()
      await release()
    },
  }
}

// Made beside its place and moved there whole, so that a process killed while making it leaves no half database.
async function openFolder(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    const making = `${folder}.tmp`
    await rm(making, { recursive: true, force: true })
    const fresh = await create(making)
    await fresh.close()
    await rename(making, folder)
  }
  return await create(folder)
}

// It is compiled on threads that do not keep a process alive: where nothing else is open, Node may end (with code 13)
// before the database is there. The timer keeps the process until it is.
async function create(folder?: string): Promise<PGlite> {
  const hold = setInterval(() => {}, 60_000)
  try {
    return await PGlite.create(folder)
  } finally {
    clearInterval(hold)
  }
}
