import { sql } from 'kysely'
import type { Db } from '../db/index.ts'

/** What has changed in the database since it was asked last. */
export type Changes = {
  /** What could be seen, as the database writes it: to be given when asking again. */
  readonly seen: string
  /** Another one than before: the tables were made anew, as when a copy is put back. */
  readonly tables: string
  /** Ids of what changed: of children, and of challenges. */
  readonly ids: readonly string[]
  /** Names of the tables of settings that changed. */
  readonly settings: readonly string[]
}

type Found = {
  readonly seen: string
  readonly tables: string
  readonly changed: readonly { readonly what: string; readonly is_setting: boolean }[] | null
}

/**
 * What transactions changed that could not be seen when `seen` was given; nothing where it is null. None is left out, in
 * whatever order transactions end; inside a transaction its own changes are told each time. Marks of numbers that are still
 * to come were brought by a copy of another database, and say nothing of this one.
 */
export async function readChanges(db: Db, seen: string | null): Promise<Changes> {
  const { rows } = await sql<Found>`
    select pg_current_snapshot()::text as seen, 'change_mark'::regclass::oid::text as tables,
      (select json_agg(json_build_object('what', what, 'is_setting', is_setting)) from change_mark
        where by_transaction >= pg_snapshot_xmin(${seen}::pg_snapshot)
          and (not pg_visible_in_snapshot(by_transaction, ${seen}::pg_snapshot)
              and by_transaction < pg_snapshot_xmax(pg_current_snapshot())
            or by_transaction = pg_current_xact_id_if_assigned())) as changed`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error('a question without a table gives one row')
  const changed = found.changed ?? []
  return {
    seen: found.seen,
    tables: found.tables,
    ids: changed.flatMap(({ what, is_setting }) => (is_setting ? [] : [what])),
    settings: changed.flatMap(({ what, is_setting }) => (is_setting ? [what] : [])),
  }
}

/** Whether a database that gave `one` cannot have given `other` before: it is another one. */
export const runsBackwards = (one: string, other: string): boolean => oldestOf(one) < oldestOf(other)

const oldestOf = (seen: string): bigint => BigInt(seen.split(':')[0] ?? 0)

/** Removes marks that nobody asks for any more. */
export async function tidyChanges(db: Db): Promise<void> {
  await sql`delete from change_mark where at < now() - interval '1 day'`.execute(db)
}
