import type { IsoDate } from '../../kit/dates/index.ts'

/** The table of db/migrations/0054-how-to-reach.sql, where each column is explained. */
export type ReachTables = {
  how_to_reach: {
    number: number
    from_day: IsoDate
    telephone: string | null
    email: string | null
    postal_address: string | null
    opening_times: string | null
    made_by: string
    made_at: Date
  }
}
