import { createReadStream, existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A file to load: its name, as messages call it, and its bytes as they come. */
export type FileToLoad = {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** How many bytes there are, where that is known beforehand. */
  readonly size?: number
}

/** Files that belong together: the return of one year. */
export type FileSet = {
  /** What messages call it. */
  readonly name: string
  readonly files: AsyncIterable<FileToLoad>
  /** Its collection year where it is given, `before` for the year before another set's, or to be proposed. */
  readonly year: number | 'propose' | { readonly before: number }
}

const CHUNK = 256 * 1024

/**
 * The files of these folders and, where a folder has one, of the year before in its `prev`. Files whose names begin
 * with `_` or `.` are no part of a return. `year`: of the only folder, where it is given.
 */
export async function fileSetsOf(dirs: readonly string[], year: number | null): Promise<readonly FileSet[]> {
  const sets: FileSet[] = []
  const add = async (path: string, prefix: string, of: FileSet['year']) => {
    const names = await filesIn(path)
    sets.push({ name: path, files: filesOf(path, prefix, names), year: of })
  }
  for (const path of dirs) await add(path, dirs.length === 1 ? '' : `${basename(path)}/`, year ?? 'propose')
  for (const [at, path] of dirs.entries()) {
    const prefix = dirs.length === 1 ? '' : `${basename(path)}/`
    if (existsSync(join(path, 'prev'))) await add(join(path, 'prev'), `${prefix}prev/`, { before: at })
  }
  return sets
}

async function filesIn(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && !/^[_.]/.test(entry.name))
    return files.map(({ name }) => name).toSorted()
  } catch {
    return []
  }
}

async function* filesOf(path: string, prefix: string, names: readonly string[]): AsyncGenerator<FileToLoad> {
  for (const name of names) {
    const { size } = await stat(join(path, name))
    const bytes = createReadStream(join(path, name), { highWaterMark: CHUNK })
    yield { name: prefix + name, bytes, size }
  }
}
