/** The table of db/migrations/0048-source-roles.sql and 0056-social-worker-roles.sql, where each column is explained. */
export type SourceRoleTables = {
  source_role_meaning: {
    id: string
    system: string
    role: string
    number: number
    means: 'iro' | 'social-worker' | 'not-iro'
    decided_by: string
    decided_at: Date
  }
}
