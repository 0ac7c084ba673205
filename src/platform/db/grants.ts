import { sql } from 'kysely'
import type { Db } from './transaction.ts'

// The application may add to these tables and read them, and nothing more.
const ADD_ONLY = [
  'annual_report_block_version',
  'annual_report_figure',
  'audit_entry',
  'audit_link',
  'benchmark_own_key',
  'challenge_alert',
  'destroyed_record',
  'dispute_policy',
  'check_run',
  'committee_question_version',
  'document_template',
  'how_to_reach',
  'legal_advice_arrangement',
  'local_rule',
  'programme_action_version',
  'programme_update',
  'review_policy',
  'salary_bands',
  'source_role_meaning',
  'work_hours',
  'yardstick',
]

// To these it may add, and from these it deletes when a record is lawfully destroyed; what stands there never changes.
const NEVER_CHANGED = [
  'annual_report_child',
  'dismissed_prompt',
  'dispute_asking',
  'dispute_child_voice',
  'dispute_step',
  'finding_event',
]

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
