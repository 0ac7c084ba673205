import type { Generated } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0015-notices.sql, where each column is explained. */
export type NoticeTables = {
  entry_notice: {
    child_id: string
    number: number
    period_start: IsoDate
    received_on: IsoDate
    team_id: string | null
    way: string
    legal_status: string | null
    recorded_by: string
    recorded_at: Date
  }
  officer_team: {
    id: string
    officer_id: string
    team_id: string
    km: number | null
    from_day: IsoDate
    to_day: IsoDate | null
  }
  sibling_conflict: {
    child_id: string
    number: number
    stands: boolean
    reason: string
    recorded_by: string
    recorded_at: Date
  }
  handover_note: {
    child_id: string
    decision: number
    version: number
    says: string
    recorded_by: string
    recorded_at: Date
  }
  officer_cover: {
    id: string
    child_id: string
    cover_id: string
    from_day: IsoDate
    returns_on: IsoDate
    version: Generated<number>
    recorded_by: string
    recorded_at: Date
  }
}
