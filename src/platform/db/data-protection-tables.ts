import type { ColumnType, Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

type NullableJson = ColumnType<object | null, string | null, string | null>

export type RetentionRule = 'birth-75' | 'death-15'

/** The tables of db/migrations/0011-data-protection.sql, where each column is explained. */
export type DataProtectionTables = {
  legal_hold: {
    id: string
    child_id: string
    reason: 'claim' | 'inquiry' | 'police' | 'complaint' | 'other'
    note: string
    placed_by: string
    placed_at: Date
    released_by: string | null
    released_at: Date | null
  }
  destruction_proposal: {
    id: string
    child_id: string
    rule: RetentionRule
    kept_until: IsoDate
    record_digest: string
    proposed_by: string
    proposed_at: Date
    ended_at: Date | null
    ended_because: 'withdrawn' | 'held' | 'lapsed' | null
  }
  destroyed_record: {
    child_id: string
    destroyed_on: IsoDate
    rule: RetentionRule
    proposed_by: string
    confirmed_by: string
  }
  subject_access_request: {
    id: string
    child_id: string
    asked_on: IsoDate
    asked_by: 'child' | 'for-child'
    due_on: IsoDate
    extended_on: IsoDate | null
    extended_because: string | null
    paused_on: IsoDate | null
    paused_days: Generated<number>
    state: Generated<'open' | 'released' | 'withdrawn'>
    redactions: ColumnType<object, string | undefined, string>
    released_copy: NullableJson
    released_at: Date | null
    released_by: string | null
    entered_by: string
    entered_at: Date
    version: Generated<number>
  }
}
