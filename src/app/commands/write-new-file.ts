import { randomUUID } from 'node:crypto'
import { link, rm, writeFile } from 'node:fs/promises'

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** Writes a file that is not there yet, for its owner alone to read; gives whether it could: false where one is there. */
export async function writeNewFile(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (isThere(error)) return false
    throw error
  }
}

/**
 * As {@link writeNewFile}, and a writing that is killed leaves nothing under that name: the whole is written beside it
 * first, under a name that ends in `.part`.
 */
export async function writeWholeFile(path: string, body: string | Uint8Array): Promise<boolean> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await writeFile(part, body, { flag: 'wx', mode: 0o600, flush: true })
    // Unlike a renaming, this never takes the place of a file that came in between.
    await link(part, path)
    return true
  } catch (error) {
    if (isThere(error)) return false
    throw error
  } finally {
    await rm(part, { force: true })
  }
}
