import { sql } from 'kysely'
import type { Db } from './transaction.ts'

// The application may add to these tables and read them, and nothing more.
const ADD_ONLY = [
  'audit_entry',
  'audit_link',
  'benchmark_own_key',
  'destroyed_record',
  'dispute_policy',
  'document_template',
  'local_rule',
  'review_policy',
]

// To these it may add, and from these it deletes when a record is lawfully destroyed; what stands there never changes.
const NEVER_CHANGED = ['dismissed_prompt', 'dispute_asking', 'dispute_child_voice', 'dispute_step']

/** Lets the role of `databaseUrl` use the tables, except to change or delete audit rows or what was migrated. */
export async function grantToApplication(owner: Db, databaseUrl: string): Promise<void> {
  const role = sql.id(decodeURIComponent(new URL(databaseUrl).username))
  await sql`grant usage on schema public to ${role}`.execute(owner)
  await sql`grant select, insert, update, delete on all tables in schema public to ${role}`.execute(owner)
  await sql`grant usage, select on all sequences in schema public to ${role}`.execute(owner)
  for (const table of ADD_ONLY) {
    await sql`revoke update, delete on ${sql.table(table)} from ${role}`.execute(owner)
  }
  for (const table of NEVER_CHANGED) {
    await sql`revoke update on ${sql.table(table)} from ${role}`.execute(owner)
  }
  await sql`revoke insert, update, delete on schema_migration from ${role}`.execute(owner)
}
