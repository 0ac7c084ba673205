import type { Generated, Insertable, Selectable, Updateable } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'
import type { Role } from '../identity/roles.ts'
import type { AllocationTables } from './allocation-tables.ts'
import type { AuditTables } from './audit-tables.ts'
import type { BesideTables } from './beside-tables.ts'
import type { BenchmarkTables } from './benchmark-tables.ts'
import type { BetweenTables } from './between-tables.ts'
import type { CaseloadTables } from './caseload-tables.ts'
import type { ChronologyTables } from './chronology-tables.ts'
import type { ConsultationTables } from './consultation-tables.ts'
import type { DataProtectionTables } from './data-protection-tables.ts'
import type { DecisionTables } from './decision-tables.ts'
import type { DatasetTables } from './dataset-tables.ts'
import type { DisputeTables } from './dispute-tables.ts'
import type { EstablishmentTables } from './establishment-tables.ts'
import type { FindingTables } from './finding-tables.ts'
import type { ForecastTables } from './forecast-tables.ts'
import type { MailTables } from './mail-tables.ts'
import type { MeetingTables } from './meeting-tables.ts'
import type { NoticeTables } from './notice-tables.ts'
import type { PaceTables } from './pace-tables.ts'
import type { PaperTables } from './paper-tables.ts'
import type { PeopleTables } from './people-tables.ts'
import type { ReallocationTables } from './reallocation-tables.ts'
import type { ReachTables } from './reach-tables.ts'
import type { ReconciliationTables } from './reconciliation-tables.ts'
import type { QualityTables } from './quality-tables.ts'
import type { RecordTables } from './record-tables.ts'
import type { ReportTables } from './report-tables.ts'
import type { ServiceTables } from './service-tables.ts'
import type { SignInTables } from './sign-in-tables.ts'
import type { SourceRoleTables } from './source-role-tables.ts'
import type { SingleSignOnTables } from './single-sign-on-tables.ts'
import type { YardstickTables } from './yardstick-tables.ts'

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
  /** Null: nobody signs in with a password of ours. */
  password_hash: string | null
  password_given: Generated<boolean>
  person_id: string | null
  created_at: Generated<Date>
  disabled_at: Date | null
  version: Generated<number>
  morning_mail: Generated<boolean>
}

export type AccountRoleTable = {
  account_id: string
  role: Role
  from_day: Generated<IsoDate>
  to_day: IsoDate | null
  source: Generated<'local' | 'single-sign-on'>
}

export type SignInAttemptTable = {
  id: Generated<number>
  user_name_hash: string
  address: string
  at: Date
}

/** Every table, as Kysely sees it. */
export type Database = ServiceTables &
  AllocationTables &
  BenchmarkTables &
  BesideTables &
  BetweenTables &
  CaseloadTables &
  ChronologyTables &
  ConsultationTables &
  DataProtectionTables &
  PeopleTables &
  ReallocationTables &
  ReconciliationTables &
  QualityTables &
  RecordTables &
  ReportTables &
  NoticeTables &
  PaceTables &
  PaperTables &
  MailTables &
  DecisionTables &
  DatasetTables &
  DisputeTables &
  EstablishmentTables &
  FindingTables &
  ForecastTables &
  MeetingTables &
  ReachTables &
  SignInTables &
  SingleSignOnTables &
  SourceRoleTables &
  YardstickTables &
  AuditTables & {
    schema_migration: SchemaMigrationTable
    account: AccountTable
    account_role: AccountRoleTable
    sign_in_attempt: SignInAttemptTable
  }

/** A row as it is read, as it is inserted, and what of it may be changed. */
export type Row<Table extends keyof Database> = Selectable<Database[Table]>
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>
export type RowChange<Table extends keyof Database> = Updateable<Database[Table]>
