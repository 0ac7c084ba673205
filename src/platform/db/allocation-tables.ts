import type { IsoDate } from '../../kit/dates/index.ts'

/** The table of db/migrations/0013-allocations.sql, where each column is explained. */
export type AllocationTables = {
  allocation_decision: {
    child_id: string
    number: number
    officer_id: string | null
    from_day: IsoDate
    registered: boolean | null
    experienced: boolean | null
    decided_by: string
    decided_at: Date
  }
}
