import type { ColumnType } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0050-reconciliation.sql, where each column is explained. */
export type ReconciliationTables = {
  care_correction: {
    id: string
    child_id: string
    fact: string
    period_start: IsoDate
    entry_from: IsoDate | null
    says_day: IsoDate | null
    says_code: string | null
    because: string
    made_by: string
    made_at: Date
    ended_at: Date | null
    ended_how: 'source-agrees' | 'taken-back' | null
    ended_by: string | null
  }
  child_match: {
    id: string
    child_id: string
    other_id: string
    found: 'same-child' | 'two-children'
    because: string
    journal: ColumnType<object, string, never>
    found_by: string
    found_at: Date
    ended_by: string | null
    ended_at: Date | null
  }
  source_said: {
    child_id: string
    fact: 'officer' | 'last-contact'
    system: string
    says: string
    on_day: IsoDate | null
    told_at: Date
  }
}
