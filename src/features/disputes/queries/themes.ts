import type { Db } from '../../../platform/db/index.ts'

/** What a dispute may be about, as the authority names it. */
export type Theme = {
  readonly code: string
  readonly name: string
  /** The theme that all authorities share. */
  readonly mappedTo: string
  /** No longer offered; kept for what has it. */
  readonly isRetired: boolean
  readonly version: number
}

/** Every theme by name, those no longer offered last; `other` stands at the end of those offered. */
export async function listThemes(db: Db): Promise<readonly Theme[]> {
  const rows = await db
    .selectFrom('dispute_theme')
    .selectAll()
    .orderBy('retired')
    .orderBy((of) => of('code', '=', 'other'))
    .orderBy('name')
    .execute()
  return rows.map(({ code, name, mapped_to, retired, version }) => ({
    code,
    name,
    mappedTo: mapped_to,
    isRetired: retired,
    version,
  }))
}
