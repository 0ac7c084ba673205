// Loading small returns in tests, and looking at what came of it.
import { sql } from 'kysely'
import { findIdsByIdentifier } from '../../src/features/children/index.ts'
import type { Import } from '../../src/features/imports/import.ts'
import { createImportDesk, type ImportDesk } from '../../src/features/imports/load-files/import-desk.ts'
import { createProgressBoard } from '../../src/features/imports/progress.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import type { OpenDatabase } from '../../src/platform/db/index.ts'
import { childRows, returnFile, toFiles } from './return-files.ts'

export const TODAY = isoDay('2026-11-21')

export const c1 = childRows('C1', '07/04/2025')
export const c2 = childRows('C2', '08/04/2025')
const many = Array.from({ length: 30 }, (_, at) => childRows(`D${at}`, '09/04/2025'))

/** A whole small return for 2025-26: two children, and thirty more to be many. */
export const WHOLE = {
  'header.csv': returnFile('header', [c1.header, c2.header, ...many.map(({ header }) => header)]),
  'episodes.csv': returnFile('episodes', [c1.episode, c2.episode, ...many.map(({ episode }) => episode)]),
  'reviews.csv': returnFile('reviews', [
    c1.review('01/05/2025'),
    c1.review('24/07/2025'),
    c2.review('06/05/2025'),
    ...many.map(({ review }) => review('06/05/2025')),
  ]),
}

export type Files = Readonly<Record<string, string | Buffer>>

export const setOf = (files: Files) => ({ name: 'the folder', files: toFiles(files), year: 2026 })

/** Loads files; nobody else may be loading any. */
export async function loadFiles(
  desk: ImportDesk,
  files: Files,
  withdrawals: 'ask' | 'confirmed' = 'ask',
): Promise<Import> {
  const loaded = await desk.load([setOf(files)], { actor: 'command-line', proposedYear: 'take', withdrawals })
  if (loaded === 'busy') throw new Error('nobody else loads files')
  return loaded
}

export function deskOn({ db, kind }: OpenDatabase, largestFile = 1_000_000): ImportDesk {
  return createImportDesk({ db, kind, today: () => TODAY, board: createProgressBoard(), largestFile })
}

/** The id of a child by the return's number. */
export async function idOf({ db }: OpenDatabase, child: string): Promise<string> {
  const id = (await findIdsByIdentifier(db, 'ssda903', [child])).get(child)
  if (id === undefined) throw new Error(`${child} is not there`)
  return id
}

/** All that loading files may change, but not what is written of the loads themselves. */
export async function everythingIn({ db }: OpenDatabase): Promise<unknown> {
  const tables = [
    'child',
    'child_identifier',
    'allocation',
    'child_team',
    'review',
    'obligation',
    'source_row',
    'source_row_version',
    'facts_version',
    'import_row',
  ]
  const contents: unknown[] = []
  for (const table of tables) {
    const { rows } = await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by 1`.execute(db)
    contents.push([table, rows])
  }
  return contents
}
