import type { IsoDate } from '../../kit/dates/index.ts'

/** The tables of db/migrations/0047-reallocations.sql, where each column is explained. */
export type ReallocationTables = {
  reallocation: {
    id: string
    from_officer_id: string
    from_day: IsoDate
    why: string
    decided_on: IsoDate
    decided_by: string
    decided_at: Date
  }
  reallocated_child: {
    reallocation_id: string
    child_id: string
    officer_id: string
    held_from: IsoDate
    decision: number | null
    refused: string | null
    undone: number | null
    left_because: string | null
  }
}
