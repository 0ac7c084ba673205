import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openEmbeddedDatabase, readMigrations } from '../../src/platform/db/index.ts'

const kept = join(import.meta.dirname, '../../node_modules/.cache/embedded')

/** A folder of its own with an embedded database that is migrated and empty. */
export async function copyEmbeddedTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footprint-embedded-'))
  await cp(await makeTemplate(), folder, { recursive: true })
  return folder
}

// Making one takes four seconds of a processor and copying it half a one. Kept from run to run, under what it is of.
async function makeTemplate(): Promise<string> {
  const of = createHash('sha256').update(
    readMigrations()
      .map(({ checksum }) => checksum)
      .join(),
  )
  const template = join(kept, of.digest('hex').slice(0, 12))
  if (existsSync(template)) return template
  await mkdir(kept, { recursive: true })
  const making = await mkdtemp(join(kept, 'making-'))
  const database = await openEmbeddedDatabase(making)
  await migrate(database.db)
  await database.close()
  // Of two who make it at once, the second finds it there.
  await rename(making, template).catch(() => rm(making, { recursive: true }))
  return template
}
