import { type Import, MOST_REFUSALS, type Refusal } from '../import.ts'
import type { System } from '../system.ts'
import { listRefusals } from '../queries/imports.ts'
import { fileSetsOf } from './file-sets.ts'
import type { DeskParts } from './desk-parts.ts'
import { createImportDesk } from './import-desk.ts'

export type FoldersToImport = {
  /** Absolute paths. */
  readonly dirs: readonly string[]
  /** The year the return of the only folder ends in, where it is given. */
  readonly collection: number | null
  readonly withdrawals: 'confirmed' | 'ask'
  /** What the files must be; left out or null: they tell themselves. */
  readonly system?: System | null
}

/** Loads folders of return files, from the command line; `busy` while somebody else loads files. */
export async function importFolders(
  parts: DeskParts,
  { dirs, collection, withdrawals, system = null }: FoldersToImport,
): Promise<{ readonly loaded: Import; readonly refusals: readonly Refusal[] } | 'busy'> {
  const sets = await fileSetsOf(dirs, collection)
  const wish = { actor: 'command-line', proposedYear: 'take', withdrawals, system } as const
  const loaded = await createImportDesk(parts).load(sets, wish)
  if (loaded === 'busy') return loaded
  return { loaded, refusals: await listRefusals(parts.db, loaded.id, { from: 0, size: MOST_REFUSALS }) }
}
