import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** What a dispute may be about, as the authority names it. */
export type Theme = {
  readonly code: string
  readonly name: string
  /** The theme that all authorities share. */
  readonly mappedTo: string
  /** From this day on it is offered no more, and kept for what has it; null while it is offered. */
  readonly endedOn: Day | null
  readonly version: number
}

/** Every theme by name, those no longer offered last; `other` stands at the end of those offered. */
export async function listThemes(db: Db): Promise<readonly Theme[]> {
  const rows = await db
    .selectFrom('dispute_theme')
    .selectAll()
    .orderBy((of) => of('ended_on', 'is not', null))
    .orderBy((of) => of('code', '=', 'other'))
    .orderBy('name')
    .execute()
  return rows.map(({ code, name, mapped_to, ended_on, version }) => ({
    code,
    name,
    mappedTo: mapped_to,
    endedOn: ended_on === null ? null : isoDay(ended_on),
    version,
  }))
}

/** Whether a challenge or a note of good practice has a theme, also one that was taken out as a mistake. */
export async function isThemeUsed(db: Db, code: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from dispute_about where theme = ${code})
      or exists (select from good_practice where theme = ${code}) as used`.execute(db)
  return rows[0]?.used ?? false
}
