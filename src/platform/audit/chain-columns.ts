import { type RawBuilder, sql } from 'kysely'

/** The columns of `audit_entry` (called `entry` in the query) that a ChainedEntry is read from. */
export const chainedColumns: RawBuilder<unknown> = sql`
  entry.id,
  to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  entry.actor,
  entry.action,
  entry.record_type as "recordType",
  entry.record_id as "recordId",
  entry.version_before as "versionBefore",
  entry.version_after as "versionAfter",
  entry.came_from as "cameFrom",
  entry.child_id as "childId"`
