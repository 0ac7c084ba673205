import type { Generated } from 'kysely'

/** The tables of db/migrations/0003-audit.sql and 0009-audit-chain.sql, where each column is explained. */
export type AuditTables = {
  audit_entry: {
    id: Generated<number>
    at: Generated<Date>
    actor: string
    action: string
    record_type: string
    record_id: string
    version_before: number | null
    version_after: number | null
    came_from: string | null
    child_id: string | null
  }
  audit_link: { number: number; entry_id: number; hash: Buffer; sealed_at: Generated<Date> }
}
