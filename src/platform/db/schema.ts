import type { Generated, Insertable, Selectable, Updateable } from 'kysely'
import type { ServiceTables } from './service-tables.ts'

/** A civil date column: `YYYY-MM-DD`, as {@link import('../../kit/dates/index.ts').IsoDate}. */
export type DateColumn = string

export type SchemaMigrationTable = {
  number: number
  name: string
  checksum: string
  applied_at: Generated<Date>
}

export type AccountTable = {
  id: string
  user_name: string
  display_name: string
  password_hash: string
  officer_id: string | null
  created_at: Generated<Date>
  disabled_at: Date | null
  version: Generated<number>
}

export type AccountRoleTable = {
  account_id: string
  role: 'iro' | 'manager' | 'business-support' | 'analyst' | 'administrator'
}

export type SessionTable = {
  token_hash: string
  account_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  csrf_secret: string
}

export type SignInAttemptTable = {
  id: Generated<number>
  user_name_hash: string
  address: string
  at: Date
}

export type AuditEntryTable = {
  id: Generated<number>
  at: Generated<Date>
  actor: string
  action: string
  record_type: string
  record_id: string
  version_before: number | null
  version_after: number | null
}

/** Every table, as Kysely sees it. */
export type Database = ServiceTables & {
  schema_migration: SchemaMigrationTable
  account: AccountTable
  account_role: AccountRoleTable
  session: SessionTable
  sign_in_attempt: SignInAttemptTable
  audit_entry: AuditEntryTable
}

/** A row as it is read, as it is inserted, and what of it may be changed. */
export type Row<Table extends keyof Database> = Selectable<Database[Table]>
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>
export type RowChange<Table extends keyof Database> = Updateable<Database[Table]>
