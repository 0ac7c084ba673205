/** The table of db/migrations/0048-source-roles.sql, where each column is explained. */
export type SourceRoleTables = {
  source_role_meaning: {
    id: string
    system: string
    role: string
    number: number
    means: 'iro' | 'not-iro'
    decided_by: string
    decided_at: Date
  }
}
