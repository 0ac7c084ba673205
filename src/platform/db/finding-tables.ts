import type { ColumnType, Generated } from 'kysely'

/** The tables of db/migrations/0049-findings.sql, where each column is explained. */
export type FindingTables = {
  check_run: {
    number: Generated<number>
    import_id: string | null
    return_year: number | null
    actor: string
    ran_at: Date
    rules: number
    children: number
    found: number
    could_not_run: ColumnType<unknown, string, never>
  }
  finding: {
    id: string
    rule: string
    child_id: string
    row_key: string
    source_row_id: number | null
    fields: string[]
    says: string
    content: string
    first_import: string | null
    first_seen_at: Date
    last_import: string | null
    gone_import: string | null
    gone_at: Date | null
    assigned_person: string | null
    assigned_team: string | null
    answer: string | null
    answered_by: string | null
    answered_at: Date | null
    version: Generated<number>
  }
  finding_event: {
    id: Generated<number>
    finding_id: string
    at: Date
    actor: string
    did: string
    says: Generated<string>
    person_id: string | null
    team_id: string | null
  }
}
